import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { AccountMaterial, Material } from "../consultant/playbook/material.ts";
import { bullets, phrase } from "../consultant/playbook/phrase.ts";
import type { PlanStep } from "./plan.ts";

/** The dates of the plan in their order: what is due when, the decision deadline and the renewal. */
export function writePlanTimeline(
  { practice, case: theCase }: Material,
  { assessment: { renewal } }: AccountMaterial,
  steps: readonly PlanStep[],
): string {
  const entries = new Map<CalendarDate, string[]>();
  const add = (date: CalendarDate, what: string | null): void => {
    if (what !== null) entries.set(date, [...(entries.get(date) ?? []), what]);
  };
  const { steps_due } = practice.phrases.plan;
  const open = steps.filter(({ done }) => !done);
  for (const date of new Set(open.flatMap(({ due }) => due ?? []))) {
    const count = open.filter(({ due }) => due === date).length;
    add(date, steps_due[count === 1 ? "one" : "several"].replace("{count}", String(count)));
  }
  const { date, deadline, noticeDays } = renewal;
  if (deadline !== null && deadline !== date && deadline >= theCase.asOf)
    add(deadline, phrase(practice, "milestone_deadline"));
  if (date !== null && date >= theCase.asOf)
    add(date, phrase(practice, noticeDays === null ? "milestone_renewal_notice" : "milestone_renewal"));
  const inTime = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return bullets(inTime.map(([day, what]) => `**${day}**: ${what.join("; ")}`));
}
