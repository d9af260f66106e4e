import { addDays, type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import type { Fact } from "../case/fact.ts";
import type { FactKey } from "../case/fact-catalogue.ts";
import type { Renewal } from "./assessment.ts";

const keys = ["renewal.date", "renewal.notice_days", "renewal.auto_renew"] as const satisfies FactKey[];

/** The date a fact states; the readers of facts have made sure that the day exists. */
export const dateOf = (fact: Fact | undefined): CalendarDate | null =>
  typeof fact?.value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(fact.value)
    ? (fact.value as CalendarDate)
    : null;

/**
 * The decision deadline: renewal date − notice period, because a renewal is decided when notice ends and not when
 * the term does. Without a known notice period it is the renewal date itself (`noticeDays` null says so).
 */
export function findRenewal(known: ReadonlyMap<FactKey, readonly Fact[]>, asOf: CalendarDate): Renewal {
  const [date, notice, auto] = keys.map((key) => known.get(key)?.[0]);
  const facts: string[] = [];
  for (const fact of [date, notice, auto]) if (fact !== undefined) facts.push(fact.id);
  const day = dateOf(date);
  const noticeDays = typeof notice?.value === "number" ? notice.value : null;
  const deadline = day === null || noticeDays === null ? day : addDays(day, -noticeDays);
  return {
    date: day,
    noticeDays,
    autoRenew: typeof auto?.value === "boolean" ? auto.value : null,
    deadline,
    daysToDeadline: deadline === null ? null : daysBetween(asOf, deadline),
    facts,
  };
}
