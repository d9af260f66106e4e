import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fact, Statement } from "../facts/fact.ts";
import { type FactIds, factIdentity, numberFacts } from "../facts/fact-ids.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import { readText } from "../reader/rules/read-text.ts";
import { applyCorrections } from "./apply-corrections.ts";
import type { AccountCase, Case, Conflict, Correction, Note } from "./case.ts";
import { deriveFacts } from "./derive-facts.ts";
import { findConflicts } from "./find-conflicts.ts";
import { findIntrusions } from "./find-intrusions.ts";
import { groupAccounts, type PlacedStatement } from "./group-accounts.ts";
import { screenStatements } from "./screen-statements.ts";

export type BuildCaseOptions = {
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly notes: readonly Note[];
  /** From account records, given answers and earlier questions, already parsed. */
  readonly statements: readonly Statement[];
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
};

/**
 * All that is known for one consultation: the question and the notes are read, everything is grouped by account,
 * equal statements are merged, in a conversation later words correct earlier ones, disagreeing statements are kept and
 * reported, and what follows from them is computed. Facts are numbered in the order question, notes, records,
 * computed; in a conversation those known before keep their numbers. Never throws.
 */
export async function buildCase(options: BuildCaseOptions): Promise<Case> {
  const { question, asOf, notes, conversation } = options;
  const { statements, intrusions: screened } = screenStatements(options.statements);
  const given = [...new Set(statements.flatMap(({ account }) => account ?? []))];
  const asked = takenAbout(
    conversation?.about,
    (await readText(question, { source: "question", asOf, accounts: given })).statements,
  );
  const accounts = [...new Set([...given, ...asked.flatMap(({ account }) => account ?? [])])];
  const noted = await Promise.all(
    notes.map(async ({ source, text, said, about }) =>
      placedAt(said, takenAbout(about, (await readText(text, { source, asOf, accounts })).statements)),
    ),
  );
  const handed = [...noted.flat(), ...statements];
  const lead = conversation === undefined ? [] : spokenOf(asked, handed);
  const groups = groupAccounts([...placedAt(conversation?.said, asked), ...handed], lead).map(
    ({ name, statements: of }) => ({
      name,
      ...applyCorrections(
        withoutDuplicates(of).filter(
          ({ statement }) => conversation?.dropped.has(factIdentity(statement)) !== true,
        ),
      ),
    }),
  );
  const inOrder = groups.flatMap(({ kept }) => kept).sort((a, b) => a.place - b.place);
  const numbers = numberFacts(
    inOrder.map(({ statement }) => statement),
    conversation?.ids,
  );
  const noteSources = new Set(notes.map(({ source }) => source));
  const conflicts: Conflict[] = [];
  const corrections: Correction[] = [];
  const cases: AccountCase[] = [];
  for (const { name, kept, corrected } of groups) {
    const facts = kept.map(({ statement }): Fact => ({ ...statement, id: numbers.idOf(statement) }));
    const found = findConflicts(facts, { asOf, noteSources });
    const derived = deriveFacts(usedFirst(facts, found)).map((fact): Fact => {
      return { ...fact, id: numbers.idOf(fact) };
    });
    const all = [...facts, ...derived];
    conflicts.push(...found);
    for (const { was, by } of corrected) {
      const now = by === null ? derived.find(({ key }) => key === was.key)?.id : numbers.idOf(by);
      corrections.push({ account: name, key: was.key, was, by: now ?? null });
    }
    cases.push({ name, facts: all });
  }
  const intrusions = [...findIntrusions(question, notes), ...screened, ...(options.intrusions ?? [])];
  return {
    question,
    asOf,
    notes,
    accounts: cases,
    conflicts,
    corrections,
    earlier: conversation?.earlier ?? [],
    intrusions,
  };
}

/** The accounts of a conversation: those of the question, then the one spoken of last, in a note or a record too. */
const spokenOf = (asked: readonly Statement[], handed: readonly Statement[]): string[] =>
  [...asked, ...handed.toSorted((a, b) => (b.said ?? 0) - (a.said ?? 0))].flatMap(
    ({ account }) => account ?? [],
  );

const takenAbout = (
  about: string | null | undefined,
  statements: readonly Statement[],
): readonly Statement[] =>
  about == null
    ? statements
    : statements.map((one) => (one.account === null ? { ...one, account: about } : one));

const placedAt = (said: number | undefined, statements: readonly Statement[]): readonly Statement[] =>
  said === undefined ? statements : statements.map((statement) => ({ ...statement, said }));

/**
 * Equal values of one key are one fact, with the source that stands first (in a conversation: that was said first) and
 * the place of what was said last; ratings by different people are not equal.
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
    else if (said !== knownSaid) {
      const first = said < knownSaid ? placed : known;
      seen.set(same, { ...first, statement: { ...first.statement, said: Math.max(said, knownSaid) } });
    }
  }
  return [...seen.values()];
}

/** The facts with the one to use of each conflict in front of its rivals. */
function usedFirst(facts: readonly Fact[], conflicts: readonly Conflict[]): Fact[] {
  const used = new Set(conflicts.map(({ facts: [id] }) => id));
  return [...facts.filter(({ id }) => used.has(id)), ...facts.filter(({ id }) => !used.has(id))];
}
