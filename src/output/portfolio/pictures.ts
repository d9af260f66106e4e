import type { Band } from "../../assessment/assessment.ts";
import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import type { Palette } from "../palette.ts";
import { sayMoneyOf } from "./say-values.ts";

const full = "█";
const empty = "░";
const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A share (0..1) as a bar of so many columns, exact to an eighth of one. */
export function bar(share: number, width: number): string {
  const parts = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  return `${full.repeat(Math.floor(parts / 8))}${eighths[parts % 8] ?? ""}`;
}

const letters = { red: "R", yellow: "Y", green: "G" } as const;

/** A score as a bar of ten with the letter of its colour, so that nobody has to see the colour: "R ███░░░░░░░". */
export function healthBar(score: number | null, band: Band | null, palette: Palette): string {
  if (score === null) return `? ${"·".repeat(10)}`;
  const filled = Math.round(score / 10);
  // What rests on too little data for a colour is drawn lightly.
  if (band === null) return `? ${"▒".repeat(filled)}${"·".repeat(10 - filled)}`;
  return palette.band(band, `${letters[band]} ${full.repeat(filled)}${empty.repeat(10 - filled)}`);
}

const shades = { red: "█", yellow: "▓", green: "▒", none: "░" } as const;
const order = ["red", "yellow", "green", "none"] as const;
const nameOf = (band: (typeof order)[number]): string => (band === "none" ? "no colour" : band);

/** All accounts by colour in one bar, each colour with a pattern of its own, and what the patterns mean. */
export function bandPicture(
  { bands }: Pick<PortfolioReport, "bands">,
  palette: Palette,
  width: number,
): string {
  const all = order.reduce((sum, band) => sum + bands[band], 0);
  if (all === 0) return "";
  const paint = (band: (typeof order)[number], text: string): string =>
    band === "none" ? text : palette.band(band, text);
  let [placed, before] = [0, 0];
  const parts = order.map((band) => {
    before += bands[band];
    const to = Math.round((before / all) * width);
    const part = paint(band, shades[band].repeat(to - placed));
    placed = to;
    return part;
  });
  const legend = order.flatMap((band) =>
    bands[band] === 0 ? [] : [`${paint(band, shades[band])} ${bands[band]} ${nameOf(band)}`],
  );
  return `${parts.join("")}\n${legend.join("  ")}\n`;
}

const heights = "▁▂▃▄▅▆▇█";

/** Accounts by score, ten columns; the highest column is as many accounts as the text says. */
export function scorePicture({ scores }: Pick<PortfolioReport, "scores">): string {
  const most = Math.max(...scores);
  if (most === 0) return "";
  const columns = scores.map((count) =>
    count === 0 ? " " : (heights[Math.max(0, Math.ceil((count / most) * heights.length) - 1)] ?? ""),
  );
  return `0 |${columns.map((column) => column.repeat(2)).join("")}| 100  (scores in tens; the highest column is ${most})\n`;
}

/** Revenue at risk by the month of its decision: certain in full blocks, possible in light ones, the figures beside. */
export function riskPicture(
  { atRisk, currency }: Pick<PortfolioReport, "atRisk" | "currency">,
  { months, width }: { readonly months: number; readonly width: number },
): string {
  const dated = atRisk.byMonth.filter(({ month }) => /^\d/.test(month));
  const left = new Set(dated.slice(months));
  const shown = atRisk.byMonth.filter((one) => !left.has(one));
  const most = Math.max(0, ...shown.map(({ high }) => high));
  if (most === 0) return "";
  const lines = shown.map(({ month, low, high, accounts }) => {
    const [certain, possible] = [Math.round((low / most) * width), Math.round((high / most) * width)];
    const picture = `${full.repeat(certain)}${empty.repeat(Math.max(0, possible - certain))}`.padEnd(width);
    const money =
      low === high ? sayMoneyOf(high, currency) : `${sayMoneyOf(low, currency)} to ${sayMoneyOf(high, null)}`;
    return `${month.padEnd(7)} ${picture} ${money} (${accounts})\n`;
  });
  const later = dated.length - Math.min(dated.length, months);
  return `${lines.join("")}${later > 0 ? `and ${later} later ${later === 1 ? "month" : "months"}\n` : ""}`;
}
