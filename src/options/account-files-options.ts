import type { AccountsFormat } from "../adapters/accounts/open-accounts.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { DateOrder } from "../records/read-table/compile-table.ts";

/** Files of accounts as a command line names them, and how they are read; null means: not said there. */
export type AccountFilesOptions = {
  /** "-" is standard input. */
  readonly files: readonly string[];
  /** --input-format: what the files are, for standard input and names that say nothing. */
  readonly inputFormat: AccountsFormat | null;
  readonly asOf: CalendarDate | null;
  /** --map column=field, repeatable; "column=ignore" leaves a column out. */
  readonly map: readonly string[];
  /** --date-order: which of day and month comes first in 05/03/2027. */
  readonly dateOrder: DateOrder;
  /** --sheet: name or number of the sheet of an Excel book. */
  readonly sheet: string | null;
};
