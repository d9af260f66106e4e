import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import { firstFrom } from "./first-from.ts";

/** Looks for one of many days; each method gives the earliest that fits, or null. */
export type DayIndex = {
  readonly has: (day: CalendarDate) => boolean;
  readonly within: (from: CalendarDate, to: CalendarDate) => CalendarDate | null;
  /** The same month and day of the month, in whatever year. */
  readonly inAnyYear: (day: CalendarDate) => CalendarDate | null;
  /** So many days before `day`. */
  readonly before: (day: CalendarDate, fewest: number, most: number) => CalendarDate | null;
  /** So many days behind `day`. */
  readonly behind: (day: CalendarDate, fewest: number, most: number) => CalendarDate | null;
};

const origin = "2000-01-01" as CalendarDate;

/** Days sorted, so that looking one up takes no longer for many accounts than for one. */
export function indexDays(days: Iterable<CalendarDate>): DayIndex {
  const known = new Set(days);
  const sorted = [...known].sort().map((day) => ({ day, value: daysBetween(origin, day) }));
  const yearless = new Map(sorted.toReversed().map(({ day }) => [day.slice(4), day]));
  const between = (from: number, to: number): CalendarDate | null => {
    const found = sorted[firstFrom(sorted, from)];
    return found !== undefined && found.value <= to ? found.day : null;
  };
  const place = (day: CalendarDate): number => daysBetween(origin, day);
  return {
    has: (day) => known.has(day),
    within: (from, to) => between(place(from), place(to)),
    inAnyYear: (day) => yearless.get(day.slice(4)) ?? null,
    before: (day, fewest, most) => between(place(day) - most, place(day) - fewest),
    behind: (day, fewest, most) => between(place(day) + fewest, place(day) + most),
  };
}
