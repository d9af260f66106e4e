import { addDays, parseCalendarDate } from "../../calendar/calendar-date.ts";
import type { Token } from "../tokens.ts";
import type { SpanContext } from "./context.ts";
import { date, fixed, yearless } from "./dates/day.ts";
import { readSpokenDay } from "./dates/ordinal-day.ts";
import { readDayMonthAt } from "./dates/read-day-month-at.ts";
import { readMonthAt } from "./dates/read-month-at.ts";
import { readNumericAt } from "./dates/read-numeric-at.ts";
import { readOffsetAt } from "./dates/read-offset-at.ts";
import { quarterOf, readQuarterAt } from "./dates/read-quarter-at.ts";
import { readRelativeAt } from "./dates/read-relative-at.ts";
import { readStretchEndAt } from "./dates/read-stretch-end-at.ts";
import { readNthWeekdayAt, readWeekdayAt } from "./dates/read-weekday-at.ts";
import { readYearBehind } from "./dates/read-year-behind.ts";
import type { DateSpan } from "./span.ts";

/** The day that starts at a token, in any of the usual ways to write one; null for none. */
export function readDateAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number")
    return (
      readNumericAt(tokens, at, context) ??
      readDayMonthAt(tokens, at, context) ??
      readOffsetAt(tokens, at, context)
    );
  if (token.kind === "sign") return token.lower === "(" ? null : readOffsetAt(tokens, at, context);
  return wordsAt(tokens, at, context);
}

function wordsAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const { words, reference } = context;
  const token = tokens[at];
  if (token === undefined) return null;
  const nth = readNthWeekdayAt(tokens, at, context);
  if (nth) return nth;
  const holiday = words.holidayAt(tokens, at);
  const year = holiday ? (tokens[at + holiday.length]?.lower ?? "") : "";
  if (holiday && /^20\d\d$/.test(year))
    return date(at, at + holiday.length + 1, fixed(parseCalendarDate(`${year}-${holiday.day}`)));
  if (holiday)
    return date(
      at,
      at + holiday.length,
      yearless(reference, (year) => parseCalendarDate(`${year}-${holiday.day}`)),
    );
  const spoken = readSpokenDay(tokens, at, context);
  if (spoken && tokens[spoken.to]?.lower === "of") {
    const named = words.months.get(tokens[spoken.to + 1]?.lower ?? "");
    if (named !== undefined)
      return date(at, ...readYearBehind(tokens, spoken.to + 2, named, spoken.day, context));
  }
  // "quinze mai", "fünfzehnten Januar"
  const counted = spoken?.day ?? words.numbers.get(token.lower) ?? 0;
  const behind = spoken?.to ?? at + 1;
  const monthBehind = tokens[behind]?.lower === "of" ? behind + 1 : behind;
  const namedMonth = words.months.get(tokens[monthBehind]?.lower ?? "");
  if (
    counted >= 1 &&
    counted <= 31 &&
    namedMonth !== undefined &&
    !words.doubtful.has(tokens[monthBehind]?.lower ?? "")
  )
    return date(at, ...readYearBehind(tokens, monthBehind + 1, namedMonth, counted, context));
  // "the day before yesterday"
  const beyond = token.lower === "day" ? words.today.get(tokens[at + 2]?.lower ?? "") : undefined;
  const side = { before: -1, after: 1 }[tokens[at + 1]?.lower ?? ""];
  if (beyond !== undefined && side !== undefined && beyond === side)
    return date(at, at + 3, fixed(addDays(reference, 2 * side)));
  const near = words.today.get(token.lower);
  if (near !== undefined) return date(at, at + 1, fixed(addDays(reference, near)));
  const end = readStretchEndAt(tokens, at, context);
  if (end) return end;
  const relative = readRelativeAt(tokens, at, context);
  if (relative) return relative;
  const month = words.months.get(token.lower);
  if (month !== undefined) return readMonthAt(tokens, at, month, context);
  const quarter = quarterOf(token);
  if (quarter !== null) return readQuarterAt(tokens, at, quarter, context);
  const weekday = words.weekdays.get(token.lower);
  if (weekday !== undefined && (!words.doubtful.has(token.lower) || token.capital))
    return readWeekdayAt(tokens, at, weekday, context);
  return readOffsetAt(tokens, at, context);
}
