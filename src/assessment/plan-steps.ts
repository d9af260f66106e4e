import {
  addDays,
  addWorkingDays,
  type CalendarDate,
  workingDayOnOrBefore,
} from "../calendar/calendar-date.ts";
import type { Play, PlayStep } from "../practice/practice.ts";
import { type AssessInput, viewAccount } from "./assess.ts";
import type { Assessment } from "./assessment.ts";
import { holds } from "./evaluate-condition.ts";

export type PlannedStep = {
  readonly play: Play;
  readonly step: PlayStep;
  /** A working day, never before as-of. */
  readonly due: CalendarDate;
  /** Counted back from the decision deadline rather than from as-of. */
  readonly anchored: boolean;
};

/** The date of a step; null when it counts from a deadline that is unknown. */
function dueDate(
  due: PlayStep["due"],
  asOf: CalendarDate,
  deadline: CalendarDate | null,
): CalendarDate | null {
  if (due.working_days !== undefined) return addWorkingDays(asOf, due.working_days);
  if (due.days !== undefined) return addWorkingDays(addDays(asOf, due.days), 0);
  if (due.days_before_deadline === undefined || deadline === null) return null;
  const earliest = addWorkingDays(asOf, due.at_least_working_days ?? 0);
  const date = workingDayOnOrBefore(addDays(deadline, -due.days_before_deadline));
  return [date, earliest].toSorted().at(-1) ?? earliest;
}

/**
 * The steps of the chosen plays that apply, with their dates, in the order of plays and steps. Steps that count from
 * a deadline nobody knows are left out; a play that waits keeps its steps, its gate is for the writer to say.
 */
export function planSteps(input: AssessInput, assessment: Assessment): PlannedStep[] {
  const chosen = assessment.plays.map((play) => play.id);
  const view = { ...viewAccount(input), plays: chosen };
  const { deadline } = view.renewal;
  const plays = new Map(input.practice.plays.plays.map((play) => [play.id, play]));
  return chosen.flatMap((id) => {
    const play = plays.get(id);
    return (play?.steps ?? []).flatMap((step) => {
      if (play === undefined) return [];
      if (step.when !== undefined && !holds(step.when, view)) return [];
      const due = dueDate(step.due, input.asOf, deadline);
      const anchored = step.due.days_before_deadline !== undefined;
      return due === null ? [] : { play, step, due, anchored };
    });
  });
}
