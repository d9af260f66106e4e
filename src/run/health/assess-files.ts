import type { AccountEvent, TableReport } from "../../adapters/accounts/account-event.ts";
import { type AccountsFormat, accountsFormat, readAccounts } from "../../adapters/accounts/read-accounts.ts";
import { type Overview, overviewAccount } from "../../assessment/overview-account.ts";
import { PracticeInUse } from "../../assessment/practice-in-use.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { deriveFrom } from "../../case/derive-facts.ts";
import { FactIndex } from "../../facts/fact-index.ts";
import { Failure } from "../../failure/failure.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Practice } from "../../practice/practice.ts";
import type { FieldTable } from "../../records/read-record/field-table.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";
import { screenRow } from "./screen-row.ts";

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
  /** Some accounts. They are assessed as the caller iterates, once, and before the next event. */
  | { readonly type: "rows"; readonly rows: Iterable<AssessedRow> };

export type AssessedRow = {
  readonly findings: readonly DataFinding[];
  /** null when the row states nothing. */
  readonly account: OverviewedAccount | null;
};

export type OverviewedAccount = {
  /** File and row: "accounts.csv:12". */
  readonly source: string;
  readonly overview: Overview;
  /** The facts of the row and those derived from them, the latter without quotes. */
  readonly facts: FactIndex;
  readonly statements: AccountRow["statements"];
};

/**
 * Reads the files one after the other and assesses their accounts as they come; nothing is kept. Throws a usage Failure for
 * a file that cannot be read or whose format is not known.
 */
export async function* assessFiles(options: AssessFilesOptions): AsyncGenerator<AssessedEvent, void, void> {
  const { asOf, fields, map } = options;
  const practice = new PracticeInUse(options.practice);
  for (const file of options.files) {
    const format = options.inputFormat ?? accountsFormat(file);
    if (format === null) throw unknownFormat(file);
    const source = file === "-" ? "stdin" : file;
    for await (const event of readAccounts(options.open(file), { source, format, asOf, fields, map }))
      yield assessEvent(event, source, { asOf, practice });
  }
}

type Assessing = Pick<AssessFilesOptions, "asOf"> & { readonly practice: PracticeInUse };

function assessEvent(event: AccountEvent, file: string, options: Assessing): AssessedEvent {
  if (event.type === "columns") return { ...event, file };
  return event.type === "findings"
    ? event
    : { type: "rows", rows: assessRows(event.accounts, file, options) };
}

function* assessRows(
  accounts: Iterable<AccountRow>,
  file: string,
  { asOf, practice }: Assessing,
): Generator<AssessedRow, void, void> {
  for (const read of accounts) {
    const { row, account: name, statements, findings } = screenRow(read, file);
    if (statements.length === 0) {
      if (findings.length > 0) yield { findings, account: null };
      continue;
    }
    const facts = new FactIndex(statements);
    for (const derived of deriveFrom(facts, read.statements.length, true)) facts.add(derived);
    facts.prefer(asOf);
    const overview = overviewAccount({ name, facts }, { practice: practice.for(facts), asOf });
    yield { findings, account: { source: `${file}:${row}`, overview, facts, statements } };
  }
}

const unknownFormat = (file: string): Failure =>
  new Failure("usage", {
    code: "usage.input_format",
    message: `What ${oneSafeLine(file, 120)} holds cannot be told from its name.`,
    hint: "Say it: --input-format csv, json, ndjson or yaml.",
  });
