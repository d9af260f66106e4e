import type { HealthRow } from "./health-row.ts";

/** What is unknown comes last, whichever way the known is sorted. */
const low = (value: number | null): number => value ?? Number.POSITIVE_INFINITY;
const high = (value: number | null): number => -(value ?? Number.NEGATIVE_INFINITY);
const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
const bands = { red: 0, yellow: 1, green: 2 } as const;
const bandOf = ({ band }: HealthRow): number => (band === null ? 3 : bands[band]);

type Order = (a: HealthRow, b: HealthRow) => number;
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const byDeadline: Order = (a, b) => compare(low(a.days_to_deadline), low(b.days_to_deadline));
const byArr: Order = (a, b) => compare(high(a.arr), high(b.arr));

/** The orders of `--sort`: where to look first. Rows that are equal keep the order of the file. */
const orders = {
  /** Worst colour, then nearest deadline, then most money; accounts without a colour last. */
  risk: (a, b) => compare(bandOf(a), bandOf(b)) || byDeadline(a, b) || byArr(a, b),
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
