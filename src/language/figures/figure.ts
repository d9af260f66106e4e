export type FigureKind = "percent" | "money" | "duration" | "plain";

/** A number as an answer, a fact or a text states it, without its sign: "−31 %" may be said "down 31 %". */
export type Figure = {
  readonly kind: FigureKind;
  /** Percentages as 31, money in whole units of its currency, durations in days, the rest as it stands. */
  readonly value: number;
  /** ISO 4217 of money; null when none is named, and for everything else. */
  readonly currency: string | null;
};

/** A figure with its place in a line. */
export type FigureMention = Figure & {
  readonly start: number;
  readonly end: number;
  /** What one unit in its last written place is worth: 1000 for "38k", 0.1 for "1.4". */
  readonly step: number;
  /** Days of a duration's unit: 7 for weeks; 1 for everything else. */
  readonly unit: number;
  /** Only roughly so, and to which side: "about", "over", "under". */
  readonly rough: "about" | "over" | "under" | null;
  /** What it counts is measured (seats, tickets), so that even a small one is no choice of the writer. */
  readonly measured: boolean;
  /** Stands alone, as in the cell of a table: its kind is not said. */
  readonly bare: boolean;
};

/** A figure that may be said, and where it stands: "F4", "F4 and F5", "the assessment"; null for a limit of a rule. */
export type KnownFigure = Figure & {
  readonly fact: string | null;
  /** The calculation it follows by: "EUR 240,000 / 4"; left out where it is stated. */
  readonly how?: string;
};
