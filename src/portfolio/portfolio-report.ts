import type { Band, Route, Severity } from "../assessment/assessment.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Movement, RevenueRetention } from "./revenue-cohort.ts";

/** Accounts by name, the first of them; `count` says how many there are. */
export type Names = { readonly count: number; readonly names: readonly string[] };

export type PortfolioMetric = {
  readonly id: "retention" | "nrr" | "grr" | "logo_churn" | "nps" | null;
  /** In the agent definition's words where it has a target. */
  readonly name: string;
  /** A share (0.937), or points for NPS; null when it cannot be measured, and `why` says why. */
  readonly value: number | null;
  readonly unit: "share" | "points";
  /** The interval of NPS, in points. */
  readonly low: number | null;
  readonly high: number | null;
  /** Customers of the cohort, or answers. */
  readonly of: number;
  /** The same as of a whole year, where the period is another. */
  readonly yearly: number | null;
  /** As written: ">95%"; null where the definition has none. */
  readonly target: string | null;
  /** "unsettled": on one side of the target by its value, on both by its interval. Null without target or value. */
  readonly verdict: "met" | "missed" | "unsettled" | null;
  readonly why: string | null;
};

export type Period = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly months: number;
  /** Where the revenue at its beginning comes from. */
  readonly source: "columns" | "snapshot" | "journal" | "none";
};

export type Cohort = {
  readonly customers: number;
  readonly lost: number;
  /** Left out: customers that came since. */
  readonly newLogos: Movement;
  /** Left out: their revenue at the beginning, or now, is unknown. */
  readonly unknownBefore: Names;
  readonly unknownNow: Names;
  /** In the earlier snapshot and not in the later one: counted as lost. */
  readonly missing: Names;
};

export type TimePlace = {
  readonly account: string | null;
  readonly id: string | null;
  /** File and row. */
  readonly source: string;
  /** In the portfolio's currency; null when unknown. */
  readonly arr: number | null;
  readonly score: number | null;
  readonly band: Band | null;
  readonly coverage: number;
  readonly flags: readonly { readonly id: string; readonly name: string; readonly severity: Severity }[];
  readonly deadline: CalendarDate | null;
  readonly days_to_deadline: number | null;
  readonly route: Route;
  /** The customer's own manager, where the data names one. */
  readonly csm: string | null;
  /** urgency × money × health × severity. */
  readonly weight: number;
  /** Why it stands there, in one sentence. */
  readonly because: string;
  /** What is done first: filled in where the account's plays are looked at. */
  readonly next: {
    readonly what: string;
    readonly owner: string;
    readonly due: CalendarDate;
    readonly authority: Route;
    readonly with: string | null;
  } | null;
  /** Scores on record, the oldest first. */
  readonly history: readonly (number | null)[];
};

export type AtRisk = {
  readonly low: number;
  readonly high: number;
  readonly accountsHigh: number;
  /** Accounts that may be at risk and whose revenue is unknown. */
  readonly unpriced: number;
  /** The accounts at the lower end. */
  readonly certain: Names;
  /** Accounts whose deadline is over and of which nothing says that they renewed; they count as kept. */
  readonly passed: { readonly accounts: Names; readonly amount: number };
  /** By month of the decision deadline, "2026-12"; "passed" stands first, "unknown" last. */
  readonly byMonth: readonly {
    readonly month: string;
    readonly low: number;
    readonly high: number;
    readonly accounts: number;
  }[];
};

export type Standard = {
  readonly id: string;
  /** The definition's words. */
  readonly standard: string;
  readonly says: string;
  /** Accounts that keep it, those of which it is known, and all. */
  readonly met: number;
  readonly known: number;
  readonly accounts: number;
};

export type Improvements = {
  readonly timeToValue: {
    /** Days from contract to first value of the accounts that reached it; null without one. */
    readonly median: number | null;
    readonly reached: number;
    /** Not reached yet: at least so many days so far, the longest. */
    readonly waiting: { readonly accounts: number; readonly longest: number | null };
  };
  /** Growth of the cohort ÷ its revenue at the beginning; null without one. */
  readonly expansionRate: number | null;
  readonly advocates: { readonly accounts: number; readonly promoters: number };
};

export type FeedbackTheme = { readonly theme: string; readonly kind: string; readonly accounts: Names };

/** What a portfolio comes to, before anyone answers about it. Amounts are in one currency, a year. */
export type PortfolioReport = {
  readonly asOf: CalendarDate;
  /** ISO 4217; null where the data names none. */
  readonly currency: string | null;
  /** The day of the rates that amounts were converted by; null where none were. */
  readonly ratesOf: CalendarDate | null;
  /** Accounts under contract, and those that have left. */
  readonly accounts: number;
  readonly churned: number;
  readonly arr: number;
  readonly period: Period;
  readonly metrics: readonly PortfolioMetric[];
  readonly cohort: Cohort;
  readonly revenue: RevenueRetention;
  readonly nps: { readonly answers: number; readonly ratings: readonly number[]; readonly tooOld: number };
  readonly bands: Readonly<Record<Band | "none", number>>;
  /** Accounts by score: 0–9, 10–19 … 90–100. */
  readonly scores: readonly number[];
  readonly renewing: readonly {
    readonly days: number;
    readonly accounts: number;
    readonly amount: number;
    readonly unpriced: number;
  }[];
  readonly atRisk: AtRisk;
  readonly time: readonly TimePlace[];
  readonly standards: readonly Standard[];
  readonly improvements: Improvements;
  readonly themes: readonly FeedbackTheme[];
  readonly unknown: {
    readonly health: Names;
    /** A score that rests on too little for a colour. */
    readonly colour: Names;
    readonly arr: Names;
    readonly renewal: Names;
  };
};
