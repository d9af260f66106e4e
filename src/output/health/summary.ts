import { oneSafeLine } from "../../finding/safe-text.ts";
import { type HealthRow, isNewlyRed } from "./health-row.ts";

/** What all accounts of a run come to, shown or not. */
export type HealthSummary = {
  readonly accounts: number;
  /** Those for which an --only condition holds; all of them without one. */
  readonly shown: number;
  readonly bands: {
    readonly red: number;
    readonly yellow: number;
    readonly green: number;
    readonly none: number;
  };
  /** Of accounts that are red or have a critical flag, by currency; "" where none is named. Without those that ended. */
  readonly arr_at_risk: Readonly<Record<string, number>>;
  readonly arr: Readonly<Record<string, number>>;
  /** Renewals from the as-of day on, each count including the nearer ones. */
  readonly renewing: {
    readonly in_30_days: number;
    readonly in_60_days: number;
    readonly in_90_days: number;
  };
  /** Red, and not so at their last consultation: how many, and the first by name; absent where the journal was not asked. */
  readonly newly_red?: { readonly accounts: number; readonly first: readonly string[] };
  readonly unknown: { readonly health: number; readonly arr: number; readonly renewal: number };
};

/** How many of those that turned red are named. A convention. */
const mostNamed = 10;

/** Adds up the accounts of a run as they go by. */
export class SummaryCounter {
  private accounts = 0;
  private shown = 0;
  private readonly bands = { red: 0, yellow: 0, green: 0, none: 0 };
  private readonly atRisk = new Map<string, number>();
  private readonly total = new Map<string, number>();
  private readonly renewing = { in_30_days: 0, in_60_days: 0, in_90_days: 0 };
  private newlyRed: { accounts: number; first: string[] } | null = null;
  private readonly unknown = { health: 0, arr: 0, renewal: 0 };

  /** An account that is not among those that are asked for. */
  skip(): void {
    this.accounts++;
  }

  /** `daysToRenewal` is counted from the as-of day; null when no renewal is known. */
  add(row: HealthRow, daysToRenewal: number | null): void {
    this.accounts++;
    this.shown++;
    this.bands[row.band ?? "none"]++;
    if (row.score === null) this.unknown.health++;
    if (row.was !== undefined) this.newlyRed ??= { accounts: 0, first: [] };
    if (this.newlyRed !== null && isNewlyRed(row)) {
      this.newlyRed.accounts++;
      if (this.newlyRed.first.length < mostNamed)
        this.newlyRed.first.push(oneSafeLine(row.account ?? row.id ?? row.source, 80));
    }
    // What has ended neither renews nor earns.
    if (row.phase === "churned") return;
    this.addRenewal(daysToRenewal);
    if (row.arr === null) {
      this.unknown.arr++;
      return;
    }
    const currency = row.currency ?? "";
    this.total.set(currency, (this.total.get(currency) ?? 0) + row.arr);
    if (row.band === "red" || row.flags.some(({ severity }) => severity === "critical"))
      this.atRisk.set(currency, (this.atRisk.get(currency) ?? 0) + row.arr);
  }

  private addRenewal(days: number | null): void {
    if (days === null) {
      this.unknown.renewal++;
      return;
    }
    if (days < 0 || days > 90) return;
    this.renewing.in_90_days++;
    if (days <= 60) this.renewing.in_60_days++;
    if (days <= 30) this.renewing.in_30_days++;
  }

  result(): HealthSummary {
    return {
      accounts: this.accounts,
      shown: this.shown,
      bands: this.bands,
      arr_at_risk: rounded(this.atRisk),
      arr: rounded(this.total),
      renewing: this.renewing,
      ...(this.newlyRed !== null && { newly_red: this.newlyRed }),
      unknown: this.unknown,
    };
  }
}

const rounded = (sums: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...sums].map(([currency, sum]) => [currency, Math.round(sum * 100) / 100]));
