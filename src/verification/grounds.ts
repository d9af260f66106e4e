import type { Band, Route } from "../assessment/assessment.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Intrusion } from "../case/intrusion.ts";

/** What the assessment of one account lets an answer say. */
export type AccountGrounds = {
  /** Null when nothing names it. */
  readonly name: string | null;
  /** 0..100; null when there is none. */
  readonly score: number | null;
  readonly band: Band | null;
  /** Names of the red flags that are critical. */
  readonly criticalFlags: readonly string[];
  readonly route: Route;
  /** Whom the route asks for: "Leadership", "Brand Strategist"; empty for decide. */
  readonly with: readonly string[];
};

/**
 * What an answer rests on, as plain data that survives JSON: with it a stored answer is verified again without its
 * sources.
 */
export type Grounds = {
  readonly asOf: CalendarDate;
  readonly accounts: readonly AccountGrounds[];
  /** At most some dozens: the last of each kind then counts the rest. */
  readonly intrusions: readonly Intrusion[];
  /** What the definition lets her decide, in its own words. */
  readonly canDecide?: readonly string[];
};
