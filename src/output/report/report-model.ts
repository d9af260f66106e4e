import type { Assessment } from "../../assessment/assessment.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import type { Chart } from "./chart.ts";
import type { Evidence } from "./figures.ts";

/** A customer of the cohort with what both amounts rest on. */
export type CohortRow = {
  readonly account: string;
  /** In the portfolio's currency. */
  readonly before: number;
  readonly now: number;
  readonly evidence: readonly Evidence[];
};

/** An account that time is spent on, with its facts. */
export type ReportedAccount = {
  readonly facts: readonly Evidence[];
  readonly flags: readonly { readonly name: string; readonly severity: string; readonly because: string }[];
};

/** Something somebody has to do, from the journal. */
export type DueAction = {
  readonly account: string | null;
  readonly what: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly days: number | null;
};

/** All that a page about a portfolio says. */
export type PortfolioModel = {
  readonly report: PortfolioReport;
  /** In the order of `report.time`. */
  readonly accounts: readonly ReportedAccount[];
  /** Those that changed most; `cohortLeft` more are left out. */
  readonly cohort: readonly CohortRow[];
  readonly cohortLeft: number;
  readonly actions: readonly DueAction[];
  readonly signature: string;
};

/** All that a page about one account says. */
export type AccountModel = {
  readonly account: string;
  readonly asOf: CalendarDate;
  readonly assessment: Assessment;
  readonly facts: readonly (Evidence & { readonly id: string })[];
  readonly actions: readonly {
    readonly do: string;
    readonly owner: string;
    readonly date: CalendarDate;
    readonly authority: string;
    readonly with: string | null;
    readonly facts: readonly string[];
  }[];
  /** Lowest score of each colour. */
  readonly bands: { readonly green: number; readonly yellow: number };
  readonly history: readonly { readonly day: CalendarDate; readonly score: number | null }[];
  readonly signature: string;
};

/** Draws a chart as an SVG that is safe in a page. */
export type Draw = (chart: Chart) => string;
