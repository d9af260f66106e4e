import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { WrittenStep } from "./read-step.ts";
import { readSteps } from "./read-steps.ts";

export type AnsweredSteps = {
  /** The answer as it is shown; null when none came. */
  readonly shown: string | null;
  /** The playbook wrote it. */
  readonly byRules: boolean;
  readonly asOf: CalendarDate;
  /** Names of the response elements. */
  readonly elements: readonly string[];
  /** Names of the accounts, as the assessment has them; null for one that nothing names. */
  readonly accounts: readonly (string | null)[];
};

/** The next steps of an answer, as the journal keeps them and the JSON has them. Pure. */
export function readAnswerSteps({ shown, byRules, accounts, ...answer }: AnsweredSteps): WrittenStep[] {
  const steps = readSteps(shown ?? "", { ...answer, accounts: accounts.flatMap((name) => name ?? []) });
  // The playbook gives each of its steps an owner; a line without one says that there is nothing to do.
  return byRules ? steps.filter(({ owner }) => owner !== null) : steps;
}
