import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fact, Statement } from "../facts/fact.ts";
import { type FactIds, factIdentity, numberFacts } from "../facts/fact-ids.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import type { Ignored, Reader, Unread } from "../reader/reader.ts";
import { doInSlices } from "../slices/do-in-slices.ts";
import { mapInPieces } from "../slices/map-in-pieces.ts";
import { noPause, type Pause } from "../slices/pause.ts";
import type { Work } from "../slices/work.ts";
import { applyCorrections } from "./apply-corrections.ts";
import type { AccountCase, Case, Conflict, Correction, Note } from "./case.ts";
import { deriveFacts } from "./derive-facts.ts";
import { type ConflictOptions, findConflicts } from "./find-conflicts.ts";
import { findIntrusions } from "./find-intrusions.ts";
import { groupAccounts, type PlacedStatement } from "./group-accounts.ts";
import { leftBy, type ProposedReading, placeProposed, readersOf } from "./place-proposed.ts";
import { placedAt, takenAbout } from "./place-statements.ts";
import { type Screened, screenStatements } from "./screen-statements.ts";

export type BuildCaseOptions = {
  /** Takes the statements out of question and notes. */
  readonly reader: Reader;
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly notes: readonly Note[];
  /** From account records, given answers and earlier questions, already parsed. */
  readonly statements: readonly Statement[];
  /** What a model read of question and notes, borne out by their words; left out where none was asked. */
  readonly proposed?: ProposedReading;
  /** What stands in those records without being read, and poses as an instruction or a frame line. */
  readonly intrusions?: readonly Intrusion[];
  /** Where the question stands in a conversation; left out when there is none. */
  readonly conversation?: {
    /** Its place, as Statement.said. */
    readonly said: number;
    /** The account the question was taken to be about, where its own words name none; null or absent while that is open. */
    readonly about?: string | null;
    /** The numbers that facts have had so far, so that F3 stays F3. */
    readonly ids: FactIds;
    /** By factIdentity: what the person said is not so. */
    readonly dropped: ReadonlySet<string>;
    /** As Case.earlier. */
    readonly earlier: readonly string[];
  };
  /** Asked while the case is built; left out where nothing ends that. */
  readonly pause?: Pause;
};

/**
 * All that is known for one consultation: the question and the notes are read, everything is grouped by account,
 * equal statements are merged, in a conversation later words correct earlier ones, disagreeing statements are kept and
 * reported, and what follows from them is computed. Facts are numbered in the order question, notes, records,
 * computed; in a conversation those known before keep their numbers. Throws only what the pause throws.
 */
export async function buildCase(options: BuildCaseOptions): Promise<Case> {
  const { pause = noPause } = options;
  const screened = await doInSlices(screenStatements(options.statements), pause);
  const read = await readTexts(options, screened.statements);
  return doInSlices(settleCase(options, screened, read), pause);
}

/** The case of what was read. */
function* settleCase(options: BuildCaseOptions, screened: Screened, read: ReadTexts): Work<Case> {
  const { question, asOf, notes, conversation } = options;
  const { statements, intrusions } = screened;
  const { asked, noted, unread, ignored } = read;
  const proposed = placeProposed(options);
  const groups = yield* groupStatements(asked, [...noted, ...statements, ...proposed], conversation);
  const numbers = numberInOrder(groups, conversation?.ids);
  const noteSources = new Set(notes.map(({ source }) => source));
  const settled = yield* mapInPieces(groups, (group) => settleAccount(group, numbers, { asOf, noteSources }));
  return {
    question,
    asOf,
    notes,
    accounts: settled.map(({ account }) => account),
    conflicts: settled.flatMap(({ conflicts }) => conflicts),
    corrections: settled.flatMap(({ corrections }) => corrections),
    earlier: conversation?.earlier ?? [],
    reading: { ...readersOf(options.proposed), unread: leftBy(proposed, unread), ignored },
    intrusions: [...(yield* findIntrusions(question, notes)), ...intrusions, ...(options.intrusions ?? [])],
  };
}

type Conversation = BuildCaseOptions["conversation"];

type ReadTexts = {
  readonly asked: readonly Statement[];
  readonly noted: readonly Statement[];
  readonly unread: readonly Unread[];
  readonly ignored: readonly Ignored[];
};

