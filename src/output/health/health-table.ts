import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Palette } from "../palette.ts";
import { type Column, renderTable } from "../table.ts";
import type { HealthRow } from "./health-row.ts";
import { sayDeadline, sayFlags, sayHealth, sayMoney, sayPercent, sayTrend } from "./say-row.ts";

const longestName = 32;

const columns: readonly Column<HealthRow>[] = [
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
export const healthTable = (rows: readonly HealthRow[], palette: Palette): string =>
  renderTable(rows, columns, palette);
