/** Names that conditions and computations share; apart from the schemas, which no consultation has to load. */
export const severities = ["warn", "high", "critical"] as const;
export const bandNames = ["green", "yellow", "red"] as const;

/** Measures the program computes from dates and from the assessment itself, usable in a condition. */
export const measures = {
  days_to_deadline:
    "Calendar days from as-of to the decision deadline (renewal date − notice period); negative when past.",
  days_to_renewal: "Calendar days from as-of to the renewal date; negative when past.",
  tenure_days: "Calendar days since the contract started.",
  days_since_live: "Calendar days since go-live; negative before it.",
  green_for_days: "Calendar days the account has been green without a break.",
  coverage: "Share of the health weight that rests on data, 0 to 1.",
  accounts_sharing_issue: "Number of accounts in the consultation with the same product issue.",
} as const;
export type Measure = keyof typeof measures;
export const measureNames = Object.keys(measures) as Measure[];

export const boundNames = ["at_least", "at_most", "above", "below"] as const;
