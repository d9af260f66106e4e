import { addDays, type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import type { Fact } from "../case/fact.ts";
import { type FactIndex, slotOf } from "../case/fact-index.ts";
import type { Renewal } from "./assessment.ts";

const slots = {
  date: slotOf("renewal.date"),
  notice: slotOf("renewal.notice_days"),
  auto: slotOf("renewal.auto_renew"),
};

/** The date a fact states; the readers of facts have made sure that the day exists. */
export const dateOf = (fact: Fact | undefined): CalendarDate | null =>
  typeof fact?.value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(fact.value)
    ? (fact.value as CalendarDate)
    : null;

/**
 * The decision deadline: renewal date − notice period, because a renewal is decided when notice ends and not when
 * the term does. Without a known notice period it is the renewal date itself (`noticeDays` null says so).
 */
export function findRenewal(known: FactIndex, asOf: CalendarDate): Renewal {
  const date = known.first(slots.date);
  const notice = known.first(slots.notice);
  const auto = known.first(slots.auto);
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
