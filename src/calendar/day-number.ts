import type { CalendarDate } from "./parse-calendar-date.ts";

const zero = 48;
const millisecondsOfDay = 86_400_000;

/** Days from 1970-01-01 to a date, computed from its digits, because a table asks for millions. */
export function dayNumber(date: string): number {
  const digit = (at: number): number => date.charCodeAt(at) - zero;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const month = digit(5) * 10 + digit(6);
  const day = digit(8) * 10 + digit(9);
  // Howard Hinnant's days_from_civil: years begin in March, so that the leap day is the last of its year.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** Dates already made, for reuse: those of a table lie within a few years. */
const known = new Map<number, CalendarDate>();
const remembered = 8192;

/** The date that lies so many days after 1970-01-01. */
export function dayOfNumber(day: number): CalendarDate {
  const found = known.get(day);
  if (found !== undefined) return found;
  const date = new Date(day * millisecondsOfDay).toISOString().slice(0, 10) as CalendarDate;
  if (known.size < remembered) known.set(day, date);
  return date;
}
