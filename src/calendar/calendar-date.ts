import { addMonths as addM } from "date-fns/addMonths";
import { getDay } from "date-fns/getDay";
import { dayNumber, dayOfNumber } from "./day-number.ts";
import type { CalendarDate } from "./parse-calendar-date.ts";

export { type CalendarDate, parseCalendarDate } from "./parse-calendar-date.ts";

/**
 * The library reckons in days of the machine's own calendar: local midnight goes in, local day, month and year come
 * out, so no zone and no change to summer time moves a date. (Its UTC variant costs a seventh of the start-up.)
 */
export function toDate(date: CalendarDate): Date {
  const midnight = new Date(2000, 0, 1);
  // Not by the constructor, which takes the years 0 to 99 for those of the last century.
  midnight.setFullYear(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return midnight;
}

/** The day of a moment on the machine's calendar. */
export function dateOf(date: Date): CalendarDate {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as CalendarDate;
}

/** The calendar date `days` later (earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  dayOfNumber(dayNumber(date) + days);

/** The calendar date `months` later, clamped to the end of the month (Jan 31 + 1 month = Feb 28). */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  dateOf(addM(toDate(date), months));

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (date: CalendarDate): number => getDay(toDate(date));
