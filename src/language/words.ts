/** How one language writes numbers, days, lengths of time and money: data of the practice, in lower case. */
export type SpanWords = {
  readonly numbers: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly fractions: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly weekdays: Readonly<Record<string, number>>;
  /** Days of a month in words: "the first of September". */
  readonly ordinals: Readonly<Record<string, number>>;
  /** Days with a name, as "MM-DD". */
  readonly holidays: Readonly<Record<string, string>>;
  readonly doubtful: readonly string[];
  readonly units: Readonly<Record<string, TimeUnit>>;
  readonly currencies: Readonly<Record<string, string>>;
  readonly percent: readonly string[];
  readonly per_year: readonly string[];
  readonly per_month: readonly string[];
  readonly per_thing: readonly string[];
  readonly ahead: readonly string[];
  readonly ahead_after: readonly string[];
  /** Before a length of time that is over: "vor drei Wochen". */
  readonly behind: readonly string[];
  readonly behind_after: readonly string[];
  readonly today: Readonly<Record<string, number>>;
  readonly ends: readonly string[];
  readonly starts: readonly string[];
  readonly middles: readonly string[];
  readonly year_ends: readonly string[];
  readonly quarter_ends: readonly string[];
  readonly month_ends: readonly string[];
  readonly before_month: readonly string[];
};

export type TimeUnit = "minute" | "hour" | "day" | "week" | "fortnight" | "month" | "quarter" | "year";
