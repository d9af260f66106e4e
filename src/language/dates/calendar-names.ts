import { addDays, addMonths, type CalendarDate, parseCalendarDate } from "../../calendar/calendar-date.ts";

export const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** A month in long or short form: a fragment without a group. */
export const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
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
export const monthNumber = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
export const lastOfMonth = (year: number, monthOfYear: number): CalendarDate | null => {
  const first = iso(year, monthOfYear, 1);
  return first && addDays(addMonths(first, 1), -1);
};

const longNames =
  "January February March April May June July August September October November December".split(" ");
/** "5 March 2027" */
export const spelled = (date: CalendarDate): string =>
  `${Number(date.slice(8))} ${longNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
