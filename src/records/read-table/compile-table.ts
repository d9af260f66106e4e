import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { factKind } from "../../facts/fact-catalogue.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { gatherEvidence } from "../../language/cells/evidence.ts";
import type { FieldTable } from "../read-record/field-table.ts";
import { showValue } from "../read-record/show-value.ts";
import { columnEvidence } from "./column-evidence.ts";
import { compileCell } from "./compile-cell.ts";
import { type ColumnReport, planColumns } from "./plan-columns.ts";
import { type AccountRow, type FactColumn, type RowPlan, readRow } from "./read-row.ts";

export type TableOptions = {
  /** The file, as the user named it. */
  readonly source: string;
  readonly asOf: CalendarDate;
  readonly fields: FieldTable;
  /** The user's mappings, header → fact key or "ignore"; they win over the field table. */
  readonly map?: Readonly<Record<string, string>>;
  /** Hand out what states no fact as well; where a whole file is read it only costs time. */
  readonly keepUnread?: boolean;
};

export type CompiledTable = {
  readonly report: ColumnReport;
  /** About the header and the user's mappings. */
  readonly findings: readonly DataFinding[];
  /** Reads the cells of one row; null for a blank one. Nothing throws. */
  readonly readRow: (cells: readonly string[], row: number) => AccountRow | null;
};

/** Prepares the reading of a table from its header and first rows, so that a row costs as little as its cells allow. */
export function compileTable(
  headers: readonly string[],
  sample: readonly (readonly string[])[],
  options: TableOptions,
): CompiledTable {
  const { source: file, asOf, fields, map = {} } = options;
  const plan = planColumns(headers, { file, fields, map });
  const tableEvidence = gatherEvidence(sample.flat(), "other values of the table");
  const understood = plan.columns.flatMap(({ key, ...column }) => {
    if (key === "as_of" || key === "currency") return [];
    const cells = sample.map((row) => row[column.index] ?? "");
    return [{ ...column, key, evidence: columnEvidence(key, cells, tableEvidence) }];
  });
  const means = understood.filter(({ evidence }) => evidence.scale?.value === "mean");
  const columns = understood
    .filter((column) => !means.includes(column))
    .map(({ index, header, key, match, fills, evidence }): FactColumn => {
      const { unit } = factKind(key);
      const treatment = match.caution?.treatment;
      return {
        index,
        header,
        key,
        unit,
        isMoney: unit === "money",
        match,
        fills: fills !== null,
        isPlain: treatment === undefined || treatment === "note" || treatment === "by_values",
        reader: compileCell({ header, match }, key, { fields, asOf, evidence }),
      };
    });
  const rowPlan: RowPlan = {
    file,
    asOf,
    width: headers.length,
    columns,
    names: ["account.name", "account.id"].flatMap((key) => columns.filter((column) => column.key === key)),
    currency: plan.columns.find(({ key }) => key === "currency") ?? null,
    codes: new Map(),
    observed: plan.columns.find(({ key }) => key === "as_of") ?? null,
    evidence: tableEvidence,
  };
  return {
    report: {
      ...plan.report,
      mapped: plan.report.mapped.filter(({ header }) => !means.some((mean) => mean.header === header)),
      dangerous: [
        ...plan.report.dangerous,
        ...means.map(({ header, key, evidence }) => ({
          header,
          key,
          treatment: "ignore" as const,
          why: `It looks like a mean, not a share (${evidence.scale?.why}); a mean of 4.2 is not 84 %.`,
        })),
      ],
    },
    findings: [...plan.findings, ...headerFindings(headers, { columns, file })],
    readRow: options.keepUnread
      ? (cells, row) => withUnread(readRow(rowPlan, cells, row), unreadCells(headers, columns, cells))
      : (cells, row) => readRow(rowPlan, cells, row),
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
