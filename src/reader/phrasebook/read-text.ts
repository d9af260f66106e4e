import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { Statement } from "../../facts/fact.ts";
import { elapsedKeys, factKind } from "../../facts/fact-catalogue.ts";
import { SourceText } from "../../finding/source-text.ts";
import type { LanguagesOfText } from "../../language/recognise-languages.ts";
import type { SpanContext } from "../../language/spans/context.ts";
import type { Token } from "../../language/tokens.ts";
import { findingPosing } from "../../posing/find-posing.ts";
import { posesAs } from "../../posing/poses-as.ts";
import type { Work } from "../../slices/work.ts";
import type { Cell } from "../layout/cell.ts";
import { readLayout } from "../layout/read-layout.ts";
import type { Reading, ReadTextOptions } from "../reader.ts";
import type { Analysis } from "./analyse.ts";
import { analyseCells } from "./analyse-cells.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { findNames, type NameMention } from "./find-names.ts";
import {
  allEnglish,
  glossed,
  habitsIn,
  inLanguage,
  listPassages,
  plainHeads,
  unreadRuns,
} from "./in-languages.ts";
import { listLeftover } from "./list-leftover.ts";
import { listUnread } from "./list-unread.ts";
import type { Form } from "./phrasebook.ts";
import { readAnswers } from "./read-answers.ts";
import { readCaseRecords } from "./read-case-records.ts";
import { readCheckedItems } from "./read-checked-items.ts";
import { readEventLog } from "./read-event-log.ts";
import { readListedDates } from "./read-listed-dates.ts";
import { readNamedRival } from "./read-named-rival.ts";
import { readNpsAnswers } from "./read-nps-answers.ts";
import { readRatingFall } from "./read-rating-fall.ts";
import { readStarSurvey } from "./read-star-survey.ts";
import { readSubjects } from "./read-subjects.ts";
import { readTermRange } from "./read-term-range.ts";
import { readTicketRows } from "./read-ticket-rows.ts";
import { readWords } from "./read-words.ts";
import { settleDrafts } from "./settle-drafts.ts";

type Placed = { readonly draft: Draft; readonly statement: Statement; readonly analysis: Analysis };

/** A cell that may state something, as the rules read it. */
export type ReadCell = {
  readonly analysis: Analysis;
  /** What the rules took from it. */
  readonly drafts: readonly Draft[];
  /** The account that words of it are about; null when the text names none. */
  readonly about: (words: { readonly from: number; readonly to: number }) => string | null;
  /** Everybody and everything named in it. */
  readonly names: readonly NameMention[];
};

export type ReadingAids = {
  /** Is told which construction each statement was read by. */
  readonly watch?: (form: Form | null, statement: Statement) => void;
  /** Is shown each cell on no line that poses. */
  readonly visit?: (cell: ReadCell) => void;
  /** Which language stands where; without it all is English. */
  readonly languages?: LanguagesOfText;
};

/**
 * Reads one text with the phrasebook: statements, and everything of it that is in none. Linear; never throws.
 */
