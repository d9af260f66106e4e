import { parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { weekdayNames } from "../language/dates/calendar-names.ts";
import type { DateContext, DateMention } from "../language/dates/date-mention.ts";
import { findDates } from "../language/dates/find-dates.ts";
import { eachMatch } from "../language/patterns/each-match.ts";
import { lazyPattern } from "../language/patterns/lazy-pattern.ts";
import type { AccountNames } from "./account-names.ts";
import { readAuthority } from "./read-authority.ts";
import type { Step } from "./record-schema.ts";
import type { Item } from "./split-items.ts";

/** A step before it is numbered. */
export type WrittenStep = Omit<Step, "id">;

export type StepContext = { readonly accounts: AccountNames; readonly dates: DateContext };

const longestItem = 2000;
/** Two letters of any script in a row. (\p{L} would be exact; compiling it costs a millisecond in every run.) */
const words = /(?:[a-z]|[^\0-\u00bf]){2}/i;
/** With its colon: "name who owns the outcome" is no owner. The last one counts. */
const ownerLabel = lazyPattern(
  () =>
    /\b(?:(?:action )?owners?|responsible|assigned to|assignee|lead|who)\s{0,3}[:=]\s{0,3}(?=\S)|\b(?:owned by|assigned to)\s(?=\S)/gi,
);
const ownerName = /^(?:[^.;|()\n,–—]|\.(?=\s?[A-Z]\.)|(?<=\b[A-Z])\.(?=\s[A-Z])){1,60}/;
const isoDate = /(?<![\d-])\d{4}-\d{2}-\d{2}(?!\d)/g;
const dueWord = lazyPattern(
  () =>
    /(?:\b(?:due|deadline|target|by|before|until|no later than|on|when|date)\b(?: date| by| on)?[\s:=–—-]*)$/i,
);
const closing = /\((?:can decide|must (?:consult|escalate)|facts?\b|F\d)[^()]{0,200}\)/gi;

/** Reads one item; null when it has no words of its own. */
export function readStep(
  { text, cells, account }: Item,
  { accounts, dates, element }: StepContext & { readonly element: string },
): WrittenStep | null {
  const plain = text
    .slice(0, longestItem)
    // "**Owner: Elena** Prepare …": the end of the bold words is the end of the name.
    .replace(/\*\*([^*\n]{1,40}:\s?[^*\s][^*\n]{0,80})\*\*/g, "$1 | ")
    .replace(/\*\*|__|`/g, "");
  const facts = [...new Set(plain.match(/\bF\d{1,4}\b/g) ?? [])];
  const read = cells?.what === undefined ? fromWords(plain, dates) : fromCells(cells, dates);
  const what = oneSafeLine(words.test(read.what) ? read.what : plain, 300);
  if (!words.test(what)) return null;
  return {
    what,
    owner: read.owner === null ? null : oneSafeLine(read.owner, 80),
    due: read.due,
    facts,
    ...authorityOf(read, plain),
    account: account ?? accounts.only(plain),
    source: element,
  };
}

type Read = {
  readonly what: string;
  readonly owner: string | null;
  readonly due: string | null;
  /** The words of a column of its own; null without one. */
  readonly authority: string | null;
};

/** A cell says it bare: "consult Finance". */
function authorityOf({ authority: cell, owner }: Read, plain: string) {
  const { authority, with: named } = readAuthority(cell === null ? plain : `(${cell})`);
  // "Owner: Leadership (must escalate)": whoever does it decides on it.
  const partner = named ?? (authority === "escalate" ? owner : null);
  return { authority, with: partner === null ? null : oneSafeLine(partner, 80) };
}

function fromCells(cells: NonNullable<Item["cells"]>, dates: DateContext): Read {
  const clean = (cell = ""): string => cell.replace(/\*\*|__|`/g, "").trim();
  const due = findDates(clean(cells.due), dates)[0] ?? null;
  const owner = clean(cells.owner);
  return {
    what: tidy(clean(cells.what).replace(closing, " ")),
    owner: /^(?:|[-–—?]|tbd|n\/a)$/i.test(owner) ? null : owner,
    due: due?.ahead ?? null,
    authority: cells.authority === undefined ? null : clean(cells.authority),
  };
}

/**
 * "Call the CFO. Owner: Elena, by 2026-11-24 (can decide; F2)", "**Owner:** CSM | **Due:** Dec 1", "(Elena, by Nov 24)",
 * "Call the CFO — Elena — Dec 1".
 */
function fromWords(text: string, dates: DateContext): Read {
  const label = eachMatch(ownerLabel(), text).at(-1) ?? null;
  const named = label ? ownerName.exec(text.slice(label.index + label[0].length))?.[0] : undefined;
  const owner = label?.index ?? text.length;
  const due = isoDue(text, owner) ?? dueMention(text, findDates(text, dates), owner);
  const cut: [number, number][] = [];
  if (label && named !== undefined)
    cut.push([label.index, label.index + label[0].length + ownerLength(named, label, due)]);
  if (due)
    cut.push([
      due.start - (dueWord().exec(text.slice(Math.max(0, due.start - 24), due.start))?.[0].length ?? 0),
      due.end,
    ]);
  const written =
    label && named !== undefined
      ? named.slice(0, ownerLength(named, label, due)).replace(dueWord(), "")
      : ownerBeside(text, due, cut);
  return {
    what: tidy(without(text, cut).replace(closing, " ")),
    owner: written === null ? null : tidy(written) || null,
    due: due?.ahead ?? null,
    authority: null,
  };
}

/** "Owner: Elena by 2026-11-24": the name ends where its date begins. */
function ownerLength(named: string, label: RegExpExecArray, due: DateMention | null): number {
  const start = label.index + label[0].length;
  return due && due.start > start && due.start < start + named.length ? due.start - start : named.length;
}

/** Most are written like 2026-11-24, where a due day stands; looking for all other ways takes long. */
function isoDue(text: string, owner: number): DateMention | null {
  const mentions = [...text.matchAll(isoDate)].flatMap((match): DateMention[] => {
    const day = parseCalendarDate(match[0]);
    const [start, end] = [match.index, match.index + match[0].length];
    return day === null ? [] : [{ start, end, ahead: day, behind: day, direction: "fixed" }];
  });
  return (
    mentions.find(({ start }) => start > owner) ??
    mentions.filter(({ start }) => start === 0 || isMarked(text, start)).at(-1) ??
    null
  );
}

/** Whether a word like "by" stands before it. */
const isMarked = (text: string, start: number): boolean =>
  dueWord().test(text.slice(Math.max(0, start - 24), start));

/** The day behind the owner, else behind a word like "by", else the only one there is. */
function dueMention(text: string, mentions: readonly DateMention[], owner: number): DateMention | null {
  const marked = mentions.filter(({ start }) => isMarked(text, start));
  return (
    marked.find(({ start }) => start > owner) ??
    mentions.find(({ start }) => start > owner) ??
    marked.at(-1) ??
    (mentions.length === 1 ? (mentions[0] ?? null) : null)
  );
}

/** A short name beside the date: "(Elena, by Nov 24)" or "— Elena — Dec 1". Notes what it takes in `cut`. */
function ownerBeside(text: string, due: DateMention | null, cut: [number, number][]): string | null {
  if (!due) return null;
  const before =
    /(\(|\s[—–|-]\s)([A-Z\u00c0-\uffff][\w.&/ \u00c0-\uffff]{1,40}?)(?:,|\s[—–|-])?\s*(?:(?:due|by|before|until|on)\b[\s:]*)?$/.exec(
      text.slice(Math.max(0, due.start - 80), due.start),
    );
  const name = before?.[2];
  if (!before || name === undefined || !isName(name)) return null;
  cut.push([due.start - before[0].length, due.start]);
  return name;
}

const isName = (text: string): boolean => text[0] !== text[0]?.toLowerCase() && text.split(" ").length <= 4;

function without(text: string, cut: readonly (readonly [number, number])[]): string {
  return [...cut]
    .sort(([a], [b]) => b - a)
    .reduce((rest, [from, to]) => `${rest.slice(0, from)} ${rest.slice(to)}`, text);
}

/** Brackets that held nothing but the day. */
const emptied = new RegExp(
  `\\((?:[A-Z][a-z]{2}[^()]{0,60}deadline|${weekdayNames.join("|")})?[\\s,;:]*\\)`,
  "g",
);

/** What is left when names and dates are taken out, without the punctuation that held them. */
const tidy = (text: string): string =>
  text
    .replace(emptied, " ")
    .replace(/\b(?:due|deadline|date)\s*:\s*(?=[|]|$)/gi, " ")
    .replace(/\s+/g, " ")
    .replace(/(?:\s*\|\s*)+/g, " | ")
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, "")
    .replace(/ ([,.;:])/g, "$1")
    .replace(/[,;|]+\s?\./g, ".")
    .replace(/([.!?])[.,;]+$/, "$1")
    .trim();
