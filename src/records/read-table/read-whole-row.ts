import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { readDate } from "../../language/cells/read-date.ts";
import { readCurrency } from "../../language/cells/read-money.ts";
import { badCell } from "./bad-cell.ts";
import type { AboutRow, RowPlan } from "./row-plan.ts";

/** The currency of the row's amounts, of the column that names it. */
export function currencyOf(
  { file, currency, codes }: RowPlan,
  cells: readonly string[],
  { row, findings }: AboutRow,
): string | null {
  const cell = currency ? cells[currency.index] : undefined;
  if (!currency || !cell?.trim()) return null;
  const known = codes.get(cell);
  if (known !== undefined) return known;
  const code = readCurrency(cell);
  if (code !== null) {
    // Spaces make one currency many texts; a table has few.
    if (codes.size < 64) codes.set(cell, code);
  } else {
    const expected = "an ISO 4217 currency code (USD)";
    findings.push(
      badCell(
        { code: "value.format", expected, suggestion: null },
        { file, row, header: currency.header, cell },
      ),
    );
  }
  return code;
}

/** The day on which the row's values were observed. */
export function observedOf(
  { file, asOf, observed, evidence }: RowPlan,
  cells: readonly string[],
  { row, findings }: AboutRow,
): CalendarDate | null {
  const cell = observed ? cells[observed.index]?.trim() : undefined;
  if (!observed || !cell) return null;
  const reading = readDate(cell, evidence);
  if (reading.ok && reading.date <= asOf) return reading.date;
  const expected = reading.ok ? `a day on or before ${asOf}` : "a day as YYYY-MM-DD";
  const suggestion = reading.ok ? null : reading.suggestion;
  findings.push(
    badCell(
      {
        code: reading.ok ? "value.range" : "value.format",
        expected,
        suggestion,
      },
      { file, row, header: observed.header, cell },
    ),
  );
  return null;
}
