import { addDays, addMonths, type CalendarDate, weekdayOf } from "../../../calendar/calendar-date.ts";
import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import type { DateSpan } from "../span.ts";
import { date, iso, spelled, two } from "./day.ts";
import { readMonthAt } from "./read-month-at.ts";
import { readStretch } from "./read-stretch.ts";

/** "vendredi dernier", "el mes próximo": the word that says which one stands behind. */
const isTurned = (tokens: readonly Token[], at: number, { words }: SpanContext): boolean => {
  const named = tokens[at]?.lower ?? "";
  const behind = tokens[at + 2]?.lower ?? "";
  return (
    /^(?:next|coming|last|past)$/.test(tokens[at + 1]?.lower ?? "") &&
    (words.weekdays.has(named) || words.months.has(named) || words.units.has(named)) &&
    tokens[at - 1]?.kind !== "number" &&
    !words.units.has(behind) &&
    !words.weekdays.has(behind) &&
    !words.months.has(behind)
  );
};

/** "next Friday", "last month", "next week", "this quarter", "the day after tomorrow". */
export function readRelativeAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const { words, reference } = context;
  const turned = isTurned(tokens, at, context);
  const first = tokens[turned ? at + 1 : at]?.lower ?? "";
  const sign = /^(?:next|coming)$/.test(first)
    ? 1
    : /^(?:last|past|previous|prior)$/.test(first)
      ? -1
      : first === "this"
        ? 0
        : null;
  if (sign === null) return null;
  const second = tokens[turned ? at : at + 1];
  const weekday = words.weekdays.get(second?.lower ?? "");
  if (second !== undefined && weekday !== undefined) {
    const distance = (weekday - weekdayOf(reference) + 7) % 7;
    const ahead = addDays(reference, sign === 1 && distance === 0 ? 7 : distance);
    const behind = addDays(ahead, distance === 0 && sign === 1 ? -14 : -7);
    const day = sign === -1 ? (distance === 0 ? addDays(reference, -7) : behind) : ahead;
    return date(at, at + 2, { ahead: day, behind: day, direction: "fixed" });
  }
  const month = words.months.get(second?.lower ?? "");
  if (month !== undefined && sign !== 0) {
    const span = turned
      ? readStretch(at, at + 2, month, 1, null, context)
      : readMonthAt(tokens, at + 1, month, context);
    if (span === null) return null;
    const day = sign === 1 ? span.ahead : span.behind;
    return { ...span, from: at, ahead: day, behind: day, direction: "fixed" };
  }
  const unit = words.units.get(second?.lower ?? "");
  if (unit === undefined || sign === 0 || (second?.lower.length ?? 0) < 2) return null;
  if (/^(?:over|on|of)$/.test(tokens[at + 2]?.lower ?? "") && sign === 1) return null;
  const year = Number(reference.slice(0, 4));
  const day =
    unit === "week"
      ? addDays(reference, sign * 7)
      : unit === "month"
        ? (`${addMonths(reference, sign).slice(0, 8)}01` as CalendarDate)
        : unit === "quarter"
          ? addMonths(
              `${year}-${two(Math.floor((Number(reference.slice(5, 7)) - 1) / 3) * 3 + 1)}-01` as CalendarDate,
              sign * 3,
            )
          : unit === "year"
            ? iso(year + sign, 1, 1)
            : null;
  if (day === null) return null;
  return {
    kind: "date",
    from: at,
    to: at + 2,
    ahead: day,
    behind: unit === "month" && sign === -1 ? addMonths(reference, -1) : day,
    direction: "fixed",
    of: "month",
    doubt: {
      taken: spelled(day),
      others: [`another day of that ${unit}`],
      why: `only the ${unit} is named, and a day expected too late is the worse mistake`,
    },
  };
}
