import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fact } from "../case/fact.ts";
import type { FactKey } from "../case/fact-catalogue.ts";
import type { Practice } from "../practice/practice.ts";
import type { Health, Phase, RedFlag, Renewal } from "./assessment.ts";

/** What a condition may look at: the facts by key, and as much of the assessment as is computed so far. */
export type View = {
  readonly asOf: CalendarDate;
  readonly practice: Practice;
  /** True leaves reasons empty: wording costs more than computing, and a large table shows none. */
  readonly unworded: boolean;
  /** Facts by key, the one to be used first. */
  readonly facts: ReadonlyMap<FactKey, readonly Fact[]>;
  /** The customer's, or the practice's default while unknown. */
  readonly segment: "enterprise" | "mid_market" | "smb";
  readonly touch: "high_touch" | "standard";
  readonly renewal: Renewal;
  readonly tenureDays: number | null;
  /** Negative before go-live. */
  readonly daysSinceLive: number | null;
  /** null without a history of health. */
  readonly greenForDays: number | null;
  /** Accounts with the same product issue, this one included; null when nothing was compared. */
  readonly accountsSharingIssue: number | null;
  /** The highest severities first; empty until detected. */
  readonly flags: readonly RedFlag[];
  readonly health: Health | null;
  readonly phase: Phase | null;
  /** Ids of the plays chosen so far. */
  readonly plays: readonly string[];
};
