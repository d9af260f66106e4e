import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { AccountCase, Case, Conflict, Note } from "./case.ts";
import { deriveFacts } from "./derive-facts.ts";
import type { Fact, Statement } from "./fact.ts";
import { findConflicts } from "./find-conflicts.ts";
import { findIntrusions } from "./find-intrusions.ts";
import { groupAccounts, type PlacedStatement } from "./group-accounts.ts";
import type { Intrusion } from "./intrusion.ts";
import { readText } from "./read-text/read-text.ts";
import { screenStatements } from "./screen-statements.ts";

export type BuildCaseOptions = {
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly notes: readonly Note[];
  /** From account records and given answers, already parsed. */
  readonly statements: readonly Statement[];
  /** What stands in those records without being read, and poses as an instruction or a frame line. */
  readonly intrusions?: readonly Intrusion[];
};

/**
 * All that is known for one consultation: the question and the notes are read, everything is grouped by account,
 * equal statements are merged, disagreeing ones are kept and reported, and what follows from them is computed.
 * Facts are numbered in the order question, notes, records, computed. Never throws.
 */
export async function buildCase({
  question,
  asOf,
  notes,
  statements: stated,
  intrusions = [],
}: BuildCaseOptions): Promise<Case> {
  const { statements, intrusions: screened } = screenStatements(stated);
  const given = [...new Set(statements.flatMap(({ account }) => account ?? []))];
  const asked = (await readText(question, { source: "question", asOf, accounts: given })).statements;
  const accounts = [...new Set([...given, ...asked.flatMap(({ account }) => account ?? [])])];
  const noted = await Promise.all(
    notes.map(({ source, text }) => readText(text, { source, asOf, accounts })),
  );
  const groups = groupAccounts([
    ...asked,
    ...noted.flatMap((reading) => reading.statements),
    ...statements,
  ]).map(({ name, statements: of }) => ({ name, kept: withoutDuplicates(of) }));
  const inOrder = groups.flatMap(({ kept }) => kept).sort((a, b) => a.place - b.place);
  const ids = new Map(inOrder.map(({ place }, index) => [place, `F${index + 1}`]));
  const noteSources = new Set(notes.map(({ source }) => source));
  const conflicts: Conflict[] = [];
  const cases: AccountCase[] = [];
  let last = inOrder.length;
  for (const { name, kept } of groups) {
    const facts = kept.map(
      ({ statement, place }): Fact => ({
        ...statement,
        id: ids.get(place) ?? "F0",
      }),
    );
    const found = findConflicts(facts, { asOf, noteSources });
    const derived = deriveFacts(usedFirst(facts, found)).map((fact): Fact => {
      last += 1;
      return { ...fact, id: `F${last}` };
    });
    conflicts.push(...found);
    cases.push({ name, facts: [...facts, ...derived] });
  }
  return {
    question,
    asOf,
    notes,
    accounts: cases,
    conflicts,
    intrusions: [...findIntrusions(question, notes), ...screened, ...intrusions],
  };
}

/** Equal values of one key are one fact, with the source that stands first; ratings by different people are not equal. */
function withoutDuplicates(statements: readonly PlacedStatement[]): PlacedStatement[] {
  const seen = new Map<string, PlacedStatement>();
  for (const placed of statements) {
    const { key, value, unit, by } = placed.statement;
    const same = JSON.stringify([
      key,
      typeof value === "string" ? value.toLowerCase() : value,
      unit,
      by ?? null,
    ]);
    if (!seen.has(same)) seen.set(same, placed);
  }
  return [...seen.values()];
}

/** The facts with the one to use of each conflict in front of its rivals. */
function usedFirst(facts: readonly Fact[], conflicts: readonly Conflict[]): Fact[] {
  const used = new Set(conflicts.map(({ facts: [id] }) => id));
  return [...facts.filter(({ id }) => used.has(id)), ...facts.filter(({ id }) => !used.has(id))];
}
