import { addDays, type CalendarDate, daysBetween, parseCalendarDate } from "../calendar/calendar-date.ts";
import type { Fact } from "../case/fact.ts";
import type { FactKey } from "../case/fact-catalogue.ts";
import type { Renewal } from "./assessment.ts";

const keys = ["renewal.date", "renewal.notice_days", "renewal.auto_renew"] as const satisfies FactKey[];

/**
 * The decision deadline: renewal date − notice period, because a renewal is decided when notice ends and not when
 * the term does. Without a known notice period it is the renewal date itself (`noticeDays` null says so).
 */
export function findRenewal(facts: ReadonlyMap<FactKey, readonly Fact[]>, asOf: CalendarDate): Renewal {
  const [date, notice, auto] = keys.map((key) => facts.get(key)?.[0]);
  const day = date === undefined ? null : parseCalendarDate(String(date.value));
  const noticeDays = typeof notice?.value === "number" ? notice.value : null;
  const deadline = day === null ? null : addDays(day, -(noticeDays ?? 0));
  return {
    date: day,
    noticeDays,
    autoRenew: typeof auto?.value === "boolean" ? auto.value : null,
    deadline,
    daysToDeadline: deadline === null ? null : daysBetween(asOf, deadline),
    facts: [date, notice, auto].flatMap((fact) => (fact === undefined ? [] : [fact.id])),
  };
}
