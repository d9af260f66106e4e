import type { Statement } from "../../facts/fact.ts";
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
import { keepPlaced } from "./keep-placed.ts";
import { listLeftover } from "./list-leftover.ts";
import { listUnread } from "./list-unread.ts";
import { nameStatement, statementOf } from "./make-statement.ts";
import type { Form } from "./phrasebook.ts";
import type { Placed } from "./placed.ts";
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
import { withGiver } from "./with-giver.ts";

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
  const kept = keepPlaced(placed);
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

/** In the order of the words. */
const inOrder = (drafts: readonly Draft[]): Draft[] =>
  drafts.toSorted((a, b) => (a.span?.from ?? a.from) - (b.span?.from ?? b.from) || sideOf(a) - sideOf(b));

/** The part before its whole. */
const sideOf = ({ slot }: Draft): number => (slot === "whole" || slot === "now" ? 1 : 0);
