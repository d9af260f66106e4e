import {
  addDays,
  addWorkingDays,
  type CalendarDate,
  workingDayOnOrBefore,
} from "../../calendar/calendar-date.ts";
import type { PlayStep } from "../../practice/practice.ts";

/**
 * The calendar date of a step: a working day, never before as-of, and not after the decision deadline while that is
 * still ahead. Null when it counts from a deadline nobody knows.
 */
export function dateAction(
  due: PlayStep["due"],
  asOf: CalendarDate,
  deadline: CalendarDate | null,
): CalendarDate | null {
  const wanted = anchored(due, asOf, deadline);
  if (wanted === null) return null;
  const earliest = addWorkingDays(asOf, due.at_least_working_days ?? 0);
  const date = wanted < earliest ? earliest : wanted;
  const last = deadline === null ? null : workingDayOnOrBefore(deadline);
  return last !== null && last >= asOf && date > last ? last : date;
}

function anchored(
  due: PlayStep["due"],
  asOf: CalendarDate,
  deadline: CalendarDate | null,
): CalendarDate | null {
  if (due.working_days !== undefined) return addWorkingDays(asOf, due.working_days);
  if (due.days !== undefined) return addWorkingDays(addDays(asOf, due.days), 0);
  if (due.days_before_deadline !== undefined && deadline !== null)
    return workingDayOnOrBefore(addDays(deadline, -due.days_before_deadline));
  return null;
}
