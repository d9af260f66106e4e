import type { HealthRow } from "./health-row.ts";

export const sayPercent = (share: number): string => `${Math.round(share * 100)} %`;

/** "red 38.1", "provisional 41.2" below the coverage that earns a colour, "unknown" without data. */
export const sayHealth = ({ band, score }: Pick<HealthRow, "band" | "score">): string =>
  score === null
    ? "unknown"
    : band === null
      ? `provisional ${Math.round(score)}`
      : `${band} ${score.toFixed(1)}`;

/** What the last consultation found: "yellow 54.2", "not on record"; "" where the journal was not asked. */
export const sayWas = ({ was }: Pick<HealthRow, "was">): string =>
  was === undefined ? "" : was === null ? "not on record" : sayHealth(was);

/** "2026-12-07 (14 d)"; a deadline that has passed says so. */
export function sayDeadline({ deadline, days_to_deadline: days }: HealthRow): string {
  if (deadline === null || days === null) return "unknown";
  return days < 0 ? `${deadline} (${-days} d ago)` : `${deadline} (${days} d)`;
}

/** A whole amount with commas; Intl takes ten times as long, which shows in a table of many rows. */
export function sayAmount(amount: number): string {
  const digits = String(Math.round(Math.abs(amount)));
  if (!/^\d+$/.test(digits)) return digits;
  let grouped = digits.slice(0, digits.length % 3);
  for (let at = digits.length % 3; at < digits.length; at += 3)
    grouped += `${grouped === "" ? "" : ","}${digits.slice(at, at + 3)}`;
  return amount < 0 ? `-${grouped}` : grouped;
}

export const sayMoney = ({ arr, currency }: Pick<HealthRow, "arr" | "currency">): string =>
  arr === null ? "" : `${currency === null ? "" : `${currency} `}${sayAmount(arr)}`;

/** "-12 in 30 d", of the shortest span; a change that is not notable in brackets. */
export function sayTrend({ trend }: HealthRow): string {
  const [first] = trend;
  if (first === undefined) return "";
  const change = `${first.change > 0 ? "+" : ""}${first.change}`;
  return `${first.notable ? change : `(${change})`} in ${first.days} d`;
}

const marks = { critical: "!!", high: "!", warn: "" } as const;

/**
 * The gravest flags by name, at most so many, "!!" critical and "!" high, and how many more there are; their number and
 * the gravest mark where no name has room.
 */
export function sayFlags({ flags }: Pick<HealthRow, "flags">, shown: number): string {
  const [gravest] = flags;
  if (gravest === undefined) return "";
  if (shown === 0) return `${flags.length}${marks[gravest.severity]}`;
  let text = "";
  for (let at = 0; at < Math.min(shown, flags.length); at++) {
    const flag = flags[at];
    if (flag) text += `${at > 0 ? ", " : ""}${flag.name.replaceAll("_", " ")}${marks[flag.severity]}`;
  }
  return flags.length > shown ? `${text}, +${flags.length - shown}` : text;
}
