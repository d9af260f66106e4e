import {
  addDays,
  addMonths,
  addWorkingDays,
  type CalendarDate,
  workingDayOnOrBefore,
} from "../../calendar/calendar-date.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { weekdayForms } from "../../language/dates/calendar-names.ts";
import type { DayMention } from "../../language/dates/read-days.ts";
import type { Offset } from "../../language/dates/read-offsets.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { type KnownDays, singleDay } from "./known-days.ts";

/** A day of a line, with the distances that the line names: "60 days before the deadline". */
export type DayInLine = {
  readonly mention: DayMention;
  readonly text: string;
  readonly offsets: readonly Offset[];
};

/** Says what is wrong when a day stands beside an offset that does not lead to it; null when nothing is. */
export function wrongArithmetic({ mention, text, offsets }: DayInLine, known: KnownDays): string | null {
  const day = singleDay(mention);
  const offset = offsets.find((one) => isBeside(one, mention, text));
  if (day === null || offset === undefined || known.anchors.includes(day) || mention.yearless) return null;
  const expected = basesOf(offset, known).map((base) => shift(base, offset));
  const [first] = expected;
  if (first === undefined || expected.some((right) => isNear(right, day))) return null;
  return `is not ${oneSafeLine(offset.words, 60)}: that is ${first}`;
}

/** Whether one of the line's offsets leads to the day, from any day it may count from. */
export function followsFrom(offsets: readonly Offset[], day: CalendarDate, known: KnownDays): boolean {
  return offsets.some((offset) => basesOf(offset, known).some((base) => isNear(shift(base, offset), day)));
}

/** Whether day and offset stand for each other: "2027-01-06 (30 days before the renewal)". */
export function isBeside(offset: Offset, { start, end }: DayMention, text: string): boolean {
  const between = end <= offset.start ? text.slice(end, offset.start) : text.slice(offset.end, start);
  return between.length <= 40 && link().test(between);
}

const link = lazyPattern(
  () =>
    new RegExp(
      `^[\\s,;:()*_=–—-]*(?:(?:i\\.e\\.|that is|which is|is|on|by|so|namely|meaning|${weekdayForms})[\\s,.:()*]*){0,2}$`,
      "i",
    ),
);

/** The days an offset may count from; "the deadline" of a customer without notice is the renewal. */
function basesOf({ anchor }: Offset, { asOf, accounts }: KnownDays): CalendarDate[] {
  if (anchor === "as-of") return [asOf];
  return accounts
    .flatMap(({ renewal, deadline }) => (anchor === "renewal" ? [renewal] : [deadline, renewal]))
    .filter((day) => day !== null);
}

function shift(base: CalendarDate, { count, unit, ahead }: Offset): CalendarDate {
  const by = ahead ? count : -count;
  if (unit === "working") return addWorkingDays(base, by);
  return unit === "month" ? addMonths(base, by) : addDays(base, unit === "week" ? by * 7 : by);
}

/** A day on a weekend may be moved to the working day before or after. */
const isNear = (right: CalendarDate, day: CalendarDate): boolean =>
  day === right || day === workingDayOnOrBefore(right) || day === addWorkingDays(right, 0);
