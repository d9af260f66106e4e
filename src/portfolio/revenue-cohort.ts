/** What a group of customers gained or lost. */
export type Movement = { readonly customers: number; readonly amount: number };

export type RevenueRetention = {
  /** Customers with revenue at the beginning of the period. */
  readonly customers: number;
  readonly lost: number;
  /** What they paid a year then, and what they pay now; those that are lost at 0. */
  readonly before: number;
  readonly now: number;
  /** now ÷ before; null without a cohort. */
  readonly nrr: number | null;
  /** Of each no more than it paid then; never above 1, nor above NRR. */
  readonly grr: number | null;
  readonly logoChurn: number | null;
  readonly retention: number | null;
  readonly expansion: Movement;
  readonly contraction: Movement;
  readonly churn: Movement;
  /** Customers that came since: in none of the rates. */
  readonly newLogos: Movement;
};

type Sum = { customers: number; amount: number };
const none = (): Sum => ({ customers: 0, amount: 0 });

/** The customers of a period, added up as they come; amounts are of one currency. */
export class RevenueCohort {
  private before = 0;
  private now = 0;
  private kept = 0;
  private customers = 0;
  private readonly expansion = none();
  private readonly contraction = none();
  private readonly churn = none();
  private readonly newLogos = none();

  /** Yearly revenue at the beginning of the period and now, each 0 or more. */
  add(before: number, now: number): void {
    if (before <= 0) {
      if (now > 0) count(this.newLogos, now);
      return;
    }
    this.customers++;
    this.before += before;
    this.now += now;
    this.kept += Math.min(before, now);
    if (now <= 0) count(this.churn, before);
    else if (now > before) count(this.expansion, now - before);
    else if (now < before) count(this.contraction, before - now);
  }

  result(): RevenueRetention {
    const { customers, before, now, kept } = this;
    const lost = this.churn.customers;
    const of = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
    return {
      customers,
      lost,
      before,
      now,
      nrr: of(now, before),
      grr: of(kept, before),
      logoChurn: of(lost, customers),
      retention: of(customers - lost, customers),
      expansion: this.expansion,
      contraction: this.contraction,
      churn: this.churn,
      newLogos: this.newLogos,
    };
  }
}

function count(sum: Sum, amount: number): void {
  sum.customers++;
  sum.amount += amount;
}
