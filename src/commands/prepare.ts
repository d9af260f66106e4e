import { loadPersona } from "../adapters/load-persona.ts";
import { loadPractice } from "../adapters/load-practice.ts";
import { today } from "../adapters/today.ts";
import type { FailCondition } from "../assessment/fail-conditions.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../case/fact.ts";
import { type Briefing, brief } from "../consultation/brief.ts";
import type { RunFacts } from "../output/envelope.ts";
import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";
import type { Context } from "./context.ts";
import { failConditions } from "./fail-conditions.ts";
import { gatherInput } from "./gather-input.ts";
import { mayPrompt } from "./may-prompt.ts";
import type { ConsultOptions } from "./options.ts";
import type { Settings } from "./settings.ts";

/** What a consultation starts from: who answers by which practice, and all that is settled before. */
export type Prepared = {
  readonly persona: Persona;
  readonly who: RunFacts["persona"];
  readonly practice: Practice;
  readonly briefing: Briefing;
  /** The conditions of --fail-on. */
  readonly conditions: readonly FailCondition[];
  /** Standard input was open and said nothing. */
  readonly stdinSilent: boolean;
};

/** Loads persona and practice, gathers question, notes and records, and briefs. Throws a Failure for what is wrong with them. */
export async function prepare(
  options: ConsultOptions,
  settings: Settings,
  signal: AbortSignal,
  { io }: Context,
): Promise<Prepared> {
  const practice = await loadPractice(settings.places);
  const { persona, hash } = await loadPersona(settings.persona, settings.places);
  const conditions = failConditions(options.failOn, practice);
  const ask = async () =>
    (await import("#lazy/prompter")).askLine(`Your question to ${persona.name.given}:`, signal);
  const { question, notes, stdinSilent } = await gatherInput(
    {
      question: options.question,
      files: options.files,
      ask: mayPrompt(io, options.mayPrompt) ? ask : null,
      signal,
    },
    io,
  );
  const asOf = options.asOf ?? today();
  const statements = await accountStatements(options, asOf);
  return {
    persona,
    who: { id: persona.id, name: nameOf(persona), hash },
    practice,
    briefing: await brief({ persona, practice, question, asOf, notes, statements }),
    conditions,
    stdinSilent,
  };
}

export const nameOf = ({ name: { given, family } }: Persona): string => `${given} ${family}`;

/** What `--account` says; nothing of it is loaded when there is none. */
export async function accountStatements(
  { account, accounts }: ConsultOptions,
  asOf: CalendarDate,
): Promise<readonly Statement[]> {
  if (account === null && accounts === null) return [];
  return (await import("#lazy/accounts")).readAccount(account, accounts, asOf);
}
