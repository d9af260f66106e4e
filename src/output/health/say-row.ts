import type { HealthRow } from "./health-row.ts";

export const sayPercent = (share: number): string => `${Math.round(share * 100)} %`;

/** "red 38.1", "provisional 41.2" below the coverage that earns a colour, "unknown" without data. */
export const sayHealth = ({ band, score }: HealthRow): string =>
  score === null ? "unknown" : `${band ?? "provisional"} ${score.toFixed(1)}`;

/** "2026-12-07 (14 d)"; a deadline that has passed says so. */
export function sayDeadline({ deadline, days_to_deadline: days }: HealthRow): string {
  if (deadline === null || days === null) return "unknown";
  return days < 0 ? `${deadline} (${-days} d ago)` : `${deadline} (${days} d)`;
}

export const sayMoney = ({ arr, currency }: HealthRow): string =>
  arr === null ? "" : `${currency === null ? "" : `${currency} `}${Math.round(arr).toLocaleString("en-US")}`;

/** "-12 in 30 d", of the shortest span; a change that is not notable in brackets. */
export function sayTrend({ trend }: HealthRow): string {
  const [first] = trend;
  if (first === undefined) return "";
  const change = `${first.change > 0 ? "+" : ""}${first.change}`;
  return `${first.notable ? change : `(${change})`} in ${first.days} d`;
}

const marks = { critical: "!!", high: "!", warn: "" } as const;
const shown = 2;

/** The gravest flags by name, "!!" critical and "!" high, and how many more there are. */
export function sayFlags({ flags }: HealthRow): string {
  const names = flags
    .slice(0, shown)
    .map(({ name, severity }) => `${name.replaceAll("_", " ")}${marks[severity]}`);
  const more = flags.length > shown ? [`+${flags.length - shown}`] : [];
  return [...names, ...more].join(", ");
}
