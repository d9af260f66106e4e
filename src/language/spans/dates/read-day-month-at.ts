import type { CalendarDate } from "../../../calendar/calendar-date.ts";
import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import type { DateSpan } from "../span.ts";
import { type Day, date, iso } from "./day.ts";
import { ordinal } from "./ordinal-day.ts";
import { readYearBehind } from "./read-year-behind.ts";

/** "1 Feb 2027", "1st of February", "28 Feb '27". */
export function readDayMonthAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const day = tokens[at]?.lower ?? "";
  if (!/^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(day) || tokens[at - 1]?.lower === "$") return null;
  let next = at + 1;
  if (tokens[next]?.lower === "." && tokens[next]?.glued) next += 1;
  if (ordinal.test(tokens[next]?.lower ?? "") && tokens[next]?.glued) next += 1;
  const ordinalDay = next > at + 1;
  if (tokens[next]?.lower === "of") next += 1;
  const month = context.words.months.get(tokens[next]?.lower ?? "");
  if (month === undefined) {
    if (!ordinalDay || tokens[at + 1]?.lower === ".") return null;
    const before = tokens[at - 1]?.lower;
    const monthBehind =
      before === "the" &&
      (/^(?:on|by|until|till|before|due)$/.test(tokens[at - 2]?.lower ?? "") ||
        context.words.weekdays.has(tokens[at - 2]?.lower ?? ""));
    return monthBehind ? date(at, next, dayOfMonth(Number(day), context)) : null;
  }
  return date(at, ...readYearBehind(tokens, next + 1, month, Number(day), context));
}

/** "on the 15th": the nearest one, ahead and behind. */
function dayOfMonth(day: number, { reference }: SpanContext): Day | null {
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  const at = (shift: number): CalendarDate | null => {
    const place = year * 12 + month - 1 + shift;
    return iso(Math.floor(place / 12), (place % 12) + 1, day);
  };
  const [before, now, after] = [at(-1), at(0), at(1)];
  const ahead = now !== null && now >= reference ? now : (after ?? now);
  const behind = now !== null && now <= reference ? now : (before ?? now);
  return ahead && behind ? { ahead, behind, direction: "open" } : null;
}
