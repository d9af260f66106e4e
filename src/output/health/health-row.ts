import type { Overview } from "../../assessment/overview-account.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type FactIndex, slotOf } from "../../facts/fact-index.ts";

/** What an account's last consultation found. */
export type LastColour = {
  readonly day: CalendarDate;
  readonly band: "green" | "yellow" | "red" | null;
  readonly score: number | null;
};

/** One account of `health`, flat: what JSON prints, CSV lists and the table shows. Nothing larger is kept of an account. */
export type HealthRow = {
  readonly account: string | null;
  readonly id: string | null;
  /** File and row: "accounts.csv:12". */
  readonly source: string;
  /** All rows it was joined from; absent where there is one. */
  readonly sources?: readonly string[];
  /** 0..100; null when nothing is known. */
  readonly score: number | null;
  readonly band: "green" | "yellow" | "red" | null;
  /** 0..1 of the score's weight. */
  readonly coverage: number;
  readonly low: number;
  readonly high: number;
  readonly confidence: string;
  /** Change in points over so many days, where an earlier score is known. */
  readonly trend: readonly { readonly days: number; readonly change: number; readonly notable: boolean }[];
  /** What its last consultation found; null: there is none. Absent where the journal was not asked. */
  readonly was?: LastColour | null;
  readonly flags: readonly {
    readonly id: string;
    readonly name: string;
    readonly severity: "warn" | "high" | "critical";
  }[];
  readonly phase: string | null;
  readonly renewal_date: string | null;
  readonly deadline: string | null;
  readonly days_to_deadline: number | null;
  readonly route: "decide" | "consult" | "escalate";
  /** Whole currency units a year. */
  readonly arr: number | null;
  readonly currency: string | null;
};

/** Red, and not so at its last consultation, or there was none. */
export const isNewlyRed = ({ band, was }: Pick<HealthRow, "band" | "was">): boolean =>
  band === "red" && was !== undefined && was?.band !== "red";

const noFlags: HealthRow["flags"] = [];
const flagOf = ({ id, name, severity }: Overview["redFlags"][number]): HealthRow["flags"][number] => ({
  id,
  name,
  severity,
});

const slots = { arr: slotOf("account.arr"), id: slotOf("account.id") };

/** The row of an assessed account. */
export function healthRow(
  { overview, facts }: { readonly overview: Overview; readonly facts: FactIndex },
  about: {
    readonly source: string;
    readonly sources?: readonly string[];
    readonly trend: HealthRow["trend"];
    readonly was?: LastColour | null | undefined;
  },
): HealthRow {
  const { health, renewal } = overview;
  const arr = facts.first(slots.arr);
  const id = facts.first(slots.id);
  return {
    account: overview.account,
    id: id === undefined ? null : String(id.value),
    source: about.source,
    ...(about.sources !== undefined && about.sources.length > 0 && { sources: about.sources }),
    score: health.score,
    band: health.band,
    coverage: health.coverage,
    low: health.low,
    high: health.high,
    confidence: health.confidence,
    trend: about.trend,
    ...(about.was !== undefined && { was: about.was }),
    flags: overview.redFlags.length === 0 ? noFlags : overview.redFlags.map(flagOf),
    phase: overview.phase.name,
    renewal_date: renewal.date,
    deadline: renewal.deadline,
    days_to_deadline: renewal.daysToDeadline,
    route: overview.authority.route,
    arr: typeof arr?.value === "number" ? arr.value : null,
    currency: arr === undefined || arr.unit === "money" ? null : arr.unit,
  };
}
