import { addDays, type CalendarDate, weekdayOf } from "../../../calendar/calendar-date.ts";
import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import type { DateSpan } from "../span.ts";
import { date, fixed, iso, lastOf, yearless } from "./day.ts";
import { readDayMonthAt } from "./read-day-month-at.ts";
import { readMonthAt } from "./read-month-at.ts";
import { readNumericAt } from "./read-numeric-at.ts";

const nths: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 5 };

/** "second Friday of January". */
export function readNthWeekdayAt(
  tokens: readonly Token[],
  at: number,
  { words, reference }: SpanContext,
): DateSpan | null {
  const nth = nths[tokens[at]?.lower ?? ""];
  const weekday = words.weekdays.get(tokens[at + 1]?.lower ?? "");
  const month = words.months.get(tokens[at + 3]?.lower ?? "");
  if (
    nth === undefined ||
    weekday === undefined ||
    month === undefined ||
    !/^(?:of|in)$/.test(tokens[at + 2]?.lower ?? "")
  )
    return null;
  const of = (year: number): CalendarDate | null => {
    const [first, last] = [iso(year, month, 1), lastOf(year, month)];
    if (first === null || last === null) return null;
    const start = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
    return nth === 5 && start > last ? addDays(start, -7) : start;
  };
  const year = /^20\d\d$/.test(tokens[at + 4]?.lower ?? "") ? Number(tokens[at + 4]?.lower) : null;
  return year === null ? date(at, at + 4, yearless(reference, of)) : date(at, at + 5, fixed(of(year)));
}

/** "Friday", "Tuesday of next week", "Friday fortnight", "Thu, 19 Nov 2026". */
export function readWeekdayAt(
  tokens: readonly Token[],
  at: number,
  weekday: number,
  context: SpanContext,
): DateSpan | null {
  const { reference } = context;
  const following = tokens[at + 1]?.lower === "," || tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  // "Thu, 19 Nov 2026": the date says more than the weekday.
  const named = tokens[following] === undefined ? null : readNamed(tokens, following, context);
  if (named) return { ...named, from: at };
  const week =
    tokens[at + 1]?.lower === "of" ? { last: -7, this: 0, next: 7 }[tokens[at + 2]?.lower ?? ""] : undefined;
  if (week !== undefined && /^(?:week|wk)$/.test(tokens[at + 3]?.lower ?? "")) {
    // Weeks begin on Monday.
    const monday = addDays(reference, -((weekdayOf(reference) + 6) % 7));
    return date(at, at + 4, fixed(addDays(monday, week + ((weekday + 6) % 7))));
  }
  const distance = (weekday - weekdayOf(reference) + 7) % 7;
  const ahead = addDays(reference, distance);
  // "Friday week", "Friday fortnight": the Friday to come, and one or two weeks more.
  const later = { week: 7, fortnight: 14 }[tokens[at + 1]?.lower ?? ""];
  if (later !== undefined && !/^(?:last|this|next|every|each)$/.test(tokens[at - 1]?.lower ?? ""))
    return date(at, at + 2, fixed(addDays(ahead, later)));
  return {
    kind: "date",
    from: at,
    to: at + 1,
    ahead,
    behind: distance === 0 ? reference : addDays(ahead, -7),
    direction: "open",
  };
}

function readNamed(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const token = tokens[at];
  if (token?.kind === "number")
    return readNumericAt(tokens, at, context) ?? readDayMonthAt(tokens, at, context);
  const month = context.words.months.get(token?.lower ?? "");
  return month !== undefined && /^\d/.test(tokens[at + 1]?.lower ?? "")
    ? readMonthAt(tokens, at, month, context)
    : null;
}
