import { addDays, addMonths, type CalendarDate } from "../../calendar/calendar-date.ts";
import { addWorkingDays, type FreeDays, workingDayOnOrBefore } from "../../calendar/working-days.ts";
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
  /** The text with blanks for the accounts' names: "2027-02-05: Northwind renewal" is a claim about the renewal too. */
  readonly nameless: string;
  readonly offsets: readonly Offset[];
};

/** Says what is wrong when a day stands beside an offset that does not lead to it; null when nothing is. */
export function wrongArithmetic({ mention, text, offsets }: DayInLine, known: KnownDays): string | null {
  const day = singleDay(mention);
  const offset = offsets.find((one) => isBeside(one, mention, text));
  if (day === null || offset === undefined || known.anchors.has(day) || mention.yearless) return null;
  const { first, days } = known.bases[offset.anchor];
  if (first === null || leadsTo(day, offset, days, known.free)) return null;
  return `is not ${oneSafeLine(offset.words, 60)}: that is ${shift(first, offset, known.free)}`;
}

/** Whether one of the line's offsets leads to the day, from any day it may count from. */
export function followsFrom(offsets: readonly Offset[], day: CalendarDate, known: KnownDays): boolean {
  return offsets.some((offset) => leadsTo(day, offset, known.bases[offset.anchor].days, known.free));
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

function shift(base: CalendarDate, { count, unit, ahead }: Offset, free: FreeDays): CalendarDate {
  const by = ahead ? count : -count;
  if (unit === "working") return addWorkingDays(base, by, free);
  return unit === "month" ? addMonths(base, by) : addDays(base, unit === "week" ? by * 7 : by);
}

/** Weekends, holidays and ends of months: so far a base may lie from where the offset leads back to. */
const slack = 4;

/**
 * Whether the offset leads from one of the bases to the day; one on a day off may be moved to the working day before or
 * after. Goes back from the day, so that many bases cost no more than one.
 */
const leadsTo = (
  day: CalendarDate,
  offset: Offset,
  bases: ReadonlySet<CalendarDate>,
  free: FreeDays,
): boolean =>
  movedTo(day, free).some((right) => {
    const back = shift(right, { ...offset, ahead: !offset.ahead }, free);
    for (let by = -slack; by <= slack; by += 1) {
      const base = addDays(back, by);
      if (bases.has(base) && shift(base, offset, free) === right) return true;
    }
    return false;
  });

/** The day, and the days off beside it that may be moved to it. */
const movedTo = (day: CalendarDate, free: FreeDays): CalendarDate[] =>
  Array.from({ length: 2 * slack + 1 }, (_, index) => index - slack)
    .map((by) => addDays(day, by))
    .filter(
      (near) =>
        near === day || workingDayOnOrBefore(near, free) === day || addWorkingDays(near, 0, free) === day,
    );