export function* readPhrases(
  written: string,
  options: ReadTextOptions,
  book: Phrasebook,
  { watch = () => undefined, visit = () => undefined, languages = allEnglish }: ReadingAids = {},
): Work<Reading> {
  const text = dictatedSigns(written);
  const context: SpanContext = {
    words: book.words,
    reference: options.asOf,
    habits: habitsIn(text, languages, book),
  };
  const own = options.source === "question";
  const posing = yield* posingLines(text, own);
  const laid = yield* readLayout(text, {
    context,
    isLabel: (words) => isLabel(glossed(words, languages, book), book),
    ...(book.glosses !== undefined && book.glosses.size > 0 && { plain: plainHeads(languages, book) }),
    small: !/(?:^|\s)\p{Lu}\p{Ll}/u.test(text),
    isOffice: (written) => {
      const words = glossed(written, languages, book);
      return book.names.roles.longestAt(words, 0) !== null || isExecutive(words, book);
    },
  });
  const posed = new Set(laid.filter((cell) => poses(cell, posing, own, text)));
  const foreign = unreadRuns(languages, book);
  const cells = laid
    .filter(
      (cell) => !posed.has(cell) && !foreign.some(({ from, to }) => cell.from >= from && cell.from < to),
    )
    .map((cell) => inLanguage(cell, languages, book));
  const analysed = yield* analyseCells(cells, text, { context, book, asOf: options.asOf });
  const analyses = analysed.map(({ analysis }) => analysis);
  const known = [...(options.accounts ?? []), ...(options.account ? [options.account] : [])];
  const names = yield* findNames(analyses, known, book);
  const isAccount = (at: number, label: number): boolean =>
    names.mentions(at).some(({ kind, from, to }) => kind === "account" && from === 0 && to >= label - 1);
  const cases = readCaseRecords(analyses, book, options.asOf);
  const listed = readListedDates(analyses, isAccount, book);
  const surveys = readStarSurvey(text, analyses);
  const ratings = readNpsAnswers(text, analyses);
  const answers = yield* readAnswers(analyses, context, { book, asOf: options.asOf }, new SourceText(text));
  const logs = readEventLog(analyses, book, options.asOf);
  const tickets = readTicketRows(analyses, book, options.asOf);
  const checked = readCheckedItems(analyses, book);
  const placed: Placed[] = [];
  const stated = new Set<string>();
  let account = options.account ?? null;
  let block = -1;
  let person: NameMention | null = null;
  let blockAccount: string | null = null;
  for (const [at, analysis] of analyses.entries()) {
    yield;
    const mentions = names.mentions(at);
    const accounts = mentions.filter(({ kind }) => kind === "account");
    const { cell } = analysis;
    if (cell.block !== block) {
      block = cell.block;
      blockAccount = null;
    }
    const opener = cell.opens && accounts[0] !== undefined && accounts[0].from <= 1 ? accounts[0].name : null;
    if (opener !== null) blockAccount = opener;
    for (const name of [...accounts.map((mention) => mention.name), ...(cell.row === null ? [] : [cell.row])])
      if (!stated.has(name)) {
        stated.add(name);
        if (name !== options.account) placed.push(nameStatement(name, analysis, options, text));
      }
    const [standing, before] = [blockAccount, account];
    const about = (words: Pick<Draft, "from" | "to">): string | null =>
      cell.row ?? accountNear(accounts, words) ?? standing ?? before;
    const reference = cell.day ?? options.asOf;
    const settled = settleDrafts(
      [
        ...(analysed[at]?.drafts ?? []),
        ...readWords({ analysis, names: mentions, book, text, recent: person }),
        ...readSubjects(analysis, book, text),
        ...readNamedRival(analyses[at - 1], analysis, mentions, book),
        ...(cases.get(at) ?? []),
        ...(listed.get(at) ?? []),
        ...(surveys.get(at) ?? []),
        ...(ratings.get(at) ?? []),
        ...(logs.get(at) ?? []),
        ...(tickets.get(at) ?? []),
        ...(checked.get(at) ?? []),
        ...(answers.get(at) ?? []),
        ...readTermRange(analysis, book, options.asOf),
      ].filter(
        // "Sev1 – Énergies du Nord": whose it is, not what it is about.
        ({ key, value }) => key !== "support.p1_subject" || !names.accounts.includes(String(value)),
      ),
      about,
    );
    const drafts = [...settled, ...readRatingFall(analyses, at, settled, book)];
    visit({ analysis, drafts, about, names: mentions });
    for (const draft of inOrder(drafts).map((one) => withGiver(one, analysis, mentions, book)))
      placed.push({
        draft,
        analysis,
        statement: statementOf(draft, analysis, about(draft), { options, reference, text }),
      });
    person =
      mentions.filter((mention) => mention.kind === "person" && !mention.ours).at(-1) ??
      (cell.opens && cell.speaker === null ? null : person);
    account = cell.row === null ? (accounts.at(-1)?.name ?? account) : account;
  }
  const kept = sharesOfSeats(withoutRepeated(withoutNameless(latestOf(placed))));
  for (const { draft, statement } of kept) watch(draft.form ?? null, statement);
  const found = yield* listUnread(analyses, names, kept, options, text);
  const leftover = listLeftover(text, analyses, { lines: posing, cells: [...posed] }, options);
  const source = new SourceText(text);
  const passages = listPassages(foreign, text, book, {
    sourceAt: (offset) => (own ? options.source : `${options.source}:${source.lineOf(offset)}`),
    isPosing: (offset) => posing.has(source.lineOf(offset)),
  });
  return {
    statements: kept.map(({ statement }) => statement),
    unread: [...passages, ...found.unread, ...leftover.unread],
    ignored: [...found.ignored, ...leftover.ignored],
  };
}

