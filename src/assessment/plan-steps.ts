import { addDays, type CalendarDate } from "../calendar/calendar-date.ts";
import { addWorkingDays, type FreeDays, workingDayOnOrBefore } from "../calendar/working-days.ts";
import type { Play, PlayStep, Practice } from "../practice/practice.ts";
import type { AssessedAccount } from "./assess.ts";
import type { ChosenPlay } from "./assessment.ts";
import { holds } from "./evaluate-condition.ts";
import { oncePer } from "./once-per.ts";

export type PlannedStep = {
  readonly play: Play;
  readonly chosen: ChosenPlay;
  readonly step: PlayStep;
  /** A working day, never before as-of, and not after a decision deadline that is still ahead. */
  readonly due: CalendarDate;
};

const freeDaysOf = oncePer(({ free }: Practice["calendar"]): FreeDays => new Set(free));

/**
 * The steps of the chosen plays that apply, with their dates, in the order of plays and steps. Steps that
 * count from an unknown deadline are left out. A play that waits keeps its steps; the writer says what it
 * waits for.
 */
export function planSteps({ assessment, view }: Pick<AssessedAccount, "assessment" | "view">): PlannedStep[] {
  const plays = new Map(view.practice.plays.plays.map((play) => [play.id, play]));
  const free = freeDaysOf(view.practice.calendar);
  return assessment.plays.flatMap((chosen) => {
    const play = plays.get(chosen.id);
    return (play?.steps ?? []).flatMap((step) => {
      if (play === undefined || (step.when !== undefined && !holds(step.when, view))) return [];
      const waits = chosen.gatedBy !== null && step.before_gate !== true;
      const from = waits ? addWorkingDays(view.asOf, play.gate_working_days ?? 0, free) : view.asOf;
      const due = dueDate(step.due, { asOf: from, deadline: view.renewal.deadline, free });
      return due === null ? [] : { play, chosen, step, due };
    });
  });
}

type Span = {
  readonly asOf: CalendarDate;
  readonly deadline: CalendarDate | null;
  readonly free: FreeDays;
};

/** The date of a step; null when it counts from a deadline that is unknown. */
function dueDate(due: PlayStep["due"], span: Span): CalendarDate | null {
  const { asOf, deadline, free } = span;
  const wanted = anchored(due, span);
  if (wanted === null) return null;
  const earliest = addWorkingDays(asOf, due.at_least_working_days ?? 0, free);
  const date = wanted < earliest ? earliest : wanted;
  const last = deadline === null ? null : workingDayOnOrBefore(deadline, free);
  return last !== null && last >= asOf && date > last ? last : date;
}

function anchored(due: PlayStep["due"], { asOf, deadline, free }: Span): CalendarDate | null {
  if (due.working_days !== undefined) return addWorkingDays(asOf, due.working_days, free);
  if (due.days !== undefined) return addWorkingDays(addDays(asOf, due.days), 0, free);
  if (due.days_before_deadline !== undefined && deadline !== null)
    return workingDayOnOrBefore(addDays(deadline, -due.days_before_deadline), free);
  return null;
}