/** Reads the question, then the notes, which may speak of its accounts by name. */
async function readTexts(
  { reader, question, asOf, notes, conversation, pause = noPause }: BuildCaseOptions,
  statements: readonly Statement[],
): Promise<ReadTexts> {
  const given = accountsOf(statements);
  const read = await reader(question, { source: "question", asOf, accounts: given, pause });
  const asked = takenAbout(conversation?.about, read.statements);
  const accounts = [...new Set([...given, ...accountsOf(asked)])];
  const readings = await Promise.all(
    notes.map(async ({ source, text, said, about }) => {
      const reading = await reader(text, { source, asOf, accounts, pause });
      return { ...reading, statements: placedAt(said, takenAbout(about, reading.statements)) };
    }),
  );
  return {
    asked,
    noted: readings.flatMap((reading) => reading.statements),
    unread: [read, ...readings].flatMap((reading) => reading.unread),
    ignored: [read, ...readings].flatMap((reading) => reading.ignored),
  };
}

const accountsOf = (statements: readonly Statement[]): string[] => [
  ...new Set(statements.flatMap(({ account }) => account ?? [])),
];

type CorrectedGroup = ReturnType<typeof applyCorrections> & { readonly name: string | null };

/** The statements of each account, without repetitions, without what was dropped, and corrected. */
function* groupStatements(
  asked: readonly Statement[],
  handed: readonly Statement[],
  conversation: Conversation,
): Work<CorrectedGroup[]> {
  const lead = conversation === undefined ? [] : spokenOf(asked, handed);
  const groups = groupAccounts([...placedAt(conversation?.said, asked), ...handed], lead);
  const isDropped = ({ statement }: PlacedStatement): boolean =>
    conversation?.dropped.has(factIdentity(statement)) === true;
  return yield* mapInPieces(groups, ({ name, statements }) => ({
    name,
    ...applyCorrections(withoutDuplicates(statements).filter((placed) => !isDropped(placed))),
  }));
}

function numberInOrder(groups: readonly CorrectedGroup[], ids: FactIds | undefined): FactNumbers {
  const inOrder = groups.flatMap(({ kept }) => kept).sort((a, b) => a.place - b.place);
  return numberFacts(
    inOrder.map(({ statement }) => statement),
    ids,
  );
}

type FactNumbers = ReturnType<typeof numberFacts>;
type SettledAccount = Pick<Case, "conflicts" | "corrections"> & { readonly account: AccountCase };

/** Facts of one account: the stated ones, their conflicts, and what follows from those that are used. */
function settleAccount(
  { name, kept, corrected }: CorrectedGroup,
  numbers: FactNumbers,
  options: ConflictOptions,
): SettledAccount {
  const facts = kept.map(({ statement }): Fact => ({ ...statement, id: numbers.idOf(statement) }));
  const conflicts = findConflicts(facts, options);
  const derived = deriveFacts(usedFirst(facts, conflicts)).map(
    (fact): Fact => ({ ...fact, id: numbers.idOf(fact) }),
  );
  const corrections = corrected.map(({ was, by }): Correction => {
    const now = by === null ? derived.find(({ key }) => key === was.key)?.id : numbers.idOf(by);
    return { account: name, key: was.key, was, by: now ?? null };
  });
  return { account: { name, facts: [...facts, ...derived] }, conflicts, corrections };
}

/** The accounts of a conversation: those of the question, then the one spoken of last, in a note or a record too. */
const spokenOf = (asked: readonly Statement[], handed: readonly Statement[]): string[] =>
  [...asked, ...handed.toSorted((a, b) => (b.said ?? 0) - (a.said ?? 0))].flatMap(
    ({ account }) => account ?? [],
  );

/**
 * Equal values of one key are one fact, with the source that stands first (in a conversation: that was said first) and
 * the place of what was said last; ratings by different people are not equal. What rules read goes before what a model did.
 */
function withoutDuplicates(statements: readonly PlacedStatement[]): PlacedStatement[] {
  const seen = new Map<string, PlacedStatement>();
  for (const placed of statements) {
    const { key, value, unit, by, said = 0 } = placed.statement;
    const same = JSON.stringify([
      key,
      typeof value === "string" ? value.toLowerCase() : value,
      unit,
      by ?? null,
    ]);
    const known = seen.get(same);
    const knownSaid = known?.statement.said ?? 0;
    if (known === undefined) seen.set(same, placed);
    else if (known.statement.readBy !== undefined && placed.statement.readBy === undefined)
      seen.set(same, { ...placed, statement: { ...placed.statement, said: Math.max(said, knownSaid) } });
    else if (said !== knownSaid) {
      const first = said < knownSaid ? placed : known;
      seen.set(same, { ...first, statement: { ...first.statement, said: Math.max(said, knownSaid) } });
    }
  }
  return [...seen.values()];
}

/** The facts, with the one to use in front of its rivals in each conflict. */
function usedFirst(facts: readonly Fact[], conflicts: readonly Conflict[]): Fact[] {
  const used = new Set(conflicts.map(({ facts: [id] }) => id));
  return [...facts.filter(({ id }) => used.has(id)), ...facts.filter(({ id }) => !used.has(id))];
}
