import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import { slotOf } from "../../facts/fact-index.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { addSigns, type Evidence, evidenceOf, noSigns, type Signs } from "../../language/cells/evidence.ts";
import type { FieldTable } from "../read-record/field-table.ts";
import { normaliseHeader } from "../read-record/normalise-header.ts";
import { showValue } from "../read-record/show-value.ts";
import { columnEvidence, type TableEvidence } from "./column-evidence.ts";
import { compileCell } from "./compile-cell.ts";
import { belongsTo, foreignTo, rowKindOf } from "./foreign-column.ts";
import { type ColumnReport, type PlannedColumn, planColumns } from "./plan-columns.ts";
import { type AccountRow, readRow } from "./read-row.ts";
import { ReportLines } from "./report-lines.ts";
import type { FactColumn, RowPlan } from "./row-plan.ts";
import { said } from "./said-order.ts";

/** The order that the user says the dates have; null where the values decide. */
export type DateOrder = "dmy" | "mdy" | null;

export type TableOptions = {
  /** The file, as the user named it. */
  readonly source: string;
  readonly asOf: CalendarDate;
  readonly fields: FieldTable;
  /** The user's mappings, header → fact key or "ignore"; they win over the field table. */
  readonly map?: Readonly<Record<string, string>>;
  /** Mappings that were kept; those of the user win, and a table without such a column is no mistake. */
  readonly saved?: Readonly<Record<string, string>>;
  readonly dateOrder?: DateOrder;
  /** Hand out what states no fact as well; where a whole file is read it only costs time. */
  readonly keepUnread?: boolean;
};

export type CompiledTable = {
  readonly report: ColumnReport;
  /** About the header and the user's mappings. */
  readonly findings: readonly DataFinding[];
  /** Reads the cells of one row; null for one that is no account. Nothing throws. */
  readonly readRow: (cells: readonly string[], row: number) => AccountRow | null;
  /** What is to be told when all rows are read. */
  readonly notes: () => readonly DataFinding[];
};

type Understood = FactColumn & { readonly evidence: Evidence };

/** Prepares the reading of a table from its header and first rows, so that a row costs as little as its cells allow. */
export function compileTable(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  options: TableOptions,
): CompiledTable {
  const { source: file, asOf, fields, map: asked = {} } = options;
  const map = { ...options.saved, ...asked };
  const plan = planColumns(headers, { file, fields, map, asked });
  const signs = headers.map((_, index) => signsOf(sample, index));
  const table = tableEvidence(signs, options.dateOrder ?? null);
  const rowKind = rowKindOf(
    headers,
    plan.columns.map(({ key }) => key),
    fields,
  );
  const columns: Understood[] = [];
  const foreign: { readonly header: string; readonly key: FactKey; readonly why: string }[] = [];
  for (const { key, ...planned } of plan.columns) {
    if (key === "as_of" || key === "currency") continue;
    const cells = sample.map((row) => row[planned.index] ?? "");
    const column = understand({ ...planned, key }, cells, {
      table:
        planned.match.unit?.dayFirst == null
          ? table
          : { ...table, dayFirst: said(planned.match.unit.dayFirst) },
      signs: signs[planned.index] ?? noSigns(),
      asOf,
      fields,
    });
    const isMapped = Object.hasOwn(map, planned.header);
    const isOther = rowKind !== null && !isMapped && key !== "account.id" && key !== "account.name";
    const why = isOther ? belongsTo(rowKind) : foreignTo(column, cells, { asOf, isMapped });
    if (why === null) columns.push(column);
    else foreign.push({ header: planned.header, key, why });
  }
  const named = (key: FactKey) => columns.filter((column) => column.key === key);
  const ids = named("account.id");
  const names = [...named("account.name"), ...ids];
  const rowPlan: RowPlan = {
    file,
    asOf,
    width: headers.length,
    columns,
    names,
    ids,
    hasEnd: columns.some(({ isEnd }) => isEnd),
    currency: plan.columns.find(({ key }) => key === "currency") ?? null,
    codes: new Map(),
    observed: plan.columns.find(({ key }) => key === "as_of") ?? null,
    evidence: {
      dayFirst: table.dayFirst,
      decimalComma: table.decimalComma,
      scale: null,
      nps: null,
      trend: null,
    },
  };
  const lines = new ReportLines({ file, header: headers, names, id: ids[0]?.index ?? null });
  const read = (cells: readonly string[], row: number) =>
    lines.skips(cells, row) ? null : readRow(rowPlan, cells, row);
  return {
    report: {
      ...plan.report,
      mapped: plan.report.mapped.flatMap((column) => {
        if (foreign.some(({ header }) => header === column.header)) return [];
        const key = columns.find(({ header }) => header === column.header)?.key ?? column.key;
        return [{ ...column, key }];
      }),
      dangerous: [
        ...plan.report.dangerous.filter(({ header }) => !foreign.some((other) => other.header === header)),
        ...foreign.map((column) => ({ ...column, treatment: "ignore" as const })),
      ],
    },
    findings: [...plan.findings, ...headerFindings(headers, { columns, file })],
    readRow: options.keepUnread
      ? (cells, row) => withUnread(read(cells, row), unreadCells(headers, columns, cells))
      : read,
    notes: () => lines.notes(),
  };
}

