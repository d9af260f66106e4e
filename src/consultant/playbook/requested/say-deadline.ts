import type { AssessedAccount } from "../../../assessment/assess.ts";
import { daysBetween } from "../../../calendar/calendar-date.ts";
import type { Practice } from "../../../practice/practice.ts";
import { countedDays } from "../phrase.ts";
import { reply } from "./reply.ts";

/** The sentence with the day by which the customer can leave; null where it is unknown or has passed. */
export function sayDeadline(
  practice: Practice,
  { assessment: { renewal, asOf } }: Pick<AssessedAccount, "assessment">,
): string | null {
  if (renewal.deadline === null || renewal.deadline < asOf) return null;
  const days = countedDays(daysBetween(asOf, renewal.deadline));
  return reply(practice, "deadline_sentence", { deadline: renewal.deadline, days, as_of: asOf });
}
