import type { AccountEvent, TableReport } from "../../adapters/account-event.ts";
import { type AccountsFormat, accountsFormat, readAccounts } from "../../adapters/read-accounts.ts";
import { type AssessedAccount, assessAccount } from "../../assessment/assess.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { deriveFacts } from "../../case/derive-facts.ts";
import type { Fact } from "../../case/fact.ts";
import type { FieldTable } from "../../case/read-record/field-table.ts";
import type { AccountRow } from "../../case/read-table/read-row.ts";
import { Failure } from "../../failure/failure.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Practice } from "../../practice/practice.ts";

export type AssessFilesOptions = {
  readonly files: readonly string[];
  readonly inputFormat: AccountsFormat | null;
  readonly asOf: CalendarDate;
  readonly practice: Practice;
  readonly fields: FieldTable;
  readonly map: Readonly<Record<string, string>>;
  /** The bytes of a file, or of standard input for "-". */
  readonly open: (file: string) => AsyncIterable<Uint8Array>;
};

export type AssessedEvent =
  | { readonly type: "columns"; readonly file: string; readonly report: TableReport }
  | { readonly type: "findings"; readonly findings: readonly DataFinding[] }
  /** `source` is file and row: "accounts.csv:12". */
  | { readonly type: "assessed"; readonly source: string; readonly assessed: AssessedAccount };

/**
 * Reads the files one after the other and assesses each account as it comes; nothing is kept. Throws a usage Failure for
 * a file that cannot be read or whose format is not known.
 */
export async function* assessFiles(options: AssessFilesOptions): AsyncGenerator<AssessedEvent, void, void> {
  const { asOf, fields, map } = options;
  for (const file of options.files) {
    const format = options.inputFormat ?? accountsFormat(file);
    if (format === null) throw unknownFormat(file);
    const source = file === "-" ? "stdin" : file;
    for await (const event of readAccounts(options.open(file), { source, format, asOf, fields, map }))
      yield* assessEvent(event, source, options);
  }
}

function* assessEvent(
  event: AccountEvent,
  file: string,
  { asOf, practice }: Pick<AssessFilesOptions, "asOf" | "practice">,
): Generator<AssessedEvent, void, void> {
  if (event.type === "columns") yield { ...event, file };
  else if (event.type === "findings") yield event;
  else {
    const { row, account, statements, findings } = event.account;
    if (findings.length > 0) yield { type: "findings", findings };
    if (statements.length === 0) return;
    const assessed = assessAccount({
      account: { name: account, facts: factsOf(event.account) },
      practice,
      asOf,
    });
    yield { type: "assessed", source: `${file}:${row}`, assessed };
  }
}

/** The row's facts with those that follow from them. */
function factsOf({ statements }: AccountRow): Fact[] {
  const facts = [...statements];
  for (const derived of deriveFacts(statements)) facts.push({ ...derived, id: `F${facts.length + 1}` });
  return facts;
}

const unknownFormat = (file: string): Failure =>
  new Failure("usage", {
    code: "usage.input_format",
    message: `What ${oneSafeLine(file, 120)} holds cannot be told from its name.`,
    hint: "Say it: --input-format csv, json, ndjson or yaml.",
  });
