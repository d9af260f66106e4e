import { type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import type { Fact, Statement } from "../facts/fact.ts";
import { elapsedKeys } from "../facts/fact-catalogue.ts";
import { rememberIds } from "../facts/fact-ids.ts";
import { emptyLedger, type Ledger } from "./ledger.ts";
import type { StoredSession } from "./stored-session.ts";

/** The place of everything that was said before; what is said from now on comes later. */
const before = 1;

/**
 * The ledger of a recorded conversation. Facts keep their numbers; those of its last question get a source
 * that stays clear. On a later day, times since an event have grown; everything else keeps the day it was
 * said on.
 */
export function resumeLedger({ facts, turns, asOf }: StoredSession, today: CalendarDate): Ledger {
  const stated = facts.filter(({ from }) => from === undefined);
  const answers = stated.map(({ source }) => Number(/^answer:(\d{1,9})$/.exec(source)?.[1] ?? 0));
  return {
    ...emptyLedger,
    said: before,
    turns,
    answers: Math.max(0, ...answers),
    statements: stated.map((fact) => aged(statementOf(fact, turns), daysBetween(asOf, today), asOf)),
    ids: rememberIds(emptyLedger.ids, facts),
  };
}

function statementOf({ id: _id, from: _from, ...statement }: Fact, turns: number): Statement {
  const source = statement.source === "question" ? `turn ${turns}:question` : statement.source;
  return { ...statement, source, said: before };
}

function aged(statement: Statement, days: number, asOf: CalendarDate): Statement {
  if (days <= 0 || statement.asOf !== undefined) return statement;
  return elapsedKeys.has(statement.key) && typeof statement.value === "number"
    ? { ...statement, value: statement.value + days }
    : { ...statement, asOf };
}
