import { addDays, addMonths, type CalendarDate, parseCalendarDate } from "../../calendar/calendar-date.ts";

const knownDays = new Map<string, CalendarDate | null>();

/** The day, or null when the calendar has none. Days repeat in a text, so each is checked once. */
export function iso(year: number, monthOfYear: number, day: number): CalendarDate | null {
  const written = `${String(year).padStart(4, "0")}-${String(monthOfYear).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const known = knownDays.get(written);
  if (known !== undefined) return known;
  const date = parseCalendarDate(written);
  if (knownDays.size > 5000) knownDays.clear();
  knownDays.set(written, date);
  return date;
}

export const fullYear = (written: string): number =>
  written.length === 2 ? 2000 + Number(written) : Number(written);
export const lastOfMonth = (year: number, monthOfYear: number): CalendarDate | null => {
  const first = iso(year, monthOfYear, 1);
  return first && addDays(addMonths(first, 1), -1);
};
