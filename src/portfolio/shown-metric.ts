import type { PortfolioMetric } from "./portfolio-report.ts";

/** "93.7 %". */
export const sayShare = (share: number): string => `${(Math.round(share * 1000) / 10).toFixed(1)} %`;

/** "+20", "−21": points of the NPS, whole. */
export function sayPoints(points: number): string {
  const whole = Math.round(points);
  return whole > 0 ? `+${whole}` : whole < 0 ? `−${-whole}` : "0";
}

/** The value of a metric with its interval: "93.7 %", "+20 (about −21 … +54)"; null when it is unknown. */
export function shownMetric({ value, unit, low, high }: PortfolioMetric): string | null {
  if (value === null) return null;
  if (unit === "share") return sayShare(value);
  const interval = low === null || high === null ? "" : ` (about ${sayPoints(low)} … ${sayPoints(high)})`;
  return `${sayPoints(value)}${interval}`;
}
