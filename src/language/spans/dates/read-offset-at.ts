import { addDays, addMonths, type CalendarDate, weekdayOf } from "../../../calendar/calendar-date.ts";
import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import { readDurationAt } from "../read-duration-at.ts";
import type { DateSpan, DurationSpan } from "../span.ts";
import { date } from "./day.ts";

/** "in 74 days", "five weeks ago", "45 days out", "a month from now". */
export function readOffsetAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const { words, reference } = context;
  let start = at;
  const behind = words.marker("behind", tokens, at);
  const ahead = behind > 0 ? 0 : words.marker("ahead", tokens, at);
  start += ahead + behind;
  if (start > at) while (approximately.has(tokens[start]?.lower ?? "")) start += 1;
  const length = readDurationAt(tokens, start, context);
  if (length === null || (length.unit === "year" && length.count > 50)) return null;
  // "33 hours until a fix" is no day.
  const day = length.unit !== "hour" && length.unit !== "minute";
  if (behind > 0)
    return date(at, length.to, { ...moved(reference, length, -1), direction: "behind", of: "offset" });
  const behindAfter = words.marker("behind_after", tokens, length.to);
  if (behindAfter > 0 && ahead === 0)
    return date(at, length.to + behindAfter, {
      ...moved(reference, length, -1),
      direction: "behind",
      of: "offset",
    });
  if (!day) return null;
  const aheadAfter = words.marker("ahead_after", tokens, length.to);
  if (aheadAfter > 0 && tokens[length.to]?.lower !== "before")
    return date(at, length.to + aheadAfter, {
      ...moved(reference, length, 1),
      direction: "ahead",
      of: "offset",
    });
  if (tokens[length.to]?.lower === "from" && ahead === 0) {
    const this_ = /^(?:this|next|coming)$/.test(tokens[length.to + 1]?.lower ?? "") ? 1 : 0;
    const weekday = words.weekdays.get(tokens[length.to + 1 + this_]?.lower ?? "");
    // "two weeks from this Friday"
    if (weekday !== undefined) {
      const named = addDays(reference, (weekday - weekdayOf(reference) + 7) % 7);
      return date(at, length.to + 2 + this_, {
        ...moved(named, length, 1),
        direction: "ahead",
        of: "offset",
      });
    }
    const start = words.today.get(tokens[length.to + 1]?.lower ?? "");
    if (start !== undefined)
      return date(at, length.to + 2, {
        ...moved(addDays(reference, start), length, 1),
        direction: "ahead",
        of: "offset",
      });
  }
  if (ahead === 0) return null;
  return date(at, length.to, { ...moved(reference, length, 1), direction: "ahead", of: "offset" });
}

const approximately: ReadonlySet<string> = new Set([
  "about",
  "around",
  "roughly",
  "just",
  "only",
  "exactly",
  "approximately",
  "approx",
  "~",
  "under",
  "less",
  "than",
  "over",
  "the",
  "next",
  "some",
  "like",
  "barely",
]);

function moved(
  reference: CalendarDate,
  { count, unit, days }: DurationSpan,
  sign: 1 | -1,
): { ahead: CalendarDate; behind: CalendarDate } {
  const months =
    unit === "month" ? count : unit === "year" ? count * 12 : unit === "quarter" ? count * 3 : null;
  const day =
    months !== null && Number.isInteger(months)
      ? addMonths(reference, sign * months)
      : addDays(reference, sign * Math.round(days));
  return { ahead: day, behind: day };
}
