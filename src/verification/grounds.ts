import type { Band, Route } from "../assessment/assessment.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fact } from "../facts/fact.ts";
import type { KnownFigure } from "../language/figures/figure.ts";
import type { Intrusion } from "../posing/intrusion.ts";

/** A fact as the checks of claims take it. */
export type KnownFact = Pick<Fact, "id" | "value" | "unit" | "by"> & {
  readonly key: string;
  /** The words it was read from, where they name a person. */
  readonly quote?: string;
};

/** What the assessment of one account lets an answer say. */
export type AccountGrounds = {
  /** Null when nothing names it. */
  readonly name: string | null;
  /** What is known of it; a record of an earlier program has none. */
  readonly facts?: readonly KnownFact[];
  /** 0..100; null when there is none. */
  readonly score: number | null;
  /** Other numbers out of 100 that may be given as a health score: its bounds, and what another system says. */
  readonly otherScores: readonly number[];
  /** Scores of the dimensions by their names, 0..100. */
  readonly dimensions: Readonly<Record<string, number>>;
  readonly band: Band | null;
  /** Names of the red flags that are critical. */
  readonly criticalFlags: readonly string[];
  /** A red flag is high or critical. */
  readonly flagged: boolean;
  readonly renewal: CalendarDate | null;
  readonly deadline: CalendarDate | null;
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
  /** False where nothing is planned that somebody could decide: a definition, a greeting. Left out: true. */
  readonly owesRoute?: boolean;
  /** What the definition lets her decide, in its own words. */
  readonly canDecide?: readonly string[];
  /** What facts, assessment, persona and chosen plays state, and what follows from two facts. */
  readonly figures: readonly KnownFigure[];
  /** Days the facts state, with their quotes. */
  readonly dates: readonly CalendarDate[];
  /** Days the rules planned: due dates of the chosen plays. */
  readonly planned: readonly CalendarDate[];
  /** Days off besides weekends, around the plan: "12-25", "2027-03-26". */
  readonly free?: readonly string[];
  /** Words of names that may be said, in lower case. */
  readonly names: readonly string[];
  /** Sentences that only show what an answer to a question looks like: nothing in them is stated. */
  readonly examples: readonly string[];
  /** What the chosen plays say, as the practice writes it; a stored answer keeps what it says of them. */
  readonly own?: readonly string[];
  /** Question and notes as they stand. A stored answer needs only the words its verification relied on. */
  readonly texts: readonly string[];
};
