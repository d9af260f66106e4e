import type { CalendarDate } from "../calendar/calendar-date.ts";

/** The day on the user's calendar, in the zone of the machine. */
export function today(now: Date = new Date()): CalendarDate {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as CalendarDate;
}
