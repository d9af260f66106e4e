import type { Overview } from "../assessment/overview-account.ts";
import { severities } from "../practice/measures.ts";
import type { Practice } from "../practice/practice.ts";

/** What an account weighs before its money is looked at. */
export type Urgency = {
  /** urgency × health × severity. */
  readonly weight: number;
  /** Its deadline is so near that nothing else may stand before it. */
  readonly isLastCall: boolean;
};

export type Ranked<Item> = {
  readonly item: Item;
  /** null when unknown: it counts as the median of the others. */
  readonly arr: number | null;
  readonly weight: number;
};

type Waiting<Item> = Ranked<Item> & { readonly isLastCall: boolean; readonly at: number };

/**
 * Days until something has to be decided. A deadline that has passed leaves the renewal itself; when that has passed too,
 * the date is old, and nobody knows.
 */
function daysLeft({ daysToDeadline: days, noticeDays }: Overview["renewal"], unknown: number): number {
  if (days === null) return unknown;
  if (days >= 0) return days;
  const toRenewal = days + (noticeDays ?? 0);
  return toRenewal >= 0 ? toRenewal : unknown;
}

export function urgencyOf(
  { renewal, health, redFlags }: Pick<Overview, "renewal" | "health" | "redFlags">,
  { portfolio }: Practice,
): Urgency {
  const { half_life_days: half, unknown_deadline_days: unknown, ...time } = portfolio.time;
  const days = daysLeft(renewal, unknown);
  const highest = severities.findLast((severity) => redFlags.some((flag) => flag.severity === severity));
  const { daysToDeadline } = renewal;
  return {
    weight: (half / (half + days)) * time.severity[highest ?? "none"] * time.health[health.band ?? "none"],
    isLastCall:
      daysToDeadline !== null &&
      daysToDeadline >= 0 &&
      daysToDeadline <= time.last_call_days &&
      health.band !== "green",
  };
}

/**
 * The accounts to spend time on first, of any number: only as many are kept as are asked for. Those of unknown revenue
 * have a list of their own, because what they weigh is known when all have come.
 */
export class TimeRanking<Item> {
  private readonly most: number;
  private priced: Waiting<Item>[] = [];
  private unpriced: Waiting<Item>[] = [];
  private readonly amounts: number[] = [];
  private seen = 0;

  constructor(most: number) {
    this.most = most;
  }

  add(item: Item, arr: number | null, { weight, isLastCall }: Urgency): void {
    const at = this.seen++;
    if (arr !== null && arr > 0) this.amounts.push(arr);
    const waiting = { item, arr, isLastCall, at, weight: weight * (arr === null ? 1 : Math.sqrt(arr)) };
    if (arr === null) this.unpriced = this.kept(this.unpriced, waiting);
    else this.priced = this.kept(this.priced, waiting);
  }

  private kept(list: Waiting<Item>[], waiting: Waiting<Item>): Waiting<Item>[] {
    const last = list[this.most - 1];
    if (last !== undefined && before(last, waiting) < 0) return list;
    list.push(waiting);
    list.sort(before);
    if (list.length > this.most) list.pop();
    return list;
  }

  /** The first of them, the most urgent in front. */
  result(): Ranked<Item>[] {
    const typical = Math.sqrt(median(this.amounts) ?? 1);
    const unpriced = this.unpriced.map((one) => ({ ...one, weight: one.weight * typical }));
    return [...this.priced, ...unpriced]
      .sort(before)
      .slice(0, this.most)
      .map(({ item, arr, weight }) => ({ item, arr, weight }));
  }
}

const before = (
  a: Pick<Waiting<unknown>, "isLastCall" | "weight" | "at">,
  b: Pick<Waiting<unknown>, "isLastCall" | "weight" | "at">,
): number => Number(b.isLastCall) - Number(a.isLastCall) || b.weight - a.weight || a.at - b.at;

/** The middle of some numbers; null of none. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = Float64Array.from(numbers).sort();
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
