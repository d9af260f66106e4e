import { addDays, type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import type { Fact } from "../facts/fact.ts";
import { type FactIndex, slotOf } from "../facts/fact-index.ts";
import type { Renewal } from "./assessment.ts";

const slots = {
  date: slotOf("renewal.date"),
  notice: slotOf("renewal.notice_days"),
  auto: slotOf("renewal.auto_renew"),
};

/** YYYY-MM-DD, without a regular expression: every row of a table passes here. */
function isDay(text: string): boolean {
  if (text.length !== 10) return false;
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7 ? code !== 45 : code < 48 || code > 57) return false;
  }
  return true;
}

/** The date a fact states; the readers of facts have made sure that the day exists. */
export const dateOf = (fact: Fact | undefined): CalendarDate | null =>
  typeof fact?.value === "string" && isDay(fact.value) ? (fact.value as CalendarDate) : null;

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
