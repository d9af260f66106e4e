import { utc } from "@date-fns/utc";
import { addBusinessDays as addWorking } from "date-fns/addBusinessDays";
import { addDays as add } from "date-fns/addDays";
import { addMonths as addM } from "date-fns/addMonths";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { isWeekend } from "date-fns/isWeekend";
import { parseISO } from "date-fns/parseISO";

declare const brand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, without a time or a zone. Compares correctly with < and >. */
export type CalendarDate = string & { readonly [brand]: "CalendarDate" };

const toDate = (date: CalendarDate): Date => parseISO(date, { in: utc });
const fromDate = (date: Date): CalendarDate => date.toISOString().slice(0, 10) as CalendarDate;

/** Parses exactly `YYYY-MM-DD`; null when it is no day of the calendar (2026-02-30, 2026-2-3, "yesterday"). */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const parsed = parseISO(text, { in: utc });
  return Number.isNaN(parsed.getTime()) ? null : fromDate(parsed);
}

/** The calendar date `days` later (earlier when negative). */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  fromDate(add(toDate(date), days, { in: utc }));

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
  differenceInCalendarDays(toDate(to), toDate(from), { in: utc });
