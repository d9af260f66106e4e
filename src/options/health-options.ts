import type { AccountsFormat } from "../adapters/accounts/open-accounts.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { SortKey } from "../output/health/sort-rows.ts";
import type { DateOrder } from "../records/read-table/compile-table.ts";

export type HealthFormat = "text" | "json" | "stream-json" | "csv";

/** `health <files...>` as the command line asks for it; null means: not said there. */
export type HealthOptions = {
  /** "-" is standard input. */
  readonly files: readonly string[];
  /** --input-format: what the files are, for standard input and names that say nothing. */
  readonly inputFormat: AccountsFormat | null;
  readonly asOf: CalendarDate | null;
  /** Milliseconds for the whole call; null: no limit. */
  readonly timeoutMs: number | null;
  readonly outputFormat: HealthFormat;
  /** --map column=field, repeatable; "column=ignore" leaves a column out. */
  readonly map: readonly string[];
  /** --map without a value: list the fields, and what the files' unread columns may be. */
  readonly listsFields: boolean;
  /** --save-map: keep the mappings for the next time. */
  readonly saveMap: boolean;
  /** --date-order: which of day and month comes first in 05/03/2027. */
  readonly dateOrder: DateOrder;
  /** --sheet: name or number of the sheet of an Excel book. */
  readonly sheet: string | null;
  /** --limit: so many accounts at most are listed; all are counted. */
  readonly limit: number | null;
  readonly sort: SortKey | null;
  /** --only: conditions in the words of --fail-on; accounts for which none holds are left out. */
  readonly only: string | null;
  /** --explain: name or id of one account. */
  readonly explain: string | null;
  readonly failOn: string | null;
  readonly quiet: boolean;
  readonly color: boolean;
};
