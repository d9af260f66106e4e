import { dateOf } from "../assessment/find-renewal.ts";
import type { Overview } from "../assessment/overview-account.ts";
import { type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import { type FactIndex, slotOf } from "../facts/fact-index.ts";
import type { Practice } from "../practice/practice.ts";
import type { Improvements, Standard } from "./portfolio-report.ts";
import { median } from "./time-ranking.ts";

const slots = {
  plan: slotOf("renewal.success_plan"),
  touch: slotOf("relationship.touch_days"),
  started: slotOf("account.started"),
  firstValue: slotOf("outcome.first_value"),
  rating: slotOf("relationship.nps_rating"),
};

type Shows = Practice["portfolio"]["standards"][number]["shows"];
type Rule = Practice["portfolio"]["standards"][number];

export type Standing = {
  readonly overview: Overview;
  readonly facts: FactIndex;
  /** The last consultation about the account; null when there is none; undefined where no journal was read. */
  readonly lastReview: CalendarDate | null | undefined;
};

/** Whether an account keeps a standard; null when nobody knows. */
const shown: Record<Shows, (account: Standing, asOf: CalendarDate, within: number) => boolean | null> = {
  success_plan: ({ facts }) => {
    const plan = facts.first(slots.plan)?.value;
    return typeof plan === "boolean" ? plan : null;
  },
  review: ({ lastReview }, asOf, within) => {
    if (lastReview === undefined) return null;
    if (lastReview === null) return false;
    const days = daysBetween(lastReview, asOf);
    return days >= 0 && days <= within;
  },
  two_way: ({ facts }, asOf, within) => {
    const touch = facts.first(slots.touch);
    if (typeof touch?.value !== "number") return null;
    const since = touch.asOf === undefined ? 0 : Math.max(0, daysBetween(touch.asOf, asOf));
    return touch.value + since <= within;
  },
};

/** How far the persona's quality standards are kept, and where her improvement areas stand. */
export class StandardsCounter {
  private readonly asOf: CalendarDate;
  private readonly rules: readonly { readonly rule: Rule; met: number; known: number }[];
  private accounts = 0;
  private readonly daysToValue: number[] = [];
  private readonly waiting: number[] = [];
  private advocates = { accounts: 0, promoters: 0 };

  constructor({ portfolio }: Practice, asOf: CalendarDate) {
    this.asOf = asOf;
    this.rules = portfolio.standards.map((rule) => ({ rule, met: 0, known: 0 }));
  }

  /** Of an account under contract. */
  add(account: Standing): void {
    const { facts, overview } = account;
    this.accounts++;
    for (const one of this.rules) {
      const keeps = shown[one.rule.shows](account, this.asOf, one.rule.within_days ?? 0);
      if (keeps !== null) one.known++;
      if (keeps === true) one.met++;
    }
    this.addValue(facts);
    if (overview.phase.name === "advocacy") this.advocates.accounts++;
    if (facts.all(slots.rating).some(({ value }) => typeof value === "number" && value >= 9))
      this.advocates.promoters++;
  }

  private addValue(facts: FactIndex): void {
    const started = dateOf(facts.first(slots.started));
    if (started === null || started > this.asOf) return;
    const reached = dateOf(facts.first(slots.firstValue));
    if (reached === null) this.waiting.push(daysBetween(started, this.asOf));
    else if (reached >= started && reached <= this.asOf) this.daysToValue.push(daysBetween(started, reached));
  }

  standards(): Standard[] {
    return this.rules.map(({ rule: { id, standard, says }, met, known }) => ({
      ...{ id, standard, says },
      ...{ met, known, accounts: this.accounts },
    }));
  }

  improvements(expansionRate: number | null): Improvements {
    const { daysToValue, waiting } = this;
    // Where no account has a day of first value, nobody keeps it: that says nothing of anyone.
    const isKept = daysToValue.length > 0;
    return {
      timeToValue: {
        median: median(daysToValue),
        reached: daysToValue.length,
        waiting: isKept
          ? {
              accounts: waiting.length,
              longest: waiting.length === 0 ? null : waiting.reduce((a, b) => Math.max(a, b)),
            }
          : { accounts: 0, longest: null },
      },
      expansionRate,
      advocates: this.advocates,
    };
  }
}
