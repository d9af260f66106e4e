import {
  type FailCondition,
  failConditionForms,
  parseFailConditions,
} from "../assessment/fail-conditions.ts";
import type { Briefing } from "../consultation/brief.ts";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { Practice } from "../practice/practice.ts";
import type { WasRed } from "./red-before.ts";

/** The conditions of --fail-on; a usage Failure for one that does not exist, because it would never hold. */
export function failConditions(text: string | null, { redFlags }: Practice): FailCondition[] {
  if (text === null) return [];
  const parsed = parseFailConditions(text, [...redFlags.flags, ...redFlags.compounds]);
  if (parsed.ok) return parsed.conditions;
  throw new Failure("usage", {
    code: "usage.fail_on",
    message: `--fail-on does not know "${oneSafeLine(parsed.unknown, 60)}".`,
    hint: `It takes ${failConditionForms.join(", ")}; flags are those of the practice, like flag:RF05 or flag:champion_change.`,
  });
}

/** Whether one of the conditions holds for one of the accounts, or for what was left unread. */
export const anyHolds = (
  conditions: readonly FailCondition[],
  { accounts, case: { reading } }: Pick<Briefing, "accounts" | "case">,
  wasRed: WasRed,
): boolean =>
  accounts.some(({ assessment }) =>
    conditions.some(({ holds }) => holds(assessment, reading.unread.length, wasRed(assessment.account))),
  );
