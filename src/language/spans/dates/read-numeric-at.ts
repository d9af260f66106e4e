import type { CalendarDate } from "../../../calendar/calendar-date.ts";
import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import type { DateSpan, Doubt } from "../span.ts";
import { type Day, date, fixed, fullYear, iso, spelled, yearless } from "./day.ts";

/** "2026-11-23", "01.07.2027", "5/3/27", "3/15", "20260901". */
export function readNumericAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const [first, sign, second, sign2, third] = tokens.slice(at, at + 5);
  if (first === undefined) return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(first.lower);
  if (dotted)
    return date(at, at + 1, inOrder(dotted[1] ?? "", dotted[2] ?? "", dotted[3] ?? "", true, context));
  const reversed = /^(\d{4})\.(\d{2})\.(\d{2})$/.exec(first.lower);
  if (reversed)
    return date(at, at + 1, fixed(iso(Number(reversed[1]), Number(reversed[2]), Number(reversed[3]))));
  const compact = /^(20\d\d)(\d\d)(\d\d)$/.exec(first.lower);
  if (compact)
    return date(at, at + 1, fixed(iso(Number(compact[1]), Number(compact[2]), Number(compact[3]))));
  const shortDotted = /^(\d{1,2})\.(\d{1,2})$/.exec(first.lower);
  if (shortDotted && sign?.lower === "." && sign.glued && context.habits.decimalComma.value !== false) {
    const day = yearless(context.reference, (year) =>
      iso(year, Number(shortDotted[2]), Number(shortDotted[1])),
    );
    const dated =
      shortDotted[2]?.length === 2 ||
      context.habits.decimalComma.value === true ||
      /^(?:every|each|by|until|till|from|since|per|am|bis|zum|ab|seit|on)$/.test(tokens[at - 1]?.lower ?? "");
    if (day && dated) return date(at, at + 2, day);
  }
  if (!/^\d{1,4}$/.test(first.lower) || sign === undefined || !/^[/-]$/.test(sign.lower)) return null;
  if (second?.kind !== "number" || !/^\d{1,2}$/.test(second.lower) || !sign.glued || !second.glued) {
    return sign.lower === "-" && sign.glued ? dashedMonth(tokens, at, context) : null;
  }
  const whole =
    sign2?.lower === sign.lower &&
    sign2.glued &&
    third?.glued === true &&
    /^(?:\d{4}|\d{2})$/.test(third.lower);
  if (first.lower.length === 4)
    return whole && third.lower.length === 2
      ? date(at, at + 5, fixed(iso(Number(first.lower), Number(second.lower), Number(third.lower))))
      : null;
  if (first.lower.length > 2) return null;
  if (whole && (third.lower.length === 4 || sign.lower === "/" || Number(third.lower) >= 20))
    return date(at, at + 5, inOrder(first.lower, second.lower, third.lower, false, context));
  if (sign.lower !== "/" || (sign2?.lower === "/" && sign2.glued)) return null;
  return date(at, at + 3, monthDay(Number(first.lower), Number(second.lower), context));
}

/** "01-Feb-27", "1-Feb". */
function dashedMonth(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const month = context.words.months.get(tokens[at + 2]?.lower ?? "");
  const day = Number(tokens[at]?.lower);
  if (month === undefined || day < 1 || day > 31) return null;
  const year = tokens[at + 3]?.lower === "-" ? tokens[at + 4] : undefined;
  if (year !== undefined && /^(?:20)?\d\d$/.test(year.lower))
    return date(at, at + 5, fixed(iso(fullYear(year.lower), month, day)));
  return date(
    at,
    at + 3,
    yearless(context.reference, (each) => iso(each, month, day)),
  );
}

/** "3/15", "4/1": the habits of the text decide the order; without any, the earlier day to come. */
function monthDay(a: number, b: number, { reference, habits }: SpanContext): Day | null {
  const dayFirst = yearless(reference, (year) => iso(year, b, a));
  const monthFirst = yearless(reference, (year) => iso(year, a, b));
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst;
  const { value, why } = habits.dayFirst;
  const [early, late] = dayFirst.ahead < monthFirst.ahead ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const taken = value === null ? early : value ? dayFirst : monthFirst;
  const other = taken === early ? late : early;
  const reason =
    value === null
      ? "nothing else in the text shows the order, and a day expected too late is the worse mistake"
      : why;
  return { ...taken, doubt: doubtful(taken.ahead, other.ahead, reason) };
}

/** Day and month in figures: a dot puts the day first, else the text's habits decide; without any, the earlier day to come. */
function inOrder(
  first: string,
  second: string,
  year: string,
  dotted: boolean,
  { reference, habits }: SpanContext,
): Day | null {
  const dayFirst = iso(fullYear(year), Number(second), Number(first));
  const monthFirst = iso(fullYear(year), Number(first), Number(second));
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return fixed(dayFirst ?? monthFirst);
  if (dotted) return fixed(dayFirst);
  const { value, why } = habits.dayFirst;
  if (value !== null)
    return fixed(
      value ? dayFirst : monthFirst,
      doubtful(value ? dayFirst : monthFirst, value ? monthFirst : dayFirst, why),
    );
  const [early, late] = dayFirst < monthFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const taken = early < reference ? late : early;
  const why2 =
    taken === late
      ? late < reference
        ? "nothing else in the text shows the order, and the later of two days past is the likelier one"
        : "the other day is already past"
      : "nothing else in the text shows the order, and a day expected too late is the worse mistake";
  return fixed(taken, doubtful(taken, taken === early ? late : early, why2));
}

const doubtful = (taken: CalendarDate, other: CalendarDate, why: string): Doubt => ({
  taken: spelled(taken),
  others: [spelled(other)],
  why,
});
