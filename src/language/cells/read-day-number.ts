import { type CalendarDate, parseCalendarDate } from "../../calendar/calendar-date.ts";

export type DayNumber = {
  readonly date: CalendarDate;
  /** What the number counts; null when its digits are the day itself (20260901). */
  readonly kind:
    | "Excel day"
    | "Unix seconds"
    | "Unix milliseconds"
    | "Unix microseconds"
    | "Unix nanoseconds"
    | null;
};

const dayMs = 86_400_000;
/** Excel counts days from 1899-12-30 on, as its wrong leap day of 1900 is behind every date of a business. */
const excelEpoch = -25_569;
/** 1970-01-01 and 2100-12-31 as Excel counts. */
const excelDays = { first: 25_569, last: 73_415 };

/** Digits of a Unix time → what one is of a millisecond. */
const unixUnits: Record<number, readonly [NonNullable<DayNumber["kind"]>, number]> = {
  10: ["Unix seconds", 1e3],
  13: ["Unix milliseconds", 1],
  16: ["Unix microseconds", 1e-3],
  19: ["Unix nanoseconds", 1e-6],
};

const dayOf = (ms: number): CalendarDate | null =>
  Math.abs(ms) < 8.64e15 ? parseCalendarDate(new Date(ms).toISOString().slice(0, 10)) : null;

/**
 * Numbers that exports write for a day: 20260901, Excel's 46266 or 46266.375, seconds, milliseconds, microseconds and
 * nanoseconds since 1970 (in UTC). null for every other text.
 */
export function readDayNumber(text: string): DayNumber | null {
  const [, digits, fraction] = /^(\d{5,19})(\.\d+)?$/.exec(text) ?? [];
  if (digits === undefined) return null;
  if (digits.length === 8 && fraction === undefined) {
    const date = parseCalendarDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
    return date === null ? null : { date, kind: null };
  }
  const value = Number(digits);
  if (digits.length === 5) {
    const date =
      value >= excelDays.first && value <= excelDays.last ? dayOf((value + excelEpoch) * dayMs) : null;
    return date === null ? null : { date, kind: "Excel day" };
  }
  const [kind, perMs] = unixUnits[digits.length] ?? [];
  if (kind === undefined || perMs === undefined) return null;
  const date = dayOf(value * perMs);
  return date === null ? null : { date, kind };
}
