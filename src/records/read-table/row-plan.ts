import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { DataFinding } from "../../finding/finding.ts";
import type { Evidence } from "../../language/cells/evidence.ts";
import type { FieldMatch } from "../read-record/field-table.ts";
import type { CellReader } from "./compile-cell.ts";
import type { FactCell } from "./row-fact.ts";

/** A column that states facts, with all that does not depend on the row. */
export type FactColumn = {
  readonly index: number;
  readonly header: string;
  /** The same as a fact keeps it. */
  readonly cell: FactCell;
  readonly key: FactKey;
  readonly unit: string;
  readonly isMoney: boolean;
  /** The currency that the header names; "money" where it names none. */
  readonly currency: string;
  readonly match: FieldMatch;
  /** Read only where a better column of the same fact, which stands before it, says nothing. */
  readonly fills: boolean;
  /** True when a value can be taken as read, whatever the field table says about the name. */
  readonly isPlain: boolean;
  /** The name says only when something ends. */
  readonly isEnd: boolean;
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
  /** Those among them that identify it. */
  readonly ids: readonly { readonly index: number }[];
  /** Some column says only when something ends. */
  readonly hasEnd: boolean;
  readonly currency: { readonly index: number; readonly header: string } | null;
  /** Currencies as written → their codes, learned on the way. */
  readonly codes: Map<string, string>;
  readonly observed: { readonly index: number; readonly header: string } | null;
  readonly evidence: Evidence;
};

/** What is found while a row is read. */
export type AboutRow = {
  readonly row: number;
  readonly findings: DataFinding[];
  readonly notes: DataFinding[];
};
