import { addDays, addMonths, type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";

/** A unit of time: a fragment without a group. */
export const unit =
  "(?:calendar |business |working )?(?:days?|weeks?|months?|years?|quarters?|d|wks?|mos?)\\b";

/** The day `count` units ("weeks", "mo", "quarters") after the reference; before it when negative. */
export function shift(reference: CalendarDate, count: number, unitName: string): CalendarDate {
  const name = unitName.toLowerCase();
  if (name.includes("week") || name.startsWith("wk")) return addDays(reference, Math.round(count * 7));
  if (name.includes("month") || name.startsWith("mo")) return addMonths(reference, Math.round(count));
  if (name.includes("quarter")) return addMonths(reference, Math.round(count * 3));
  if (name.includes("year")) return addMonths(reference, Math.round(count * 12));
  return addDays(reference, Math.round(count));
}

/** Days in "5 weeks": months and years by the calendar, counted back from the reference. */
export const daysIn = (count: number, unitName: string, reference: CalendarDate): number =>
  count > 1200 ? Number.NaN : daysBetween(shift(reference, -count, unitName), reference);
