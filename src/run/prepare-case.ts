import { loadPersona } from "../adapters/definitions/load-persona.ts";
import { loadPractice } from "../adapters/definitions/load-practice.ts";
import { today } from "../adapters/process/today.ts";
import type { FailCondition } from "../assessment/fail-conditions.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Note } from "../case/case.ts";
import { type Briefing, brief } from "../consultation/brief.ts";
import type { AccountRead } from "../input/read-account.ts";
import type { CaseOptions } from "../options/options.ts";
import type { RunFacts } from "../output/envelope.ts";
import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";
import { briefTurn, type TurnInput } from "../session/brief-turn.ts";
import { addNote, addRecord, openTurn } from "../session/grow-ledger.ts";
import { resumeLedger } from "../session/resume-ledger.ts";
import type { StoredSession } from "../session/stored-session.ts";
import type { Settings } from "../settings/settings.ts";
import { failConditions } from "./fail-conditions.ts";

/** Who answers by which practice, and all that is settled before anyone does. */
export type PreparedCase = {
  readonly persona: Persona;
  readonly who: NonNullable<RunFacts["persona"]>;
  readonly practice: Practice;
  readonly briefing: Briefing;
  /** The conditions of --fail-on. */
  readonly conditions: readonly FailCondition[];
  /** Which question of its conversation it is, from 1. */
  readonly turn: number;
};

/**
 * Loads persona and practice, lets `gather` read what the user hands over, reads records, and briefs. Throws a Failure
 * for what is wrong with any of them.
 */
export async function prepareCase<
  Input extends { readonly question: string; readonly notes: readonly Note[] },
>(
  options: CaseOptions,
  settings: Pick<Settings, "places" | "persona">,
  signal: AbortSignal,
  gather: (persona: Persona) => Promise<Input>,
  past: StoredSession | null = null,
): Promise<PreparedCase & { readonly input: Input }> {
  const practice = await loadPractice(settings.places);
  const { persona, hash } = await loadPersona(settings.persona, settings.places, signal);
  const conditions = failConditions(options.failOn, practice);
  const input = await gather(persona);
  const { question, notes } = input;
  const asOf = options.asOf ?? today();
  const record = await accountStatements(options, asOf, signal);
  const given = { persona, practice, question, asOf };
  return {
    persona,
    who: { id: persona.id, name: nameOf(persona), hash },
    practice,
    briefing:
      past === null
        ? await brief({ ...given, ...record, notes })
        : await briefTurn(goOn(past, { ...given, notes, record })),
    conditions,
    turn: (past?.turns ?? 0) + 1,
    input,
  };
}

/** A question that goes on from a recorded conversation. */
function goOn(
  past: StoredSession,
  {
    notes,
    record,
    ...given
  }: Pick<TurnInput, "persona" | "practice" | "question" | "asOf"> & {
    readonly notes: readonly Note[];
    readonly record: AccountRead;
  },
): TurnInput {
  const resumed = resumeLedger(past, given.asOf);
  const noted = notes.reduce(addNote, resumed);
  const ledger = openTurn(record.statements.length === 0 ? noted : addRecord(noted, record));
  return { ...given, ledger, said: ledger.said, since: resumed.said, past: past.past };
}

export const nameOf = ({ name: { given, family } }: Persona): string => `${given} ${family}`;

/** What `--account` says; nothing of it is loaded when there is none. */
export async function accountStatements(
  { account, accounts }: Pick<CaseOptions, "account" | "accounts">,
  asOf: CalendarDate,
  signal: AbortSignal,
): Promise<AccountRead> {
  if (account === null && accounts === null) return { statements: [], intrusions: [] };
  return (await import("#lazy/accounts")).readAccount(account, accounts, asOf, signal);
}
