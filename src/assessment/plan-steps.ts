import {
  addDays,
  addWorkingDays,
  type CalendarDate,
  workingDayOnOrBefore,
} from "../calendar/calendar-date.ts";
import type { Play, PlayStep } from "../practice/practice.ts";
import type { AssessedAccount } from "./assess.ts";
import type { ChosenPlay } from "./assessment.ts";
import { holds } from "./evaluate-condition.ts";

export type PlannedStep = {
  readonly play: Play;
  readonly chosen: ChosenPlay;
  readonly step: PlayStep;
  /** A working day, never before as-of, and not after a decision deadline that is still ahead. */
  readonly due: CalendarDate;
};

/**
 * The steps of the chosen plays that apply, with their dates, in the order of plays and steps. Steps that
 * count from an unknown deadline are left out. A play that waits keeps its steps; the writer says what it
 * waits for.
 */
export function planSteps({ assessment, view }: Pick<AssessedAccount, "assessment" | "view">): PlannedStep[] {
  const plays = new Map(view.practice.plays.plays.map((play) => [play.id, play]));
  return assessment.plays.flatMap((chosen) => {
    const play = plays.get(chosen.id);
    return (play?.steps ?? []).flatMap((step) => {
      if (play === undefined || (step.when !== undefined && !holds(step.when, view))) return [];
      const due = dueWith(step.due, { play, chosen, step }, view);
      return due === null ? [] : { play, chosen, step, due };
    });
  });
}

/** When a step of a chosen play is due by some date rule, its own or another's; null when it counts from nothing known. */
export function dueWith(
  rule: PlayStep["due"],
  { play, chosen, step }: Omit<PlannedStep, "due">,
  view: AssessedAccount["view"],
): CalendarDate | null {
  const waits = chosen.gatedBy !== null && step.before_gate !== true;
  const from = waits ? addWorkingDays(view.asOf, play.gate_working_days ?? 0) : view.asOf;
  return dueDate(rule, from, view.renewal.deadline);
}

/** The date of a step; null when it counts from a deadline that is unknown. */
function dueDate(
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
