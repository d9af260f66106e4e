import type { HealthRow } from "./health-row.ts";

/** What rows are sorted by; a number that is not known is NaN. */
export type Sortable = {
  readonly urgency: number;
  readonly gravest: number;
  readonly deadline: number;
  readonly arr: number;
  readonly score: number;
  readonly coverage: number;
  readonly account: string;
};

const severities = { critical: 3, high: 2, warn: 1 } as const;

/** The severity of the gravest flag; 0 without one. */
export const gravestOf = (flags: HealthRow["flags"]): number => {
  let gravest = 0;
  for (const { severity } of flags) gravest = Math.max(gravest, severities[severity]);
  return gravest;
};

/** How soon somebody should look: what is grave, what is doubtful, what nobody knows, what is well, what is over. */
export function urgencyOf({ band, flags, phase }: Pick<HealthRow, "band" | "flags" | "phase">): number {
  if (phase === "churned") return 4;
  const gravest = gravestOf(flags);
  if (band === "red" || gravest === severities.critical) return 0;
  if (band === "yellow" || gravest === severities.high) return 1;
  return band === null ? 2 : 3;
}

const or = (value: number | null): number => value ?? Number.NaN;

export const sortableOf = (row: HealthRow): Sortable => ({
  urgency: urgencyOf(row),
  gravest: gravestOf(row.flags),
  deadline: or(row.days_to_deadline),
  arr: or(row.arr),
  score: or(row.score),
  coverage: row.coverage,
  account: (row.account ?? "\uffff").toLowerCase(),
});

type Order = (a: Sortable, b: Sortable) => number;

/** What is unknown comes last, whichever way the known is sorted. */
const rising = (a: number, b: number): number => {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1;
  return Number.isNaN(b) || a < b ? -1 : 1;
};
const falling = (a: number, b: number): number =>
  Number.isNaN(a) || Number.isNaN(b) ? rising(a, b) : rising(b, a);
const byDeadline: Order = (a, b) => rising(a.deadline, b.deadline);
const byArr: Order = (a, b) => falling(a.arr, b.arr);

/** The orders of `--sort`: where to look first. Rows that are equal keep the order of the file. */
const orders = {
  /**
   * Red or a critical flag, then yellow or a high one, unknown, green, churned; in each the gravest flag first, however
   * many milder ones another has, then the nearest deadline, the lowest score and the most money.
   */
  risk: (a, b) =>
    a.urgency - b.urgency ||
    b.gravest - a.gravest ||
    byDeadline(a, b) ||
    rising(a.score, b.score) ||
    byArr(a, b),
  score: (a, b) => rising(a.score, b.score),
  deadline: byDeadline,
  arr: byArr,
  coverage: (a, b) => rising(a.coverage, b.coverage),
  account: (a, b) => (a.account === b.account ? 0 : a.account < b.account ? -1 : 1),
} as const satisfies Record<string, Order>;

export type SortKey = keyof typeof orders;
export const sortKeys = Object.keys(orders) as SortKey[];

/** The places of the rows in an order; rows that are equal stay in theirs. */
export function sortPlaces(size: number, sortable: (at: number) => Sortable, key: SortKey): Uint32Array {
  const order = orders[key];
  const places = Uint32Array.from({ length: size }, (_, at) => at);
  return places.sort((a, b) => order(sortable(a), sortable(b)) || a - b);
}
