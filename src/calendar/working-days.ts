import { addBusinessDays } from "date-fns/addBusinessDays";
import { isWeekend } from "date-fns/isWeekend";
import { addDays, type CalendarDate, dateOf, toDate } from "./calendar-date.ts";

/** Days on which nobody works besides weekends: "12-25" in every year, "2027-03-26" in one. */
export type FreeDays = ReadonlySet<string>;

export const noFreeDays: FreeDays = new Set();

/** Counts beyond it leave free days out: nobody plans so far, and a text may say any number. */
const mostCounted = 2_000;

export const isWorkingDay = (date: CalendarDate, free: FreeDays): boolean =>
  !(free.has(date.slice(5)) || free.has(date) || isWeekend(toDate(date)));

/** The date `days` working days later (earlier when negative); 0 moves a day off on to the next working day. */
export function addWorkingDays(date: CalendarDate, days: number, free: FreeDays = noFreeDays): CalendarDate {
  if (days === 0) return nearestWorkingDay(date, 1, free);
  if (free.size === 0 || Math.abs(days) > mostCounted) return dateOf(addBusinessDays(toDate(date), days));
  const step = Math.sign(days);
  let day = date;
  for (let left = Math.abs(days); left > 0; left -= 1)
    day = nearestWorkingDay(addDays(day, step), step, free);
  return day;
}

/** The last working day on or before the date. */
export const workingDayOnOrBefore = (date: CalendarDate, free: FreeDays = noFreeDays): CalendarDate =>
  nearestWorkingDay(date, -1, free);

/** The day itself or the next working day in the direction; where every day is free, the day itself. */
function nearestWorkingDay(date: CalendarDate, step: number, free: FreeDays): CalendarDate {
  let day = date;
  for (let tried = 0; tried < longestBreak; tried += 1) {
    if (isWorkingDay(day, free)) return day;
    day = addDays(day, step);
  }
  return date;
}

/** In days: no company closes for longer. A convention. */
const longestBreak = 62;
