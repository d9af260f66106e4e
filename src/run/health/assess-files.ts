import type { AccountEvent, TableReport } from "../../adapters/accounts/account-event.ts";
import type { AccountsFormat } from "../../adapters/accounts/open-accounts.ts";
import { readAccountKeys } from "../../adapters/accounts/read-account-keys.ts";
import { readAccounts } from "../../adapters/accounts/read-accounts.ts";
import { type Overview, overviewAccount } from "../../assessment/overview-account.ts";
import { PracticeInUse } from "../../assessment/practice-in-use.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { deriveFrom } from "../../case/derive-facts.ts";
import { FactIndex } from "../../facts/fact-index.ts";
import type { DataFinding } from "../../finding/finding.ts";
import type { Practice } from "../../practice/practice.ts";
import { crossCheck } from "../../records/cross-check.ts";
import { AccountKeys } from "../../records/join-rows/account-keys.ts";
import type { RowSource } from "../../records/join-rows/join-group.ts";
import { RowJoiner } from "../../records/join-rows/row-joiner.ts";
import type { FieldTable } from "../../records/read-record/field-table.ts";
import type { DateOrder } from "../../records/read-table/compile-table.ts";
import type { AccountRow } from "../../records/read-table/read-row.ts";
import { RowFact } from "../../records/read-table/row-fact.ts";
import { type FileSource, fileSource } from "./file-source.ts";
import { screenRow } from "./screen-row.ts";

export type AssessFilesOptions = {
  readonly files: readonly string[];
  readonly inputFormat: AccountsFormat | null;
  readonly asOf: CalendarDate;
  readonly practice: Practice;
  readonly fields: FieldTable;
  readonly map: Readonly<Record<string, string>>;
  readonly saved?: Readonly<Record<string, string>>;
  readonly dateOrder?: DateOrder;
  readonly sheet?: string | null;
  /** Accounts are wanted as they are read: a pipe is then read once, and its rows are not joined. */
  readonly asRead?: boolean;
  /** The bytes of a file, or of standard input for "-". */
  readonly open: (file: string) => AsyncIterable<Uint8Array>;
};

export type AssessedEvent =
  | { readonly type: "columns"; readonly file: string; readonly report: TableReport }
  | {
      readonly type: "findings";
      readonly findings: readonly DataFinding[];
      readonly notes: readonly DataFinding[];
    }
  /** Some accounts, assessed as they are asked for, once, and before the next event. */
  | { readonly type: "rows"; readonly rows: Iterable<AssessedRow> };

export type AssessedRow = {
  readonly findings: readonly DataFinding[];
  /** What is to be told and is no mistake. */
  readonly notes: readonly DataFinding[];
  /** null when nothing was found out about it. */
  readonly account: OverviewedAccount | null;
};

export type OverviewedAccount = {
  /** File and row: "accounts.csv:12". */
  readonly source: string;
  /** All rows it was joined from, where there are several. */
  readonly sources: readonly string[];
  readonly overview: Overview;
  /** Those of the row, with those that follow from them, these without words. */
  readonly facts: FactIndex;
  readonly statements: AccountRow["statements"];
};

/**
 * Reads the files and assesses their accounts as they come, the rows of one account as one; nothing else is kept.
 * Throws a usage Failure for a file that cannot be read or is of no format that is read.
 */
export async function* assessFiles(options: AssessFilesOptions): AsyncGenerator<AssessedEvent, void, void> {
  const { asOf, fields, dateOrder = null, sheet = null, inputFormat: format } = options;
  // A column of one of several files need not be in the others.
  const saved = options.files.length > 1 ? { ...options.saved, ...options.map } : (options.saved ?? {});
  const map = options.files.length > 1 ? {} : options.map;
  const practice = new PracticeInUse(options.practice);
  const sources: FileSource[] = [];
  for (const file of options.files)
    sources.push(await fileSource(file, options.open, options.asRead !== true));
  const reading = { format, asOf, fields, map, saved, dateOrder, sheet };
  const isAgain = sources.every((source) => source.isAgain);
  const keys = new AccountKeys({ linksNames: sources.length > 1 });
  if (isAgain)
    for (const source of sources)
      for await (const names of readAccountKeys(source.open, { ...reading, source: source.name }))
        for (const named of names) keys.add(named);
  keys.settle();
  const joiner = new RowJoiner(keys);
  const once = isAgain ? null : new AccountKeys({ linksNames: false });
  for (const { name, open } of sources)
    for await (const event of readAccounts(open(), { ...reading, source: name }))
      yield assessEvent(event, name, { asOf, practice, joiner, once });
  const rest = joiner.rest();
  if (rest.length > 0)
    yield {
      type: "rows",
      rows: rest.map((joined) => assessRow(joined.row, joined.sources, { asOf, practice })),
    };
  const notes = [...joiner.notes(), ...(once?.hasSeveral ? [notJoined(sources)] : [])];
  if (notes.length > 0) yield { type: "findings", findings: [], notes };
}

const notJoined = (sources: readonly FileSource[]): DataFinding => ({
  code: "row.apart",
  file: sources.find(({ isAgain }) => !isAgain)?.name ?? "",
  path: [],
  place: null,
  expected: "kept apart, because a pipe is read once; from a file they are joined",
  found: "rows of one account",
  suggestion: null,
});

type Assessing = Pick<AssessFilesOptions, "asOf"> & { readonly practice: PracticeInUse };
type Joining = Assessing & { readonly joiner: RowJoiner; readonly once: AccountKeys | null };

function assessEvent(event: AccountEvent, file: string, options: Joining): AssessedEvent {
  if (event.type === "columns") return { ...event, file };
  return event.type === "findings"
    ? event
    : { type: "rows", rows: assessRows(event.accounts, file, options) };
}

function* assessRows(
  accounts: Iterable<AccountRow>,
  file: string,
  options: Joining,
): Generator<AssessedRow, void, void> {
  for (const account of accounts) {
    options.once?.add(account);
    for (const { row, sources } of options.joiner.add(account, { file, row: account.row }))
      yield assessRow(row, sources, options);
  }
}

function assessRow(
  read: AccountRow,
  sources: readonly RowSource[],
  { asOf, practice }: Assessing,
): AssessedRow {
  const { file = "", row: at = 0 } = sources[0] ?? {};
  const { account: name, statements, findings, notes } = screenRow(read, file);
  if (statements.length === 0) return { findings, notes, account: null };
  const facts = new FactIndex([]);
  for (const fact of statements)
    if (fact instanceof RowFact) facts.addAt(fact.slot, fact);
    else facts.add(fact);
  const conflicts = crossCheck(facts, { file, row: at });
  for (const derived of deriveFrom(facts, read.statements.length, true)) facts.add(derived);
  facts.prefer(asOf);
  const overview = overviewAccount({ name, facts }, { practice: practice.for(facts), asOf });
  const places = sources.length > 1 ? sources.map((place) => `${place.file}:${place.row}`) : [];
  return {
    findings,
    notes: conflicts.length === 0 ? notes : [...notes, ...conflicts],
    account: { source: `${file}:${at}`, sources: places, overview, facts, statements },
  };
}
