import { type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import { parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import type { AccountAliases } from "./account-aliases.ts";
import { DoneSteps, isLately, type PlanMade, stepKey } from "./done-steps.ts";
import { namesAccount } from "./filter.ts";
import { isAboutNobody } from "./find-duties.ts";
import type { Consulted } from "./join-lines.ts";
import type { Step } from "./record-schema.ts";

export type DueStep = Step & {
  readonly status: "overdue" | "due" | "undated";
  /** Until it is due; negative when that is past; null without a date. */
  readonly days: number | null;
};

export type Horizon = {
  readonly asOf: CalendarDate;
  readonly until: CalendarDate;
  /** A part of the account's name; null: all. */
  readonly account: string | null;
};

type Open = { readonly step: DueStep; readonly plan: PlanMade };

/**
 * Gathers the duties of a journal that are overdue or due up to a day, and those without a date. Consultations come the
 * newest first. The same step of one account counts once, and not when it was done in the plan before.
 */
export class DueList {
  /** Steps of consultations about nobody who is named: they are no duties. */
  ofNobody = 0;
  /** Every account on record, each name as it was written. */
  readonly names = new Set<string>();
  private readonly horizon: Horizon;
  private readonly aliases: AccountAliases;
  private readonly open = new Map<string, Open>();
  private readonly done: DoneSteps;
  /** The plans with something open, by account: only what was done beside them matters. */
  private readonly plans = new Map<string, PlanMade[]>();

  constructor(horizon: Horizon, aliases: AccountAliases) {
    this.horizon = horizon;
    this.aliases = aliases;
    this.done = new DoneSteps(aliases);
  }

  add(consulted: Consulted): void {
    const { head } = consulted.line;
    for (const { name } of head.accounts) if (name !== null) this.names.add(name);
    if (isAboutNobody(head)) this.ofNobody += head.dues.filter((due) => this.isDue(due)).length;
    // The days stand in the head: steps are parsed only where one is due, or one that may be open elsewhere was done.
    if (this.mayBeOpenElsewhere(consulted)) this.done.add(consulted);
    const isOpen = (number: number): boolean =>
      consulted.duties.has(number) && !consulted.done.has(number) && this.isDue(head.dues[number - 1]);
    if (head.dues.some((_, index) => isOpen(index + 1))) this.addOpen(consulted, isOpen);
  }

  /** The steps that are left, in the order of the journal. */
  steps(): DueStep[] {
    return [...this.open.values()].flatMap(({ step, plan }) => (this.done.has(step, plan) ? [] : [step]));
  }

  private isDue(due: string | null | undefined): boolean {
    return due === null || (due !== undefined && due <= this.horizon.until);
  }

  private mayBeOpenElsewhere({ line: { head }, done }: Consulted): boolean {
    if (done.size === 0) return false;
    const days = [...done.values()].map((at) => at.slice(0, 10));
    return head.accounts.some(({ name }) =>
      (name === null ? [] : (this.plans.get(this.aliases.key(name)) ?? [])).some(
        ({ session, as_of: madeOn }) => session === head.session || days.some((day) => isLately(day, madeOn)),
      ),
    );
  }

  private addOpen({ line }: Consulted, isOpen: (number: number) => boolean): void {
    const { session, as_of, accounts } = line.head;
    const plan = { session, as_of };
    for (const { name } of accounts) {
      const key = name === null ? null : this.aliases.key(name);
      if (key !== null) this.plans.set(key, [...(this.plans.get(key) ?? []), plan]);
    }
    for (const [index, step] of line.steps().entries()) {
      const key = stepKey(step, this.aliases);
      if (!isOpen(index + 1) || this.open.has(key) || !this.isWanted(step)) continue;
      this.open.set(key, { step: this.withStatus(step), plan });
    }
  }

  private isWanted({ account }: Step): boolean {
    const { account: wanted } = this.horizon;
    return wanted === null || namesAccount(account, wanted, this.aliases);
  }

  private withStatus(step: Step): DueStep {
    const due = step.due === null ? null : parseCalendarDate(step.due);
    const days = due === null ? null : daysBetween(this.horizon.asOf, due);
    const { account, authority = null, with: partner = null } = step;
    return {
      ...step,
      account: account === null ? null : this.aliases.shown(account),
      authority,
      with: partner,
      days,
      status: days === null ? "undated" : days < 0 ? "overdue" : "due",
    };
  }
}

/** Steps by account, the account with the earliest day first; within one by day, those without a date last. */
export function groupDue(steps: readonly DueStep[]): { account: string | null; steps: DueStep[] }[] {
  const groups = new Map<string | null, DueStep[]>();
  for (const step of [...steps].sort(byDay)) {
    const group = groups.get(step.account);
    if (group) group.push(step);
    else groups.set(step.account, [step]);
  }
  return [...groups].map(([account, ofAccount]) => ({ account, steps: ofAccount }));
}

const last = "9999";
const byDay = (a: DueStep, b: DueStep): number => {
  const [first, second] = [a.due ?? last, b.due ?? last];
  return first < second ? -1 : first > second ? 1 : 0;
};
