import { utc } from "@date-fns/utc";
import { addBusinessDays as addWorking } from "date-fns/addBusinessDays";
import { addMonths as addM } from "date-fns/addMonths";
import { isWeekend } from "date-fns/isWeekend";
import { parseISO } from "date-fns/parseISO";
import type { CalendarDate } from "./parse-calendar-date.ts";

export { type CalendarDate, parseCalendarDate } from "./parse-calendar-date.ts";

/** Days have no daylight saving here: a date alone is parsed as UTC. */
const millisecondsOfDay = 86_400_000;

const toDate = (date: CalendarDate): Date => parseISO(date, { in: utc });
const fromDate = (date: Date): CalendarDate => date.toISOString().slice(0, 10) as CalendarDate;

/** The calendar date `days` later (earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDate(new Date(Date.parse(date) + days * millisecondsOfDay));

/** The calendar date `months` later, clamped to the end of the month (Jan 31 + 1 month = Feb 28). */
export const addMonths = (date: CalendarDate, months: number): CalendarDate =>
  fromDate(addM(toDate(date), months, { in: utc }));

/** The date `days` working days (Monday to Friday) later; 0 moves a weekend on to Monday. */
export function addWorkingDays(date: CalendarDate, days: number): CalendarDate {
  if (days !== 0) return fromDate(addWorking(toDate(date), days, { in: utc }));
  return isWeekend(toDate(date), { in: utc }) ? fromDate(addWorking(toDate(date), 1, { in: utc })) : date;
}

/** The last working day on or before the date. */
export const workingDayOnOrBefore = (date: CalendarDate): CalendarDate =>
  isWeekend(toDate(date), { in: utc }) ? fromDate(addWorking(toDate(date), -1, { in: utc })) : date;

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;
