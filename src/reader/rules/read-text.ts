import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { Statement } from "../../facts/fact.ts";
import { type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import type { DateContext, DateMention } from "../../language/dates/date-mention.ts";
import { entryDate } from "../../language/dates/entry-date.ts";
import { findDates, needsLibrary } from "../../language/dates/find-dates.ts";
import { loadRelativeDates } from "../../language/dates/load-relative-dates.ts";
import { type AccountMention, findAccounts } from "../../language/names/find-accounts.ts";
import { readNumber } from "../../language/numbers/read-number.ts";
import { eachMatch } from "../../language/patterns/each-match.ts";
import type { Pattern } from "../../language/patterns/pattern.ts";
import { readHabits } from "../../language/reading-habits.ts";
import { judgeScope } from "../../language/sentences/judge-scope.ts";
import type { Sentence } from "../../language/sentences/sentence.ts";
import { splitSentences } from "../../language/sentences/split-sentences.ts";
import type { Reader, ReadTextOptions } from "../reader.ts";
import { section } from "./read-section.ts";
import type { Context, Draft } from "./rule.ts";
import { rulesFor } from "./rules-for.ts";
import { unreadSentences } from "./unread-sentences.ts";

/** Measures of time since an event: an older text's value goes on counting until the as-of day. */
export const elapsed: ReadonlySet<FactKey> = new Set<FactKey>([
  "relationship.touch_days",
  "stakeholder.exec_touch_days",
  "stakeholder.champion_idle_days",
  "outcome.milestone_idle_days",
  "outcome.value_shown_days",
]);

/** A sentence hardly says one thing more often; the bound keeps hostile repetition cheap. */
const mostMatches = 8;

type Found = { readonly statement: Statement; readonly event: boolean };

/**
 * Reads the plain statements out of English text. Denied, supposed, asked and merely planned ones are left out,
 * and so is everything on a line that poses as an instruction. Linear in the length of the text; never throws.
 */
export const readText: Reader = async (text, options) => {
  const sentences = splitSentences(text);
  const habits = readHabits(text);
  const unread = unreadSentences(text, sentences, { own: options.source === "question" });
  const relative = sentences.some(({ text: words }) => needsLibrary(words))
    ? await loadRelativeDates()
    : () => null;
  const known = [...(options.accounts ?? []), ...(options.account ? [options.account] : [])];
  const accountsIn = findAccounts(
    sentences.filter((sentence) => !unread.has(sentence)),
    known,
  );
  const found: Found[] = [];
  const namedAccounts = new Set<string>();
  let account = options.account ?? null;
  let entry: ReturnType<typeof entryDate> = null;
  for (const sentence of sentences) {
    if (unread.has(sentence)) continue;
    entry = entryDate(sentence, entry, {
      reference: options.asOf,
      habits,
      relative,
    });
    const reference = entry?.date ?? options.asOf;
    const mentions = accountsIn(sentence);
    const source = options.source === "question" ? options.source : `${options.source}:${sentence.line}`;
    for (const { name } of mentions) {
      if (namedAccounts.has(name)) continue;
      namedAccounts.add(name);
      if (name === options.account) continue;
      found.push({
        event: false,
        statement: {
          account: name,
          key: "account.name",
          value: name,
          unit: "text",
          source,
          quote: quoteOf(sentence.text, 0, sentence.text.length),
        },
      });
    }
    const about = (from: number, to: number): string | null => accountAt(mentions, from, to) ?? account;
    for (const statement of readSentence(
      sentence,
      { reference, habits, relative },
      { ...options, source },
      about,
    ))
      found.push(statement);
    account = mentions.at(-1)?.name ?? account;
  }
  return { statements: latestEvents(found) };
};

function readSentence(
  sentence: Sentence,
  dateContext: DateContext,
  options: ReadTextOptions,
  about: (from: number, to: number) => string | null,
): Found[] {
  let dates: DateMention[] | null = null;
  const context: Context = {
    sentence,
    reference: dateContext.reference,
    habits: dateContext.habits,
    number: (written) => (written === undefined ? null : readNumber(written, dateContext.habits)),
    dates: () => {
      dates ??= findDates(sentence.text, dateContext);
      return dates;
    },
  };
  const taken: {
    key: FactKey;
    value: Draft["value"];
    start: number;
    end: number;
  }[] = [];
  const found: Found[] = [];
  const accept = (draft: Draft, start: number, end: number, also: readonly string[] | undefined) => {
    const kind = factKind(draft.key);
    if (!withinRange(draft, kind.range)) return;
    const rival = taken.some(
      (other) =>
        other.key === draft.key && (other.value === draft.value || (start < other.end && other.start < end)),
    );
    if (rival) return;
    const scope = judgeScope(sentence, start, end);
    if (
      ![...scope.moods].every(
        (mood) => (also ?? []).includes(mood) || (draft.presupposed === true && mood !== "negated"),
      )
    )
      return;
    taken.push({ key: draft.key, value: draft.value, start, end });
    found.push({
      event: draft.event === true || (elapsed.has(draft.key) && dateContext.reference !== options.asOf),
      statement: statementOf(draft, {
        account: about(start, end),
        source: options.source,
        quote: quoteOf(sentence.text, scope.start, scope.end, start, end),
        unit: draft.unit ?? kind.unit,
        reference: dateContext.reference,
        asOf: options.asOf,
      }),
    });
  };
  for (const rule of rulesFor(sentence.text)) {
    for (const match of eachMatch(built(rule.pattern), sentence.text, mostMatches)) {
      const drafts = rule.read(match, context);
      for (const draft of drafts === null ? [] : "key" in drafts ? [drafts] : drafts) {
        if (!draft) continue;
        const [start, end] = draft.span ?? [match.index, match.index + match[0].length];
        accept(draft, start, end, rule.also);
      }
    }
  }
  for (const draft of section(sentence)) accept(draft, 0, sentence.text.length, ["negated", "planned"]);
  return found;
}

const built = (pattern: Pattern | RegExp): RegExp => (pattern instanceof RegExp ? pattern : pattern());

function statementOf(
  draft: Draft,
  at: {
    account: string | null;
    source: string;
    quote: string;
    unit: string;
    reference: CalendarDate;
    asOf: CalendarDate;
  },
): Statement {
  const older = at.reference !== at.asOf;
  const value =
    older && elapsed.has(draft.key) && typeof draft.value === "number"
      ? draft.value + daysBetween(at.reference, at.asOf)
      : draft.value;
  return {
    account: at.account,
    key: draft.key,
    value,
    unit: at.unit,
    source: at.source,
    quote: at.quote,
    ...(older && !elapsed.has(draft.key) && { asOf: at.reference }),
    ...(draft.by && { by: draft.by }),
    ...(draft.ambiguous && { ambiguous: draft.ambiguous }),
  };
}

function withinRange(draft: Draft, range: readonly [number, number] | undefined): boolean {
  if (typeof draft.value !== "number") return true;
  return Number.isFinite(draft.value) && (!range || (draft.value >= range[0] && draft.value <= range[1]));
}

/** The account named in the statement's own words, else before them in the sentence, else anywhere in it. */
function accountAt(mentions: readonly AccountMention[], from: number, to: number): string | null {
  const inside = mentions.find((mention) => mention.start >= from && mention.end <= to);
  const before = mentions.filter((mention) => mention.end <= from + 1).at(-1);
  return (inside ?? before ?? mentions[0])?.name ?? null;
}

/** The clause as written, at most 200 characters; of a longer one the part around the words themselves. */
function quoteOf(text: string, from: number, to: number, start = from, end = to): string {
  const words = text.slice(Math.min(from, start), Math.max(to, end));
  const trimmed = words.replace(/^[\s,;:)(–—-]*(?:(?:and|but|so) )?/i, "").replace(/[\s,;:(–—-]+$/, "");
  const closed =
    trimmed.includes("(") && !trimmed.includes(")") && text[Math.max(to, end)] === ")"
      ? `${trimmed})`
      : trimmed;
  if (closed.length <= 200) return closed;
  return text.slice(start, Math.min(end, start + 200)).trim();
}

/** Of several dated events only the latest says how long ago the last one was. */
function latestEvents(found: readonly Found[]): Statement[] {
  const latest = new Map<string, Statement>();
  for (const { statement, event } of found) {
    if (!event) continue;
    const key = `${statement.key} ${statement.account ?? ""}`;
    const other = latest.get(key);
    if (!other || statement.value < other.value) latest.set(key, statement);
  }
  const kept = new Set(latest.values());
  return found
    .filter(({ statement, event }) => !event || kept.has(statement))
    .map(({ statement }) => statement);
}
