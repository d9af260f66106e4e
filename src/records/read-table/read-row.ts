import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Fact, Statement } from "../../facts/fact.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { DataFinding } from "../../finding/finding.ts";
import type { Evidence } from "../../language/cells/evidence.ts";
import { readDate } from "../../language/cells/read-date.ts";
import { readCurrency } from "../../language/cells/read-money.ts";
import { applyCaution } from "../read-record/apply-caution.ts";
import type { FieldMatch } from "../read-record/field-table.ts";
import type { BadReading } from "../read-record/reading.ts";
import { showValue } from "../read-record/show-value.ts";
import type { CellReader } from "./compile-cell.ts";

export type AccountRow = {
  /** As a spreadsheet counts: the header is row 1. Of files without a header, the 1-based number of the record. */
  readonly row: number;
  readonly account: string | null;
  /** Numbered within the row, so that a row can be assessed as it is. */
  readonly statements: readonly Fact[];
  readonly findings: readonly DataFinding[];
  /** Texts that state no fact, with the name of their column; only where they were asked for. */
  readonly unread?: readonly { readonly name: string; readonly text: string }[];
};

/** A column that states facts, with all that does not depend on the row. */
export type FactColumn = {
  readonly index: number;
  readonly header: string;
  readonly key: FactKey;
  readonly unit: string;
  readonly isMoney: boolean;
  readonly match: FieldMatch;
  /** Read only where a better column of the same fact, which stands before it, says nothing. */
  readonly fills: boolean;
  /** True when a value can be taken as read, whatever the field table says about the name. */
  readonly isPlain: boolean;
  readonly reader: CellReader;
};

export type RowPlan = {
  readonly file: string;
  readonly asOf: CalendarDate;
  /** How many cells the header has. */
  readonly width: number;
  readonly columns: readonly FactColumn[];
  /** The columns that name the account, best first. */
  readonly names: readonly { readonly index: number }[];
  readonly currency: { readonly index: number; readonly header: string } | null;
  /** Currencies as written → their codes, learned on the way. */
  readonly codes: Map<string, string>;
  readonly observed: { readonly index: number; readonly header: string } | null;
  readonly evidence: Evidence;
};

/** "F1" … of the facts of a row; longer rows than this are made on the way. */
const ids = Array.from({ length: 64 }, (_, index) => `F${index + 1}`);
const idAt = (index: number): string => ids[index] ?? `F${index + 1}`;

/** Reads one row; a bad cell is a finding and the others still come out. null for a blank row. */
export function readRow(plan: RowPlan, cells: readonly string[], row: number): AccountRow | null {
  if (cells.length < 2 && (cells[0] ?? "").trim() === "") return null;
  const findings: DataFinding[] = [];
  const statements: Fact[] = [];
  const account = accountOf(plan, cells);
  if (cells.length !== plan.width && !fits(plan, cells, { row, findings }))
    return { row, account, statements, findings };
  const currency = plan.currency ? currencyOf(plan, cells, { row, findings }) : null;
  const observed = plan.observed ? observedOf(plan, cells, { row, findings }) : null;
  const prefix = `${plan.file}:${row}:`;
  let lastStated: FactKey | null = null;
  for (const column of plan.columns) {
    const cell = cells[column.index];
    if (cell === undefined || cell === "" || (column.fills && lastStated === column.key)) continue;
    const id = idAt(statements.length);
    const source = prefix + column.header;
    const quote = cell.length > 200 ? cell.slice(0, 200) : cell;
    const plain = column.isPlain ? column.reader.plain(cell) : null;
    if (plain === null) {
      const fact = carefulFact(column, cell, { row, findings, currency, file: plan.file });
      if (fact === null) continue;
      const { key, value, unit, ambiguous } = fact;
      // The same order of properties as below, so that all facts of a row are of one shape.
      const read: Fact = { id, account, key, value, unit, source, quote };
      statements.push(
        observed || ambiguous
          ? { ...read, ...(ambiguous && { ambiguous }), ...(observed && { asOf: observed }) }
          : read,
      );
    } else {
      const { key } = column;
      const unit = column.isMoney ? (currency ?? "money") : column.unit;
      statements.push(
        observed
          ? { id, account, key, value: plain, unit, source, quote, asOf: observed }
          : { id, account, key, value: plain, unit, source, quote },
      );
    }
    lastStated = column.key;
  }
  return { row, account, statements, findings };
}

function accountOf({ names }: RowPlan, cells: readonly string[]): string | null {
  for (const { index } of names) {
    const name = cells[index]?.trim();
    if (name) return name;
  }
  return null;
}

type About = { readonly row: number; readonly findings: DataFinding[] };

/** A row that is too short is read as far as it goes; one that is too long has shifted, and its values mean nothing. */
function fits({ file, width }: RowPlan, cells: readonly string[], { row, findings }: About): boolean {
  const extra = cells.slice(width);
  if (extra.length > 0 && extra.every((cell) => cell.trim() === "")) return true;
  findings.push({
    code: "value.format",
    file,
    path: [row],
    place: null,
    expected: `${width} cells${extra.length > 0 ? " (the row is left out: its values may have shifted)" : ""}`,
    found: `${cells.length}`,
    suggestion: null,
  });
  return extra.length === 0;
}

type Read = Pick<Statement, "key" | "value" | "unit" | "ambiguous">;

function carefulFact(
  { header, key, match, reader }: FactColumn,
  cell: string,
  about: About & { readonly file: string; readonly currency: string | null },
): Read | null {
  const reading = reader.careful(cell, about.currency);
  if (reading === null) return null;
  if (reading.ok)
    return {
      key: reading.key,
      unit: reading.unit,
      ...applyCaution(reading, match),
    };
  about.findings.push(badCell(reading, { ...about, header: header === "" ? key : header, cell }));
  return null;
}

const badCell = (
  { code, expected, suggestion }: Pick<BadReading, "code" | "expected" | "suggestion">,
  { file, row, header, cell }: { file: string; row: number; header: string; cell: string },
): DataFinding => ({
  code,
  file,
  path: [row, header],
  place: null,
  expected,
  found: showValue(cell),
  suggestion,
});

function currencyOf(
  { file, currency, codes }: RowPlan,
  cells: readonly string[],
  { row, findings }: About,
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
function observedOf(
  { file, asOf, observed, evidence }: RowPlan,
  cells: readonly string[],
  { row, findings }: About,
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
