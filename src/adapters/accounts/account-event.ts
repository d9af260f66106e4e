import type { DataFinding } from "../../finding/finding.ts";
import type { ColumnReport } from "../../records/read-table/plan-columns.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";

export type TableReport = ColumnReport & {
  /** How the bytes were read: "utf8", "utf16le", "utf16be", "latin1" when they were none of these, "xlsx". */
  readonly encoding: string;
  /** null for files that have none. */
  readonly delimiter: string | null;
};

/** What comes out of a file of accounts as it is read. */
export type AccountEvent =
  /** What the columns mean: before the rows of a CSV, after the records of other files. */
  | { readonly type: "columns"; readonly report: TableReport }
  /** Findings and notes about the file, its header or the user's mappings; those of a row come with the row. */
  | {
      readonly type: "findings";
      readonly findings: readonly DataFinding[];
      /** What is to be told and is no mistake. */
      readonly notes: readonly DataFinding[];
    }
  /** Some accounts, read as they are asked for, once, and before the next event. */
  | { readonly type: "accounts"; readonly accounts: Iterable<AccountRow> };
