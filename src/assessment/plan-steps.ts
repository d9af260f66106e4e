import { addDays, type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import { addWorkingDays, type FreeDays, workingDayOnOrBefore } from "../calendar/working-days.ts";
import type { Play, PlayStep, Practice } from "../practice/practice.ts";
import type { AssessedAccount } from "./assess.ts";
import type { ChosenPlay } from "./assessment.ts";
import { holds } from "./evaluate-condition.ts";
import { oncePer } from "./once-per.ts";
import type { View } from "./view.ts";

export type PlannedStep = {
  readonly play: Play;
  readonly chosen: ChosenPlay;
  readonly step: PlayStep;
  /** A working day, never before as-of, and not after a decision deadline that is still ahead. */
  readonly due: CalendarDate;
};

const freeDaysOf = oncePer(({ free }: Practice["calendar"]): FreeDays => new Set(free));

/**
 * The steps of the chosen plays that apply, with their dates, in the order of plays and steps. Steps that count from an
 * unknown deadline are left out, and so are those whose time is over. A step follows those it comes after; steps of
 * several plays with one topic are one. A play that waits keeps its steps; the writer says what it waits for.
 */
export function planSteps({ assessment, view }: Pick<AssessedAccount, "assessment" | "view">): PlannedStep[] {
  const plays = new Map(view.practice.plays.plays.map((play) => [play.id, play]));
  return mergeTopics(
    assessment.plays.flatMap((chosen) => {
      const play = plays.get(chosen.id);
      return play === undefined ? [] : stepsOf(play, chosen, view);
    }),
  );
}

function stepsOf(play: Play, chosen: ChosenPlay, view: View): PlannedStep[] {
  const planned: PlannedStep[] = [];
  for (const step of play.steps) {
    if (step.when !== undefined && !holds(step.when, view)) continue;
    const due = dueDate(step, planned, spanOf(play, chosen, step, view));
    if (due !== null) planned.push({ play, chosen, step, due });
  }
  return planned;
}

/** When a step of a chosen play is due by some date rule, its own or another's; null when it counts from nothing known. */
export function dueWith(
  rule: PlayStep["due"],
  { play, chosen, step }: Omit<PlannedStep, "due">,
  view: View,
): CalendarDate | null {
  return dueDate({ ...step, due: rule, after: [] }, [], spanOf(play, chosen, step, view));
}

/** The day a date rule names by itself; null when it counts from a deadline that is unknown. */
export const dueOn = (rule: PlayStep["due"], view: View): CalendarDate | null =>
  anchored(rule, {
    asOf: view.asOf,
    deadline: view.renewal.deadline,
    free: freeDaysOf(view.practice.calendar),
  });

type Span = {
  readonly asOf: CalendarDate;
  readonly deadline: CalendarDate | null;
  readonly free: FreeDays;
  readonly shortening: Practice["plays"]["shortening"];
};

/** A play that waits counts from later, but for the steps that open its gate. */
function spanOf(play: Play, chosen: ChosenPlay, step: PlayStep, view: View): Span {
  const free = freeDaysOf(view.practice.calendar);
  const waits = chosen.gatedBy !== null && step.before_gate !== true;
  return {
    asOf: waits ? addWorkingDays(view.asOf, play.gate_working_days ?? 0, free) : view.asOf,
    deadline: view.renewal.deadline,
    free,
    shortening: view.practice.plays.shortening,
  };
}

/** The date of a step; null when it counts from a deadline that is unknown, or its time is over. */
function dueDate(step: PlayStep, before: readonly PlannedStep[], span: Span): CalendarDate | null {
  const wanted = wantedDate(step, before, span);
  if (wanted === null) return null;
  const last = lastDay(span);
  if (last === null || wanted <= last) return wanted;
  return isTooShort(step.due, wanted, { ...span, last }) ? null : last;
}

/** The last working day before a decision deadline that is still ahead; null without one. */
function lastDay({ asOf, deadline, free }: Span): CalendarDate | null {
  const last = deadline === null ? null : workingDayOnOrBefore(deadline, free);
  return last !== null && last >= asOf ? last : null;
}

function wantedDate(
  { due, after = [] }: PlayStep,
  before: readonly PlannedStep[],
  { asOf, deadline, free }: Span,
): CalendarDate | null {
  const date = anchored(due, { asOf, deadline, free });
  if (date === null) return null;
  const earliest = addWorkingDays(asOf, due.at_least_working_days ?? 0, free);
  const followed = before.filter(({ step }) => after.includes(step.id));
  return [earliest, ...followed.map((one) => addWorkingDays(one.due, 1, free))].reduce(
    (latest, day) => (day > latest ? day : latest),
    date,
  );
}

/** Whether too little is left of a step's time. Those that count back from the deadline know their own least. */
function isTooShort(
  due: PlayStep["due"],
  wanted: CalendarDate,
  { asOf, last, shortening }: Span & { readonly last: CalendarDate },
): boolean {
  if (due.days_before_deadline !== undefined) return false;
  if (due.working_days !== undefined && due.working_days <= shortening.always_working_days) return false;
  return daysBetween(asOf, last) < daysBetween(asOf, wanted) * shortening.least_share;
}

function anchored(
  due: PlayStep["due"],
  { asOf, deadline, free }: Pick<Span, "asOf" | "deadline" | "free">,
): CalendarDate | null {
  if (due.working_days !== undefined) return addWorkingDays(asOf, due.working_days, free);
  if (due.days !== undefined) return addWorkingDays(addDays(asOf, due.days), 0, free);
  if (due.days_before_deadline !== undefined && deadline !== null)
    return workingDayOnOrBefore(addDays(deadline, -due.days_before_deadline), free);
  return null;
}

/** One step for each topic: the first, on the soonest day of them. */
function mergeTopics(planned: readonly PlannedStep[]): PlannedStep[] {
  const soonest = new Map<string, CalendarDate>();
  for (const { step, due } of planned) {
    const known = step.topic === undefined ? undefined : soonest.get(step.topic);
    if (step.topic !== undefined && (known === undefined || due < known)) soonest.set(step.topic, due);
  }
  const said = new Set<string>();
  return planned.flatMap((one) => {
    const { topic } = one.step;
    if (topic === undefined) return [one];
    if (said.has(topic)) return [];
    said.add(topic);
    return [{ ...one, due: soonest.get(topic) ?? one.due }];
  });
}
