import type { CalendarDate } from "../calendar/calendar-date.ts";

/** What one unit of the base currency is worth in others, on one day. */
export type Rates = {
  readonly date: CalendarDate;
  /** ISO 4217. */
  readonly base: string;
  readonly rates: Readonly<Record<string, number>>;
};

export type CurrencyProblem =
  /** Amounts of several currencies (or of none beside others) with nothing to convert them by. */
  | { readonly kind: "mixed"; readonly counts: Readonly<Record<string, number>> }
  /** Currencies that the rates do not have. */
  | { readonly kind: "unrated"; readonly counts: Readonly<Record<string, number>> };

/** "money": an amount that names no currency. */
const unnamed = "money";

/**
 * The currency of a portfolio. Without rates amounts pass as they are and their currencies are counted; with rates they
 * are converted at the rates of one day, those of the beginning of the period too, so that no rate counts as growth.
 */
export class CurrencyLedger {
  private readonly wanted: string | null;
  private readonly rates: Rates | null;
  private readonly counts = new Map<string, number>();
  private readonly unrated = new Map<string, number>();

  constructor(wanted: string | null, rates: Rates | null) {
    this.wanted = wanted;
    this.rates = rates;
  }

  /** An amount in the portfolio's currency; null when it cannot be converted, which `problem` then tells. */
  take(amount: number, currency: string): number | null {
    const named = currency === unnamed ? (this.wanted ?? unnamed) : currency;
    this.counts.set(named, (this.counts.get(named) ?? 0) + 1);
    if (this.rates === null) return amount;
    const target = this.wanted ?? this.rates.base;
    const [from, to] = [this.rate(named), this.rate(target)];
    if (from !== null && to !== null) return named === target ? amount : (amount / from) * to;
    const missing = from === null ? named : target;
    this.unrated.set(missing, (this.unrated.get(missing) ?? 0) + 1);
    return null;
  }

  private rate(currency: string): number | null {
    if (this.rates === null) return null;
    if (currency === this.rates.base) return 1;
    return Object.hasOwn(this.rates.rates, currency) ? (this.rates.rates[currency] ?? null) : null;
  }

  /** ISO 4217, or null where no amount names one. */
  currency(): string | null {
    if (this.wanted !== null) return this.wanted;
    if (this.rates !== null) return this.rates.base;
    const [only] = this.counts.keys();
    return only === undefined || only === unnamed ? null : only;
  }

  /** Why the amounts cannot be added up; null when they can. */
  problem(): CurrencyProblem | null {
    if (this.rates !== null)
      return this.unrated.size === 0 ? null : { kind: "unrated", counts: Object.fromEntries(this.unrated) };
    const foreign = this.wanted !== null && [...this.counts.keys()].some((name) => name !== this.wanted);
    return this.counts.size > 1 || foreign
      ? { kind: "mixed", counts: Object.fromEntries(this.counts) }
      : null;
  }
}