const dictated =
  /\b(?:full stop|new paragraph|new line|question mark|period(?= (?:they|the|so|new|and|it|he|she|we|then|um|oh|stop)\b)|comma)\b/g;

/** Signs that a dictation spells out become signs, place for place: "full stop", "new paragraph", "comma". */
const dictatedSigns = (text: string): string =>
  /\b(?:full stop|new paragraph|end of note|stop recording|question mark)\b/.test(text) &&
  !/[.!]\s/.test(text)
    ? text.replace(dictated, (words) =>
        (words === "comma" ? "," : words === "question mark" ? "?" : ".").padEnd(words.length),
      )
    : text;

/** At least half of the words are terms: "Active users (28d)" is a label, "Rosa" or "Kip's Bakery Group" is none. */
function isLabel(words: readonly Token[], book: Phrasebook): boolean {
  const glue = book.concepts.get("glue");
  let covered = 0;
  let counted = 0;
  for (let at = 0; at < words.length; ) {
    const found = book.terms.longestAt(words, at);
    const real = found?.values.some((concept) => concept !== glue) === true;
    if (words[at]?.kind === "word") counted += 1;
    const length = found?.length ?? 1;
    if (real) covered += length;
    at += real ? length : 1;
  }
  return covered > 0 && covered * 2 >= counted;
}

const isExecutive = (words: readonly Token[], book: Phrasebook): boolean =>
  book.terms.longestAt(words, 0)?.values.includes(book.concepts.get("executive") ?? -1) === true;

/** Nothing on a line that poses as an instruction, a frame line or a result of ours is evidence. */
function* posingLines(text: string, own: boolean): Work<ReadonlySet<number>> {
  const lines = new Set<number>();
  for (const { pose, from, to } of yield* findingPosing(text))
    if (!own || pose !== "order") for (let line = from; line <= to; line += 1) lines.add(line);
  return lines;
}

/** In a question the words are the user's own, so there an order costs only its own sentence. */
const poses = (cell: Cell, lines: ReadonlySet<number>, own: boolean, text: string): boolean =>
  lines.has(cell.line) || (own && posesAs(text.slice(cell.from, cell.to)) !== null);

/** The account named in the statement's own words, else before them in the cell, else anywhere in it. */
function accountNear(
  accounts: readonly NameMention[],
  { from, to }: Pick<Draft, "from" | "to">,
): string | null {
  const inside = accounts.find((mention) => mention.from >= from && mention.to <= to);
  const before = accounts.filter((mention) => mention.to <= from + 1).at(-1);
  return (inside ?? before ?? accounts[0])?.name ?? null;
}

const sourceOf = ({ cell }: Analysis, { source }: ReadTextOptions): string =>
  source === "question" ? source : `${source}:${cell.line}`;

function nameStatement(name: string, analysis: Analysis, options: ReadTextOptions, text: string): Placed {
  const { cell } = analysis;
  const draft: Draft = { key: "account.name", value: name, from: 0, to: 0, slot: "none", cost: 0 };
  return {
    draft,
    analysis,
    statement: {
      account: name,
      key: "account.name",
      value: name,
      unit: "text",
      source: sourceOf(analysis, options),
      quote: text.slice(cell.from, cell.to).replace(/\s+/g, " ").trim().slice(0, 200),
    },
  };
}

