import type { DataFinding } from "../../finding/finding.ts";
import type { ColumnReport } from "../../records/read-table/plan-columns.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";

export type TableReport = ColumnReport & {
  /** How the bytes were read: "utf8", "utf16le", or "latin1" when they were no UTF-8. */
  readonly encoding: string;
  /** null for files that have none. */
  readonly delimiter: string | null;
};

/** What comes out of a file of accounts as it is read. */
export type AccountEvent =
  /** What the columns mean: before the rows of a CSV, after the records of other files. */
  | { readonly type: "columns"; readonly report: TableReport }
  /** Findings about the file, its header or the user's mappings; those of a row come with the row. */
  | { readonly type: "findings"; readonly findings: readonly DataFinding[] }
  /** Some accounts. They are read as the caller iterates, once, and before the next event. */
  | { readonly type: "accounts"; readonly accounts: Iterable<AccountRow> };
