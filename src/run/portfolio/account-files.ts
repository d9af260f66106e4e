import { loadFields } from "../../adapters/definitions/embedded.ts";
import type { SavedColumns } from "../../adapters/definitions/saved-columns.ts";
import { openFile } from "../../adapters/files/open-file.ts";
import type { Io } from "../../adapters/process/io.ts";
import { streamStdin } from "../../adapters/process/stream-stdin.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { Failure } from "../../failure/failure.ts";
import type { AccountFilesOptions } from "../../options/account-files-options.ts";
import type { Practice } from "../../practice/practice.ts";
import { buildFieldTable } from "../../records/read-record/build-field-table.ts";
import type { AssessFilesOptions } from "../health/assess-files.ts";
import { parseMappings } from "../health/parse-mappings.ts";

export type AccountFilesContext = {
  readonly io: Io;
  readonly practice: Practice;
  readonly asOf: CalendarDate;
  readonly saved: SavedColumns;
  readonly signal: AbortSignal;
};

/** How the files of a command are read. Throws a usage Failure when there are none, or for a mapping that is none. */
export function accountFiles(
  options: AccountFilesOptions,
  command: string,
  { io, practice, asOf, saved, signal }: AccountFilesContext,
): AssessFilesOptions {
  if (options.files.length === 0)
    throw new Failure("usage", {
      code: "usage.no_files",
      message: "There are no accounts to read.",
      hint: `Name a file: consult-customer ${command} accounts.csv (- is standard input).`,
    });
  const { files, inputFormat, dateOrder, sheet } = options;
  return {
    files,
    inputFormat,
    asOf,
    practice,
    fields: buildFieldTable(loadFields()),
    map: parseMappings(options.map),
    saved: saved.columns,
    dateOrder,
    sheet,
    open: (file) => (file === "-" ? streamStdin(io.stdin, signal) : openFile(file, signal)),
  };
}
