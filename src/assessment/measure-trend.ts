import { type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import type { Practice } from "../practice/practice.ts";
import type { Band, Health } from "./assessment.ts";

/** One earlier health of an account, as the journal keeps it. */
export type HealthReading = {
  readonly asOf: CalendarDate;
  readonly score: number | null;
  readonly band: Band | null;
};

export type Trend = {
  /** Over how many days: 30, 90. */
  readonly days: number;
  /** Points; negative is worse. */
  readonly change: number;
  readonly notable: boolean;
};

/** The newest reading that is at least so many days old. */
const readingBefore = (
  history: readonly HealthReading[],
  asOf: CalendarDate,
  days: number,
): HealthReading | undefined =>
  history
    .filter((one) => daysBetween(one.asOf, asOf) >= days)
    .toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];

/** Change of the score over the practice's spans; a span without an earlier score is left out. */
export function measureTrend(
  history: readonly HealthReading[],
  health: Health,
  asOf: CalendarDate,
  practice: Practice,
): Trend[] {
  const { days: spans, notable } = practice.health.trend;
  return spans.flatMap((days) => {
    const before = readingBefore(history, asOf, days)?.score ?? null;
    if (before === null || health.score === null) return [];
    const change = Math.round((health.score - before) * 10) / 10;
    return { days, change, notable: Math.abs(change) >= notable };
  });
}

/** Since when every reading was green; null when the last one was not, or there is none. */
export function greenSince(history: readonly HealthReading[]): CalendarDate | null {
  const newestFirst = history.toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1));
  let since: CalendarDate | null = null;
  for (const reading of newestFirst) {
    if (reading.band !== "green") break;
    since = reading.asOf;
  }
  return since;
}
