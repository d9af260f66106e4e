import { sayAmount } from "./say-row.ts";
import type { HealthSummary } from "./summary.ts";

/** The lines that close a table: how many accounts by colour, what is at stake, what renews soon, what is unknown. */
export function saySummary(summary: HealthSummary, listed: number): string {
  const { accounts, shown, bands, renewing, unknown } = summary;
  const counted = shown === accounts ? sayCount(shown) : `${shown} of ${sayCount(accounts)}`;
  if (shown === 0) return `${counted}\n`;
  const colours = [
    ...(["red", "yellow", "green"] as const).flatMap((band) =>
      bands[band] > 0 ? [`${bands[band]} ${band}`] : [],
    ),
    ...(bands.none > 0 ? [`${bands.none} without a colour`] : []),
  ];
  const missing = [
    ...(unknown.health > 0 ? [`health of ${unknown.health}`] : []),
    ...(unknown.arr > 0 ? [`ARR of ${unknown.arr}`] : []),
    ...(unknown.renewal > 0 ? [`renewal of ${unknown.renewal}`] : []),
  ];
  const { in_30_days, in_60_days, in_90_days } = renewing;
  const lines = [
    `${counted}: ${colours.join(", ")}${listed < shown ? ` (the first ${listed} are listed)` : ""}`,
    ...(Object.keys(summary.arr).length === 0
      ? []
      : [
          `ARR at risk (red, or a critical flag): ${saySums(summary.arr_at_risk)} of ${saySums(summary.arr)}`,
        ]),
    ...(unknown.renewal === shown
      ? []
      : [`Renewing within 30 days: ${in_30_days}, 60 days: ${in_60_days}, 90 days: ${in_90_days}`]),
    ...(summary.newly_red === undefined ? [] : [sayNewlyRed(summary.newly_red)]),
    ...(missing.length === 0 ? [] : [`Unknown: ${missing.join(", ")}`]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function sayNewlyRed({ accounts, first }: NonNullable<HealthSummary["newly_red"]>): string {
  if (accounts === 0) return "Newly red since the last consultation: none";
  const more = accounts > first.length ? `, and ${accounts - first.length} more` : "";
  return `Newly red since the last consultation: ${first.join(", ")}${more}`;
}

export const sayCount = (accounts: number): string =>
  `${sayAmount(accounts)} account${accounts === 1 ? "" : "s"}`;

function saySums(sums: Readonly<Record<string, number>>): string {
  const entries = Object.entries(sums);
  if (entries.length === 0) return "0";
  return entries
    .map(([currency, sum]) => `${currency === "" ? "" : `${currency} `}${sayAmount(sum)}`)
    .join(" + ");
}
