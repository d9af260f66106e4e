import type { Fact, Statement } from "../../facts/fact.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { applyCaution } from "../read-record/apply-caution.ts";
import { whyDoubted } from "../read-record/why-doubted.ts";
import { badCell } from "./bad-cell.ts";
import { currencyOf, observedOf } from "./read-whole-row.ts";
import { RowFact, type RowPlace } from "./row-fact.ts";
import type { AboutRow, FactColumn, RowPlan } from "./row-plan.ts";

export type AccountRow = {
  /** As a spreadsheet counts: the header is row 1. Of files without a header, the 1-based number of the record. */
  readonly row: number;
  readonly account: string | null;
  /** The identifier that rows of one account share; null where the row has none. */
  readonly id: string | null;
  /** Numbered within the row, so that a row can be assessed as it is. */
  readonly statements: readonly Fact[];
  readonly findings: readonly DataFinding[];
  /** What is to be told and is no mistake of the file: doubts, cells that hold an error. */
  readonly notes: readonly DataFinding[];
  /** Texts that state no fact, with the name of their column; only where they were asked for. */
  readonly unread?: readonly { readonly name: string; readonly text: string }[];
};

const nothing: readonly DataFinding[] = [];

/** Reads one row; a bad cell is a finding and the others still come out. null for a blank row. */
export function readRow(plan: RowPlan, cells: readonly string[], row: number): AccountRow | null {
  if (cells.length < 2 && (cells[0] ?? "").trim() === "") return null;
  const about: AboutRow = { row, findings: [], notes: [] };
  const statements: Fact[] = [];
  const account = firstFilled(plan.names, cells);
  const id = firstFilled(plan.ids, cells);
  if (cells.length !== plan.width && !fits(plan, cells, about))
    return { row, account, id, statements, findings: about.findings, notes: nothing };
  const place: RowPlace = { file: plan.file, row, account, cells };
  const currency = plan.currency ? currencyOf(plan, cells, about) : null;
  const observed = plan.observed ? observedOf(plan, cells, about) : null;
  let lastStated: FactKey | null = null;
  for (const column of plan.columns) {
    const cell = cells[column.index];
    if (cell === undefined || cell === "" || (column.fills && lastStated === column.key)) continue;
    const plain = column.isPlain ? column.reader.plain(cell) : null;
    const at = statements.length;
    let fact: RowFact;
    if (plain === null) {
      const read = carefulFact(column, cell, currency, plan.file, about);
      if (read === null) continue;
      fact = new RowFact(read.key, read.value, read.unit, place, column.cell, at);
      if (read.ambiguous) Object.assign(fact, { ambiguous: read.ambiguous });
    } else {
      const unit = column.isMoney ? (currency ?? column.currency) : column.unit;
      fact = new RowFact(column.key, plain, unit, place, column.cell, at);
    }
    if (observed) Object.assign(fact, { asOf: observed });
    statements.push(fact);
    lastStated = column.key;
  }
  return {
    row,
    account,
    id,
    statements: plan.hasEnd ? withoutEnds(plan, statements, about) : statements,
    findings: about.findings,
    notes: about.notes,
  };
}

/** The day on which a subscription ended, or will end, is no day on which it renews. */
function withoutEnds(
  { file, columns }: RowPlan,
  statements: readonly Fact[],
  { row, notes }: AboutRow,
): readonly Fact[] {
  const isOver = statements.some(({ key, value }) => key === "account.status" && value === "churned");
  const isEnd = ({ key, source }: Fact) =>
    key === "renewal.date" &&
    columns.some((column) => column.isEnd && source === `${file}:${row}:${column.header}`);
  if (!isOver) return statements;
  const ended = statements.find(isEnd);
  if (ended === undefined) return statements;
  notes.push({
    code: "value.doubt",
    file,
    path: [row, ended.source.slice(`${file}:${row}:`.length)],
    place: null,
    expected: "the end of a contract that is over, no renewal",
    found: ended.quote,
    suggestion: null,
  });
  return statements.filter((fact) => fact !== ended);
}

function firstFilled(columns: RowPlan["names"], cells: readonly string[]): string | null {
  for (const { index } of columns) {
    const name = cells[index]?.trim();
    if (name) return name;
  }
  return null;
}

/** A row that is too short is read as far as it goes; one that is too long has shifted, and its values mean nothing. */
function fits({ file, width }: RowPlan, cells: readonly string[], { row, findings }: AboutRow): boolean {
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
  currency: string | null,
  file: string,
  about: AboutRow,
): Read | null {
  const reading = reader.careful(cell, currency);
  if (reading === null) return null;
  if (reading.ok && reading.doubt === undefined)
    return { key: reading.key, unit: reading.unit, ...applyCaution(reading, match) };
  const at = { file, row: about.row, header: header === "" ? key : header };
  if (!reading.ok) {
    const isNote = reading.code === "cell.error" || reading.code === "value.empty";
    (isNote ? about.notes : about.findings).push(badCell(reading, { ...at, cell }));
    return null;
  }
  if (reading.doubt !== undefined)
    about.notes.push(
      badCell(
        { code: "value.doubt", expected: whyDoubted(reading), suggestion: null },
        { ...at, cell: reading.doubt },
      ),
    );
  return { key: reading.key, unit: reading.unit, ...applyCaution(reading, match) };
}