function signsOf(sample: readonly (readonly string[])[], index: number): Signs {
  const signs = noSigns();
  for (const row of sample) {
    const cell = row[index];
    if (cell !== undefined) addSigns(cell, signs);
  }
  return signs;
}

function tableEvidence(columns: readonly Signs[], order: DateOrder): TableEvidence {
  const all = noSigns();
  for (const { dayFirst, monthFirst, comma, point } of columns) {
    all.dayFirst ||= dayFirst;
    all.monthFirst ||= monthFirst;
    all.comma ||= comma;
    all.point ||= point;
  }
  const { dayFirst, decimalComma } = evidenceOf(all, "other values of the table");
  return { dayFirst: order === null ? dayFirst : said(order === "dmy"), decimalComma };
}

function understand(
  { index, header, key: planned, match, fills }: PlannedColumn & { readonly key: FactKey },
  cells: readonly string[],
  known: {
    readonly table: TableEvidence;
    readonly signs: Signs;
    readonly asOf: CalendarDate;
    readonly fields: FieldTable;
  },
): Understood {
  const { fields, asOf } = known;
  const evidence = columnEvidence(planned, cells, known);
  const isMean = planned === "support.csat_pct" && evidence.scale?.value === "mean";
  const key = isMean ? "support.csat_mean" : planned;
  const { unit } = factKind(key);
  const treatment = match.caution?.treatment;
  return {
    index,
    header,
    cell: { index, header, key, slot: slotOf(key) },
    key,
    unit,
    isMoney: unit === "money",
    currency: match.unit?.currency ?? "money",
    match,
    fills: fills !== null,
    isPlain:
      treatment === undefined || treatment === "note" || treatment === "by_values" || treatment === "invert",
    isEnd: key === "renewal.date" && fields.ends.has(normaliseHeader(header)),
    reader: compileCell({ header, match }, key, { fields, asOf, evidence }),
    evidence,
  };
}

const withUnread = (row: AccountRow | null, unread: NonNullable<AccountRow["unread"]>): AccountRow | null =>
  row && { ...row, unread };

function unreadCells(
  headers: readonly string[],
  columns: readonly FactColumn[],
  cells: readonly string[],
): NonNullable<AccountRow["unread"]> {
  const read = new Set(columns.map(({ index }) => index));
  return cells.flatMap((text, index) =>
    text === "" || read.has(index) ? [] : [{ name: headers[index] ?? `column ${index + 1}`, text }],
  );
}

function headerFindings(
  headers: readonly string[],
  { columns, file }: { columns: readonly FactColumn[]; file: string },
): DataFinding[] {
  if (columns.length > 0) return [];
  return [
    {
      code: "key.unknown",
      file,
      path: [1],
      place: null,
      expected: "a header row with at least one known column (map others with --map column=field)",
      found: headers.slice(0, 6).map(showValue).join(", "),
      suggestion: null,
    },
  ];
}
