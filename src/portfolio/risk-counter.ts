import type { Overview } from "../assessment/overview-account.ts";
import type { Practice } from "../practice/practice.ts";
import { NameList } from "./name-list.ts";
import type { AtRisk } from "./portfolio-report.ts";

type Month = { low: number; high: number; accounts: number };

/** Months with a number stand in their order, what is over before them, what is unknown behind. */
const over = "passed";
const unknown = "unknown";

/** The revenue at risk, as a range, by the month of the decision. */
export class RiskCounter {
  private readonly practice: Practice;
  private low = 0;
  private high = 0;
  private passedAmount = 0;
  private readonly certain = new NameList();
  private readonly passed = new NameList();
  private accountsHigh = 0;
  private unpriced = 0;
  private readonly months = new Map<string, Month>();

  constructor(practice: Practice) {
    this.practice = practice;
  }

  /** Of an account under contract; `arr` null when it is unknown. */
  add(
    { health, renewal, redFlags }: Pick<Overview, "health" | "renewal" | "redFlags">,
    arr: number | null,
    name: string,
  ): void {
    if (renewal.daysToDeadline !== null && renewal.daysToDeadline < 0) {
      this.passed.add(name);
      this.passedAmount += arr ?? 0;
    }
    const { at_risk: rule } = this.practice.portfolio;
    const { bands } = this.practice.health;
    const band = health.band ?? "none";
    const isLow =
      rule.low.includes(band) || redFlags.some(({ severity }) => rule.low_flags.includes(severity));
    const isHigh = isLow || rule.high.includes(band) || (rule.bounds && health.low < bands.yellow);
    if (!isHigh) return;
    this.accountsHigh++;
    if (isLow) this.certain.add(name);
    if (arr === null) this.unpriced++;
    const amount = arr ?? 0;
    this.high += amount;
    if (isLow) this.low += amount;
    const month = monthOf(renewal);
    const known = this.months.get(month) ?? { low: 0, high: 0, accounts: 0 };
    known.accounts++;
    known.high += amount;
    if (isLow) known.low += amount;
    this.months.set(month, known);
  }

  result(): AtRisk {
    const rank = (month: string): string => (month === over ? "0" : month === unknown ? "~" : month);
    const { low, high, accountsHigh, unpriced } = this;
    const passed = { accounts: this.passed.result(), amount: this.passedAmount };
    const byMonth = [...this.months]
      .map(([month, sums]) => ({ month, ...sums }))
      .sort((a, b) => (rank(a.month) < rank(b.month) ? -1 : 1));
    return { low, high, certain: this.certain.result(), accountsHigh, unpriced, passed, byMonth };
  }
}

function monthOf({ deadline, daysToDeadline }: Overview["renewal"]): string {
  if (deadline === null || daysToDeadline === null) return unknown;
  return daysToDeadline < 0 ? over : deadline.slice(0, 7);
}
