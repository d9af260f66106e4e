/** How an ambiguous statement was read, and why. */
export type AmbiguousReading = {
  /** The reading the value carries: "3 May 2027". */
  readonly taken: string;
  /** The readings not taken: ["5 March 2027"]. */
  readonly others: readonly string[];
  /** The evidence: "the other dates of the text put the day first". */
  readonly why: string;
};
