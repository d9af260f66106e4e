import type { CalendarDate } from "../calendar/calendar-date.ts";
import { daysBetween } from "../calendar/calendar-date.ts";
import { parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import { namesAccount } from "./filter.ts";
import type { Consulted } from "./join-lines.ts";
import type { Step } from "./record-schema.ts";

export type DueStep = Step & {
  readonly status: "overdue" | "due" | "undated";
  /** Days until it is due; negative when it is overdue; null without a date. */
  readonly days: number | null;
};

/** The open steps of a consultation that are overdue or due up to a day, and those without a date. */
export function dueSteps(
  { line, done, replaced }: Consulted,
  {
    asOf,
    until,
    account,
  }: { readonly asOf: CalendarDate; readonly until: CalendarDate; readonly account: string | null },
): DueStep[] {
  if (replaced) return [];
  const { dues } = line.head;
  const isDue = (due: string | null | undefined): boolean =>
    due === null || (due !== undefined && due <= until);
  // The days stand in the head: steps are parsed only where one is due.
  if (!dues.some((due, index) => isDue(due) && !done.has(index + 1))) return [];
  return line
    .steps()
    .filter(
      (step, index) =>
        isDue(step.due) && !done.has(index + 1) && (account === null || namesAccount(step.account, account)),
    )
    .map((step) => {
      const due = step.due === null ? null : parseCalendarDate(step.due);
      const days = due === null ? null : daysBetween(asOf, due);
      return { ...step, days, status: days === null ? "undated" : days < 0 ? "overdue" : "due" };
    });
}

/**
 * The steps done of a plan that a later answer gives again, as sameStep writes them; they need not be done
 * twice.
 */
export function doneOfReplaced({ line, done, replaced }: Consulted): string[] {
  if (!replaced || done.size === 0) return [];
  return line
    .steps()
    .filter((_, index) => done.has(index + 1))
    .map(({ what }) => sameStep(line.head.session, what));
}

/** The same words in the same conversation. */
export const sameStep = (session: string, what: string): string => `${session} ${what.toLowerCase()}`;

/** Steps by account, the account with the earliest day first; within one by day, those without a date last. */
export function groupDue(steps: readonly DueStep[]): { account: string | null; steps: DueStep[] }[] {
  const groups = new Map<string | null, DueStep[]>();
  for (const step of [...steps].sort(byDay)) {
    const group = groups.get(step.account);
    if (group) group.push(step);
    else groups.set(step.account, [step]);
  }
  return [...groups].map(([account, due]) => ({ account, steps: due }));
}

const last = "9999";
const byDay = (a: DueStep, b: DueStep): number => {
  const [first, second] = [a.due ?? last, b.due ?? last];
  return first < second ? -1 : first > second ? 1 : 0;
};
