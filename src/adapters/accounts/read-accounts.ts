import type { TableOptions } from "../../records/read-table/compile-table.ts";
import type { AccountEvent } from "./account-event.ts";
import { readCsv } from "./csv.ts";
import { type AccountsFormat, openAccounts } from "./open-accounts.ts";
import { readRecordFile } from "./read-record-file.ts";
import { readRecordLines } from "./read-record-lines.ts";
import { readSheetAccounts } from "./read-sheet-accounts.ts";
import { readTableAccounts } from "./read-table-accounts.ts";

export type AccountsOptions = TableOptions & {
  /** What the user says the file is; null where its name and its content say it. */
  readonly format: AccountsFormat | null;
  /** --sheet: the sheet of an Excel book. */
  readonly sheet?: string | null;
};

/**
 * Reads the accounts of a file: CSV and NDJSON as they arrive, JSON, YAML and Excel books whole, each also packed by
 * gzip. What is wrong comes as findings and the other accounts still come out. Throws a usage Failure for a file of
 * another kind, with the command that turns it into one that is read, and whatever `bytes` throws.
 */
export async function* readAccounts(
  bytes: AsyncIterable<Uint8Array>,
  options: AccountsOptions,
): AsyncGenerator<AccountEvent, void, void> {
  const { source, format, sheet = null } = options;
  const opened = await openAccounts(bytes, { file: source, format });
  if (opened.format === "binary") yield binary(source);
  else if (opened.format === "xlsx") yield* readSheetAccounts(opened.bytes, options, sheet);
  else if (opened.format === "csv")
    yield* readTableAccounts(readCsv(opened.text.bytes), options, opened.text);
  else if (opened.format === "ndjson") yield* readRecordLines(opened.text.bytes, options);
  else yield* readRecordFile(opened.text.bytes, { ...options, isYaml: opened.format === "yaml" });
}

const binary = (file: string): AccountEvent => ({
  type: "findings",
  findings: [
    {
      code: "file.binary",
      file,
      path: [],
      place: null,
      expected: "a header row and a row for each account",
      found: "bytes that are no text",
      suggestion: null,
    },
  ],
  notes: [],
});
