import { addDays, addMonths, type CalendarDate } from "../../calendar/calendar-date.ts";
import type { AmbiguousReading } from "../ambiguous-reading.ts";
import { readNumber } from "../numbers/read-number.ts";
import type { Habits } from "../reading-habits.ts";
import { fullYear, iso, lastOfMonth } from "./calendar-day.ts";
import { monthNames, monthNumber, spelled } from "./calendar-names.ts";
import type { DateContext, ReadDate } from "./date-mention.ts";
import { shift } from "./duration.ts";

export type DateReader = (match: RegExpExecArray, context: DateContext) => ReadDate | null;

/** One day, whichever way one looks. */
export const fixed = (date: CalendarDate | null, ambiguous?: AmbiguousReading) =>
  date && {
    ahead: date,
    behind: date,
    direction: "fixed" as const,
    ...(ambiguous && { ambiguous }),
  };

/** The day of that name nearest to the reference, ahead and behind. */
function yearless(reference: CalendarDate, inYear: (year: number) => CalendarDate | null): ReadDate | null {
  const year = Number(reference.slice(0, 4));
  const now = inYear(year);
  const ahead = now !== null && now >= reference ? now : (inYear(year + 1) ?? now);
  const behind = now !== null && now <= reference ? now : (inYear(year - 1) ?? now);
  return ahead && behind ? { ahead, behind, direction: "open" } : null;
}

export const named = (day: number, name: string, year: string | undefined, { reference }: DateContext) =>
  year
    ? fixed(iso(fullYear(year), monthNumber(name), day))
    : yearless(reference, (each) => iso(each, monthNumber(name), day));

/** "05/03/2027": the habits of the text decide; without any, the earlier day that is not past. */
export function numeric([written, first, second, year]: RegExpExecArray, { reference, habits }: DateContext) {
  if (year === undefined || first === undefined || second === undefined) return null;
  const dayFirst = iso(fullYear(year), Number(second), Number(first));
  const monthFirst = iso(fullYear(year), Number(first), Number(second));
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return fixed(dayFirst ?? monthFirst);
  if (written.includes(".")) return fixed(dayFirst);
  const { value, why } = habits.dayFirst;
  if (value !== null)
    return fixed(
      value ? dayFirst : monthFirst,
      ambiguousDate(value ? dayFirst : monthFirst, value ? monthFirst : dayFirst, why),
    );
  const inOrder = dayFirst < monthFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const [early = dayFirst, late = monthFirst] = inOrder;
  const taken = early < reference && late >= reference ? late : early;
  const other = taken === early ? late : early;
  const reason =
    taken === late
      ? "the other day is already past"
      : "nothing else in the text shows the order, and a day expected too late is the worse mistake";
  return fixed(taken, ambiguousDate(taken, other, reason));
}

const ambiguousDate = (taken: CalendarDate, other: CalendarDate, why: string): AmbiguousReading => ({
  taken: spelled(taken),
  others: [spelled(other)],
  why,
});

const counted = (written: string | undefined, habits: Habits): number | null => {
  const value = written === undefined ? null : (readNumber(written, habits)?.value ?? null);
  return value !== null && value <= 5000 ? value : null;
};

/** "in 74 days", "5 weeks ago": number and unit are the first two groups. */
export function away(direction: "ahead" | "behind") {
  return ([, count, unitName]: RegExpExecArray, { reference, habits }: DateContext) => {
    const number = counted(count, habits);
    if (number === null || unitName === undefined || (/year/i.test(unitName) && number > 50)) return null;
    const date = shift(reference, direction === "ahead" ? number : -number, unitName);
    return { ahead: date, behind: date, direction };
  };
}

/** "end of Q1", "year end": the last day of the stretch. */
export function endOf([, what, year]: RegExpExecArray, { reference }: DateContext) {
  const name = (what ?? "").toLowerCase();
  const now = Number(reference.slice(0, 4));
  const monthNow = Number(reference.slice(5, 7));
  const quarter = /^q([1-4])/.exec(name)?.[1];
  if (quarter || monthNames.includes(name.slice(0, 3))) {
    const last = quarter ? Number(quarter) * 3 : monthNumber(name);
    return year
      ? fixed(lastOfMonth(fullYear(year), last))
      : yearless(reference, (each) => lastOfMonth(each, last));
  }
  if (name.includes("quarter")) return fixed(lastOfMonth(now, Math.ceil(monthNow / 3) * 3));
  if (name.includes("month")) return fixed(lastOfMonth(now, monthNow));
  if (name.includes("year")) return fixed(iso(year ? fullYear(year) : now, 12, 31));
  return null;
}

/** Only the month or the quarter is named: its first day, since a day expected too late is the worse mistake. */
export function bareMonth([, what, year]: RegExpExecArray, { reference }: DateContext): ReadDate | null {
  const quarter = /^q([1-4])/i.exec(what ?? "")?.[1];
  const number = quarter ? Number(quarter) * 3 - 2 : monthNumber(what ?? "");
  const last = (first: CalendarDate) => addDays(addMonths(first, quarter ? 3 : 1), -1);
  const now = Number(reference.slice(0, 4));
  const years = year ? [fullYear(year)] : [now - 1, now, now + 1];
  const firsts = years.flatMap((each) => iso(each, number, 1) ?? []);
  const upcoming = firsts.find((first) => last(first) >= reference) ?? firsts.at(-1);
  const behind = firsts.filter((first) => first <= reference).at(-1) ?? firsts[0];
  if (!upcoming || !behind) return null;
  const ahead = upcoming < reference && last(upcoming) >= reference ? reference : upcoming;
  return {
    ahead,
    behind,
    direction: year ? "fixed" : "open",
    ambiguous: {
      taken: spelled(ahead),
      others: [`any day until ${spelled(last(upcoming))}`],
      why: `only the ${quarter ? "quarter" : "month"} is named, and a day expected too late is the worse mistake`,
    },
  };
}

/** Phrases of the library. "Next month" is a stretch of days: its first one is taken, as with a named month. */
export function libraryDate(
  [phrase]: RegExpExecArray,
  { relative, reference }: DateContext,
): ReadDate | null {
  const found = relative(phrase.replace(/^on /i, ""), reference);
  if (!found) return null;
  const direction = found.ahead === found.behind ? "fixed" : "open";
  const span = /(week|month|quarter|year)$/i.exec(phrase)?.[1]?.toLowerCase();
  if (!span) return { ...found, direction };
  const ahead = span === "month" ? (`${found.ahead.slice(0, 8)}01` as CalendarDate) : found.ahead;
  return {
    ahead,
    behind: found.behind,
    direction,
    ambiguous: {
      taken: spelled(ahead),
      others: [`another day of that ${span}`],
      why: `only the ${span} is named, and a day expected too late is the worse mistake`,
    },
  };
}