function statementOf(
  draft: Draft,
  analysis: Analysis,
  account: string | null,
  {
    options,
    reference,
    text,
  }: { readonly options: ReadTextOptions; readonly reference: CalendarDate; readonly text: string },
): Statement {
  const older = reference !== options.asOf;
  const elapsed = elapsedKeys.has(draft.key);
  const value =
    older && elapsed && typeof draft.value === "number"
      ? draft.value + daysBetween(reference, options.asOf)
      : draft.value;
  return {
    account,
    key: draft.key,
    value,
    unit: draft.unit ?? factKind(draft.key).unit,
    source: sourceOf(analysis, options),
    quote: quoteOf(draft, analysis, text),
    ...(older && !elapsed && { asOf: reference }),
    ...(draft.by !== undefined && { by: draft.by }),
    ...(draft.doubt !== undefined && { ambiguous: draft.doubt }),
  };
}

/** The words as written, with what surrounds them in their clause, at most 200 characters. */
function quoteOf(draft: Draft, { tokens, moods, cell }: Analysis, text: string): string {
  if (cell.kind === "field") return text.slice(cell.from, cell.to).replace(/\s+/g, " ").trim().slice(0, 200);
  let from = 0;
  let to = tokens.length;
  for (const at of moods.breaks) {
    if (at <= draft.from) from = at;
    else if (at >= draft.to) {
      to = at;
      break;
    }
  }
  const cut = (a: number, b: number): string =>
    text.slice(tokens[a]?.start ?? cell.from, tokens[b - 1]?.end ?? cell.to).replace(/\s+/g, " ");
  const words = cut(from, to)
    .replace(/^[\s,;:)(–—-]*(?:(?:and|but|so) )?/i, "")
    .replace(/[\s,;:(–—-]+$/, "");
  const closed =
    words.includes("(") && !words.includes(")") && tokens[to]?.lower === ")" ? `${words})` : words;
  return closed.length <= 200 ? closed : cut(draft.from, draft.to).slice(0, 200).trim();
}

/**
 * Of a table's fields the first one states a key: "logins" and "payslip runs" are both usage. An open P1 that is only
 * spoken of ("the oldest P1") counts where nothing counts them.
 */
function withoutRepeated(placed: readonly Placed[]): Placed[] {
  const slotOf = ({ statement }: Placed): string => `${statement.key} ${statement.account ?? ""}`;
  const firsts = new Map<string, Analysis>();
  const counted = new Set<string>();
  for (const one of placed) {
    if (one.draft.key === "support.open_p1" && one.draft.span !== undefined) counted.add(slotOf(one));
    if (one.analysis.cell.kind !== "field" || factKind(one.draft.key).many === true) continue;
    if (!firsts.has(slotOf(one))) firsts.set(slotOf(one), one.analysis);
  }
  return placed.filter((one) => {
    if (one.draft.key === "support.open_p1" && one.draft.span === undefined && counted.has(slotOf(one)))
      return false;
    const first = firsts.get(slotOf(one));
    return one.analysis.cell.kind !== "field" || first === undefined || first === one.analysis;
  });
}

/** "A competitor" says nothing where the text names it. */
function withoutNameless(placed: readonly Placed[]): Placed[] {
  const isNameless = ({ statement }: Placed): boolean =>
    statement.key === "commercial.competitor" && statement.value === "a competitor";
  const named = new Set(
    placed.flatMap((one) =>
      one.statement.key === "commercial.competitor" && !isNameless(one) ? [one.statement.account] : [],
    ),
  );
  return placed.filter((one) => !isNameless(one) || !named.has(one.statement.account));
}

/** Seats to be given back or kept become a share of the seats the same text states; without those they state nothing. */
function sharesOfSeats(placed: readonly Placed[]): Placed[] {
  const seatsOf = new Map<string | null, unknown>();
  for (const { statement } of placed)
    if (statement.key === "usage.seats" && !seatsOf.has(statement.account))
      seatsOf.set(statement.account, statement.value);
  return placed.flatMap((one): Placed[] => {
    const { draft, statement } = one;
    if (draft.seats === undefined) return [one];
    const seats = seatsOf.get(statement.account);
    if (typeof seats !== "number" || typeof draft.value !== "number" || seats <= 0) return [];
    const share = draft.seats === "by" ? draft.value / seats : 1 - draft.value / seats;
    if (share <= 0 || share >= 1) return [];
    return [{ ...one, statement: { ...statement, value: Number(share.toFixed(4)) } }];
  });
}

/** In the order of the words. */
const inOrder = (drafts: readonly Draft[]): Draft[] =>
  drafts.toSorted((a, b) => (a.span?.from ?? a.from) - (b.span?.from ?? b.from) || sideOf(a) - sideOf(b));

/** The part before its whole. */
const sideOf = ({ slot }: Draft): number => (slot === "whole" || slot === "now" ? 1 : 0);

/** Who gave a rating: the person or role nearest to it in the cell, or whoever speaks. */
function withGiver(draft: Draft, analysis: Analysis, names: readonly NameMention[], book: Phrasebook): Draft {
  if (draft.key !== "relationship.nps_rating") return draft;
  const { tokens, cell } = analysis;
  const people = names
    .filter(({ kind }) => kind === "person")
    .map(({ name, from, to }) => ({ text: name, from, to }));
  const roles: { text: string; from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const role = book.names.roles.longestAt(tokens, at);
    if (role === null || tokens[at]?.lower === "customer") continue;
    let to = at + role.length;
    while (tokens[to]?.capital === true && to < at + 5) to += 1;
    roles.push({
      text: tokens
        .slice(at, to)
        .map(({ text }) => text)
        .join(" "),
      from: at,
      to,
    });
    at = to - 1;
  }
  const gap = (one: { from: number; to: number }): number =>
    one.to <= draft.from ? draft.from - one.to : one.from >= draft.to ? one.from - draft.to : 0;
  const [nearest] = [...people, ...roles].filter((one) => gap(one) <= 8).toSorted((a, b) => gap(a) - gap(b));
  const by =
    nearest?.text ?? (cell.speaker?.ours === false ? (cell.speaker.role ?? cell.speaker.name) : undefined);
  return by === undefined ? draft : { ...draft, by };
}

/** Of several dated events only the latest says how long ago the last one was. */
function latestOf(placed: readonly Placed[]): Placed[] {
  const latest = new Map<string, Placed>();
  const isEvent = ({ draft, analysis }: Placed): boolean =>
    elapsedKeys.has(draft.key) && (draft.event === true || analysis.cell.day !== null);
  for (const one of placed) {
    if (!isEvent(one)) continue;
    const key = `${one.draft.key} ${one.statement.account ?? ""}`;
    const other = latest.get(key);
    if (!other || one.statement.value < other.statement.value) latest.set(key, one);
  }
  const kept = new Set(latest.values());
  const current = placed.filter((one) => !isEvent(one) || kept.has(one));
  return withoutSuperseded(current);
}

/** Of dated entries of one key the latest counts; a line without a day is as late as the text itself. */
function withoutSuperseded(placed: readonly Placed[]): Placed[] {
  const slotOf = ({ statement }: Placed): string => `${statement.key} ${statement.account ?? ""}`;
  const latest = new Map<string, string>();
  for (const one of placed) {
    const day = one.analysis.cell.day ?? "9999-12-31";
    if (day > (latest.get(slotOf(one)) ?? "")) latest.set(slotOf(one), day);
  }
  return placed.filter((one) => {
    const { key } = one.statement;
    if (one.analysis.cell.day === null || factKind(key).many === true || elapsedKeys.has(key)) return true;
    return one.analysis.cell.day === latest.get(slotOf(one));
  });
}
