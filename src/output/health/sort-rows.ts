import type { HealthRow } from "./health-row.ts";

/** What is unknown comes last, whichever way the known is sorted. */
const low = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;
const high = (value: number | null): number => -(value ?? Number.NEGATIVE_INFINITY);
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** How soon to look at an account: grave first, then doubtful, unknown, well, and over. */
function urgency({ band, flags, phase }: HealthRow): number {
  if (phase === "churned") return 4;
  const has = (severity: string) => flags.some((flag) => flag.severity === severity);
  if (band === "red" || has("critical")) return 0;
  if (band === "yellow" || has("high")) return 1;
  return band === null ? 2 : 3;
}

type Order = (a: HealthRow, b: HealthRow) => number;
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byDeadline: Order = (a, b) => compare(low(a.days_to_deadline), low(b.days_to_deadline));
const byArr: Order = (a, b) => compare(high(a.arr), high(b.arr));

/** The orders of `--sort`: where to look first. Rows that are equal keep the order of the file. */
const orders = {
  /** Red or a critical flag, then yellow or a high one, unknown, green, churned; the nearest deadline and most money first. */
  risk: (a, b) => compare(urgency(a), urgency(b)) || byDeadline(a, b) || byArr(a, b),
  score: (a, b) => compare(low(a.score), low(b.score)),
  deadline: byDeadline,
  arr: byArr,
  coverage: (a, b) => compare(a.coverage, b.coverage),
  account: (a, b) => byText((a.account ?? "\uffff").toLowerCase(), (b.account ?? "\uffff").toLowerCase()),
} as const satisfies Record<string, Order>;

export type SortKey = keyof typeof orders;
export const sortKeys = Object.keys(orders) as SortKey[];

/** The rows in an order; the list itself stays as it is. */
export const sortRows = (rows: readonly HealthRow[], key: SortKey): HealthRow[] => rows.toSorted(orders[key]);
