import { displayWidth } from "../../finding/display-width.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Palette } from "../palette.ts";
import type { HealthRow } from "./health-row.ts";
import { sayDeadline, sayFlags, sayHealth, sayMoney, sayPercent, sayTrend } from "./say-row.ts";

type Column = {
  readonly title: string;
  readonly right?: true;
  readonly text: (row: HealthRow) => string;
  readonly paint?: (text: string, row: HealthRow, palette: Palette) => string;
};

const longestName = 32;

const columns: readonly Column[] = [
  { title: "ACCOUNT", text: ({ account, id, source }) => oneSafeLine(account ?? id ?? source, longestName) },
  {
    title: "HEALTH",
    text: sayHealth,
    paint: (text, { band }, palette) => (band === null ? text : palette.band(band, text)),
  },
  { title: "COVERAGE", right: true, text: ({ coverage }) => sayPercent(coverage) },
  { title: "TREND", text: sayTrend },
  {
    title: "FLAGS",
    text: sayFlags,
    paint: (text, { flags }, palette) =>
      flags.some(({ severity }) => severity === "critical") ? palette.error(text) : text,
  },
  { title: "PHASE", text: ({ phase }) => phase ?? "unknown" },
  { title: "DEADLINE", text: sayDeadline },
  { title: "ROUTE", text: ({ route }) => route },
  { title: "ARR", right: true, text: sayMoney },
];

/**
 * The accounts as a table of text with aligned columns, coverage beside every colour. A column in which no account
 * has anything is left out.
 */
export function healthTable(rows: readonly HealthRow[], palette: Palette): string {
  const filled = columns
    .map((column) => ({ column, cells: rows.map(column.text) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""))
    .map(({ column, cells }) => ({
      column,
      cells,
      width: cells.reduce((widest, cell) => Math.max(widest, displayWidth(cell)), column.title.length),
    }));
  const head = filled.map(({ column, width }) => palette.strong(pad(column.title, width, column.right)));
  const lines = rows.map((row, index) =>
    filled.map(({ column, cells, width }) => {
      const cell = pad(cells[index] ?? "", width, column.right);
      return column.paint ? column.paint(cell, row, palette) : cell;
    }),
  );
  return [head, ...lines].map((cells) => `${cells.join("  ").trimEnd()}\n`).join("");
}

function pad(text: string, width: number, right: true | undefined): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(text)));
  return right ? space + text : text + space;
}
