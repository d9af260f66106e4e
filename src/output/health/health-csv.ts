import { escapeCsvCell } from "../escape-csv-cell.ts";
import type { HealthRow } from "./health-row.ts";

const columns: Record<string, (row: HealthRow) => string | number | null> = {
  account: ({ account }) => account,
  id: ({ id }) => id,
  score: ({ score }) => score,
  band: ({ band }) => band,
  coverage: ({ coverage }) => coverage,
  low: ({ low }) => low,
  high: ({ high }) => high,
  confidence: ({ confidence }) => confidence,
  trend: ({ trend }) => trend[0]?.change ?? null,
  flags: ({ flags }) => flags.map(({ id }) => id).join(" "),
  phase: ({ phase }) => phase,
  renewal_date: (row) => row.renewal_date,
  deadline: ({ deadline }) => deadline,
  days_to_deadline: (row) => row.days_to_deadline,
  route: ({ route }) => route,
  arr: ({ arr }) => arr,
  currency: ({ currency }) => currency,
  source: ({ source }) => source,
};
const cells = Object.values(columns);

/** The header of the CSV, with its line break. */
export const healthCsvHeader = `${Object.keys(columns).join(",")}\r\n`;

/** One account as a line of CSV (RFC 4180) in which no cell is a formula. */
export const healthCsvLine = (row: HealthRow): string =>
  `${cells.map((cell) => escapeCsvCell(String(cell(row) ?? ""))).join(",")}\r\n`;
