import type { CalendarDate } from "../calendar/calendar-date.ts";

export type Band = "green" | "yellow" | "red";
export type Severity = "warn" | "high" | "critical";
export type Route = "decide" | "consult" | "escalate";

export type IndicatorScore = {
  /** "usage.login_frequency" */
  readonly id: string;
  /** As the agent definition names it: "Login frequency". */
  readonly name: string;
  /** 0..100; null when missing or stale, never 0 for missing. */
  readonly score: number | null;
  /** Why it has this score, or why it has none. */
  readonly because: string;
  /** Ids of the facts it rests on. */
  readonly facts: readonly string[];
  readonly source: string;
};

export type DimensionScore = {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
  /** 0..1: share of its indicators that are present. */
  readonly coverage: number;
  readonly indicators: readonly IndicatorScore[];
};

export type Override = {
  readonly rule: string;
  readonly band: Band;
  readonly because: string;
  readonly facts: readonly string[];
};

export type Health = {
  /** 0..100, one decimal at most; null when nothing is known. */
  readonly score: number | null;
  /** null below the coverage that earns a colour. */
  readonly band: Band | null;
  /** 0..1 of the weight. */
  readonly coverage: number;
  /** Bounds of the score if what is missing were all bad or all good, 0..100. */
  readonly low: number;
  readonly high: number;
  readonly confidence: "high" | "medium" | "low" | "none";
  readonly overrides: readonly Override[];
  readonly dimensions: readonly DimensionScore[];
};

export type RedFlag = {
  /** "RF05", or "C1" for a compound. */
  readonly id: string;
  /** "champion change" */
  readonly name: string;
  readonly severity: Severity;
  readonly because: string;
  readonly facts: readonly string[];
  /** One of the five the agent definition names. */
  readonly definition: boolean;
};

export type Phase = {
  /** Words of the agent definition in lower case ("renewal", "value realization"), or "churned"; null when unknown. */
  readonly name: string | null;
  /** A second phase that holds too: "onboarding unfinished". */
  readonly also: string | null;
  readonly because: string;
};

export type Renewal = {
  readonly date: CalendarDate | null;
  readonly noticeDays: number | null;
  readonly autoRenew: boolean | null;
  /** Renewal date − notice period; without a known notice period it is the renewal date and may be earlier in truth. */
  readonly deadline: CalendarDate | null;
  readonly daysToDeadline: number | null;
  readonly facts: readonly string[];
};

export type AuthorityReason = {
  readonly level: Route;
  /** The agent definition's own words: "Customer churn risks affecting revenue targets". */
  readonly matter: string;
  /** Whom: "Brand Strategist", "Leadership"; null for decide. */
  readonly with: string | null;
  readonly because: string;
};

export type ChosenPlay = {
  readonly id: string;
  readonly why: string;
  readonly facts: readonly string[];
  /** True when the play is wanted but something must be solved first (an open P1 before an expansion). */
  readonly gatedBy: string | null;
};

export type KeyQuestion = {
  /** The agent definition's own words. */
  readonly question: string;
  readonly status: "answered" | "assumed" | "open";
  readonly facts: readonly string[];
  /** What a good answer looks like. */
  readonly example: string;
};

/** What code computes from the facts of one account, before anyone answers. */
export type Assessment = {
  readonly account: string | null;
  readonly asOf: CalendarDate;
  readonly health: Health;
  readonly redFlags: readonly RedFlag[];
  readonly phase: Phase;
  readonly renewal: Renewal;
  readonly authority: {
    readonly route: Route;
    readonly reasons: readonly AuthorityReason[];
  };
  /** In the order of priority. */
  readonly plays: readonly ChosenPlay[];
  readonly keyQuestions: readonly KeyQuestion[];
};
