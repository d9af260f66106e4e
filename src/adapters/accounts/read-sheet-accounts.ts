import type { TableOptions } from "../../records/read-table/compile-table.ts";
import { collectBytes } from "../files/collect-bytes.ts";
import type { AccountEvent } from "./account-event.ts";
import type { CsvBatch } from "./csv.ts";
import { fileTooLarge } from "./file-too-large.ts";
import { readTableAccounts } from "./read-table-accounts.ts";

/** A book is held in memory whole, unpacked; a larger one comes as CSV. */
const largest = 32 * 1024 * 1024;

/** Reads the accounts of one sheet of an Excel book. The other sheets are named. */
export async function* readSheetAccounts(
  bytes: AsyncIterable<Uint8Array>,
  options: TableOptions,
  sheet: string | null,
): AsyncGenerator<AccountEvent, void, void> {
  const whole = await collectBytes(bytes, largest);
  if (whole === null) return yield fileTooLarge(options.source, largest, "CSV");
  const { readXlsx } = await import("#lazy/excel");
  const book = await readXlsx(whole, options.source, sheet);
  if (sheet === null && book.others.length > 0)
    yield {
      type: "findings",
      findings: [],
      notes: [
        {
          code: "row.skipped",
          file: options.source,
          path: [],
          place: null,
          expected: `not read: only the sheet "${book.sheet}" is (--sheet names another)`,
          found: `the sheets ${book.others.slice(0, 12).join(", ")}`,
          suggestion: null,
        },
      ],
    };
  yield* readTableAccounts(batchOf(book.records), options, { encoding: "xlsx", late: () => null });
}

async function* batchOf(records: CsvBatch["records"]): AsyncGenerator<CsvBatch, void, void> {
  yield { delimiter: null, records, broken: null };
}
