import type { CalendarDate } from "../../../calendar/calendar-date.ts";
import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import type { DateSpan } from "../span.ts";
import { date, fixed, iso, lastOf, yearless } from "./day.ts";
import { quarterOf } from "./read-quarter-at.ts";

/** "end of Q1", "eoy", "mid March", "late January". */
export function readStretchEndAt(
  tokens: readonly Token[],
  at: number,
  context: SpanContext,
): DateSpan | null {
  const { words, reference } = context;
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  const whole = words.marker("year_ends", tokens, at);
  if (whole > 0) {
    const written = tokens[at + whole]?.lower ?? "";
    const named = /^20\d\d$/.test(written);
    return date(at, at + whole + (named ? 1 : 0), fixed(iso(named ? Number(written) : year, 12, 31)));
  }
  const quarterEnd = words.marker("quarter_ends", tokens, at);
  if (quarterEnd > 0) return date(at, at + quarterEnd, fixed(lastOf(year, Math.ceil(month / 3) * 3)));
  const monthEnd = words.marker("month_ends", tokens, at);
  if (monthEnd > 0) return date(at, at + monthEnd, fixed(lastOf(year, month)));
  for (const [marker, day] of [
    ["ends", 31],
    ["middles", 15],
    ["starts", 1],
  ] as const) {
    const length = words.marker(marker, tokens, at);
    if (length === 0) continue;
    const next =
      at +
      length +
      (tokens[at + length]?.lower === "-" ? 1 : 0) +
      (tokens[at + length]?.lower === "the" ? 1 : 0);
    const token = tokens[next];
    const named = words.months.get(token?.lower ?? "");
    const quarter = quarterOf(token);
    if (named === undefined && quarter === null) continue;
    // "end 5 March" and "end March 5" name the day themselves.
    if (named !== undefined && /^(?:[1-9]|[12]\d|3[01])$/.test(tokens[next + 1]?.lower ?? "")) continue;
    const [first, lastMonth] = quarter === null ? [named ?? 1, named ?? 1] : [quarter * 3 - 2, quarter * 3];
    const inYear = (each: number): CalendarDate | null =>
      day === 31
        ? tokens[at]?.lower === "late"
          ? iso(each, lastMonth, 25)
          : lastOf(each, lastMonth)
        : quarter !== null && day === 15
          ? iso(each, first + 1, 15)
          : iso(each, first, day);
    const written = /^'$|^,$/.test(tokens[next + 1]?.lower ?? "") ? next + 2 : next + 1;
    const yearWritten = tokens[written]?.lower ?? "";
    if (/^20\d\d$/.test(yearWritten)) return date(at, written + 1, fixed(inYear(Number(yearWritten))));
    const vague = tokens[at]?.lower === "late" || day !== 31;
    const open = yearless(reference, inYear);
    return date(at, next + 1, open && vague ? { ...open, of: "month" } : open);
  }
  return null;
}
