import type { Overview } from "../../assessment/overview-account.ts";
import { type CalendarDate, daysBetween } from "../../calendar/calendar-date.ts";
import type { HealthRow, LastColour } from "../../output/health/health-row.ts";
import type { Practice } from "../../practice/practice.ts";

/** The change of the score since the last consultation, in points; none where a score is unknown or it is of today. */
export function trendSince(
  { day, score }: LastColour,
  { health }: Pick<Overview, "health">,
  practice: Practice,
  asOf: CalendarDate,
): HealthRow["trend"] {
  const days = daysBetween(day, asOf);
  if (score === null || health.score === null || days <= 0) return [];
  const change = Math.round((health.score - score) * 10) / 10;
  return [{ days, change, notable: Math.abs(change) >= practice.health.trend.notable }];
}
