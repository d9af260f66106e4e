import { type CalendarDate, daysBetween, weekdayOf } from "../../calendar/calendar-date.ts";
import type { Practice } from "../../practice/practice.ts";
import type { AccountMaterial, Material } from "./material.ts";
import { blocks, bullets, countedDays, phrase } from "./phrase.ts";
import { stepNumbers } from "./step-numbers.ts";

/** Timeline: the dates of the plan in order, the first with its distance from the decision deadline, which closes it. */
export function writeTimeline({ practice, case: { asOf }, accounts }: Material, opening: string): string {
  return blocks([
    opening,
    ...accounts.map((account) => {
      const lines = bullets(milestones(practice, account, asOf)) || `- ${phrase(practice, "no_milestones")}`;
      return accounts.length > 1 ? `**${account.label}**\n${lines}` : lines;
    }),
  ]);
}

function milestones(
  practice: Practice,
  { actions, assessment }: AccountMaterial,
  asOf: CalendarDate,
): (string | null)[] {
  const { date: renewal, deadline, noticeDays } = assessment.renewal;
  const entries = new Map<CalendarDate, string[]>();
  const add = (date: CalendarDate, what: string | null): void => {
    if (what !== null) entries.set(date, [...(entries.get(date) ?? []), what]);
  };
  for (const date of new Set(actions.map((action) => action.date))) {
    const numbers = actions.flatMap((action, index) => (action.date === date ? [index + 1] : []));
    add(date, phrase(practice, "milestone_steps", { steps: stepNumbers(practice, numbers) }));
  }
  if (deadline !== null && deadline !== renewal && deadline >= asOf)
    add(deadline, phrase(practice, "milestone_deadline"));
  if (renewal !== null && renewal >= asOf)
    add(renewal, phrase(practice, noticeDays === null ? "milestone_renewal_notice" : "milestone_renewal"));
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, what], index) =>
      phrase(practice, "milestone", {
        date,
        weekday: weekday(practice, date),
        // How far it is to the deadline is said once.
        distance: index === 0 ? distance(practice, date, deadline) : "",
        what: what.join("; "),
      }),
    );
}

function distance(practice: Practice, date: CalendarDate, deadline: CalendarDate | null): string {
  if (deadline === null || date >= deadline) return "";
  return phrase(practice, "distance", { days: countedDays(daysBetween(date, deadline)) }) ?? "";
}

const weekday = (practice: Practice, date: CalendarDate): string | null =>
  practice.phrases.weekdays[weekdayOf(date)] ?? null;
