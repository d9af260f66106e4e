import { addDays, addMonths, type CalendarDate, parseCalendarDate } from "../../../calendar/calendar-date.ts";
import type { DateSpan, Doubt } from "../span.ts";

/** A month or a day in two digits. */
export const two = (part: number): string => String(part).padStart(2, "0");
/** The day with that year, month (1 to 12) and day of the month; null when the calendar has none. */
export const iso = (year: number, month: number, day: number): CalendarDate | null =>
  parseCalendarDate(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
/** The year that two or four digits name: "27" is 2027. */
export const fullYear = (written: string): number =>
  written.length <= 2 ? 2000 + Number(written) : Number(written);
/** The last day of a month (1 to 12). */
export const lastOf = (year: number, month: number): CalendarDate | null => {
  const first = iso(year, month, 1);
  return first && addDays(addMonths(first, 1), -1);
};

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** "5 March 2027", as a doubt says a day. */
export const spelled = (date: CalendarDate): string =>
  `${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ""} ${date.slice(0, 4)}`;

/** What a span says of its day, apart from where it stands. */
export type Day = Omit<DateSpan, "kind" | "from" | "to">;

/** One day, the same ahead and behind; null for none. */
export const fixed = (date: CalendarDate | null, doubt?: Doubt): Day | null =>
  date && { ahead: date, behind: date, direction: "fixed", ...(doubt && { doubt }) };

/** The day of that name nearest to the reference, ahead and behind. */
export function yearless(reference: CalendarDate, of: (year: number) => CalendarDate | null): Day | null {
  const year = Number(reference.slice(0, 4));
  const now = of(year);
  const ahead = now !== null && now >= reference ? now : (of(year + 1) ?? now);
  const behind = now !== null && now <= reference ? now : (of(year - 1) ?? now);
  return ahead && behind ? { ahead, behind, direction: "open" } : null;
}

/** A day as a span, from its first token to the one after its last; null for no day. */
export const date = (from: number, to: number, day: Day | null): DateSpan | null =>
  day && { kind: "date", from, to, ...day };
