import type { AccountsFormat } from "../../adapters/accounts/open-accounts.ts";
import { loadFields } from "../../adapters/definitions/embedded.ts";
import { openFile } from "../../adapters/files/open-file.ts";
import { today } from "../../adapters/process/today.ts";
import type { Overview } from "../../assessment/overview-account.ts";
import { slotOf } from "../../facts/fact-index.ts";
import type { DataFinding } from "../../finding/finding.ts";
import type { AccountRead } from "../../input/account-read.ts";
import type { Practice } from "../../practice/practice.ts";
import { buildFieldTable } from "../../records/read-record/build-field-table.ts";
import type { DateOrder } from "../../records/read-table/compile-table.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";
import {
  type AssessedEvent,
  type AssessFilesOptions,
  assessFiles,
  type OverviewedAccount,
} from "../health/assess-files.ts";
import { loadDefinitions } from "../load-definitions.ts";
import { dayOf } from "./day-of.ts";

/** One account of an export: what is recorded of it, and its health as the table of `health` shows it. */
export type Account = AccountRead & {
  /** Its name; where it has none its identifier, or else its place. */
  readonly name: string;
  readonly id: string | null;
  /** File and row: "accounts.csv:12". */
  readonly source: string;
  readonly overview: Overview;
  /** What is wrong in its row. The rest of the row was read. */
  readonly findings: readonly DataFinding[];
};

export type ReadAccountsOptions = {
  /** What the files are, where name and content do not say it. */
  readonly inputFormat?: AccountsFormat | null;
  /** Columns by name, each with the field it is read as: { Umsatz: "account.arr" }. */
  readonly map?: Readonly<Record<string, string>>;
  /** What 05/03/2027 is; null: the values tell. */
  readonly dateOrder?: DateOrder;
  /** The sheet of an Excel book; null: the first with something in it. */
  readonly sheet?: string | null;
  /** The bytes of a file; default: those on the disk. */
  readonly open?: (file: string) => AsyncIterable<Uint8Array>;
  /**
   * Mappings that were kept; a column they name may be missing.
   * @internal
   */
  readonly saved?: Readonly<Record<string, string>>;
  /** The day to reckon from, `YYYY-MM-DD`; default: today on the machine's calendar. */
  readonly asOf?: string;
  /** By which rules health is computed; default: what ships with the package. */
  readonly definitions?: {
    /** @internal */
    readonly practice: Practice;
  };
  /** Hears what the columns mean, and of everything that is wrong or doubtful in the files. */
  readonly onEvent?: (event: Exclude<AssessedEvent, { readonly type: "rows" }>) => void | Promise<void>;
};

const idSlot = slotOf("account.id");
const nothing = (): void => undefined;

/**
 * The accounts of exports, in their order, the rows of one account as one: CSV, Excel, JSON, NDJSON, YAML, each also packed
 * by gzip. They are read as they are asked for. Throws a usage Failure for a file that cannot be read or is of no kind that
 * is read; what is wrong inside a file is told to `onEvent`, and the rest comes out.
 */
export async function* readAccounts(
  files: string | readonly string[],
  options: ReadAccountsOptions = {},
): AsyncGenerator<Account, void, void> {
  const { asOf, definitions, onEvent = nothing, ...how } = options;
  const { practice } = definitions ?? (await loadDefinitions());
  const reading: AssessFilesOptions = {
    inputFormat: null,
    map: {},
    open: (file) => openFile(file),
    fields: buildFieldTable(loadFields()),
    ...how,
    ...{ files: typeof files === "string" ? [files] : files, practice },
    asOf: asOf === undefined ? today() : dayOf(asOf),
  };
  for await (const event of assessFiles(reading)) {
    if (event.type !== "rows") {
      await onEvent(event);
      continue;
    }
    for (const { findings, notes, account } of event.rows) {
      if (findings.length + notes.length > 0) await onEvent({ type: "findings", findings, notes });
      if (account !== null) yield accountOf(account, findings);
    }
  }
}

function accountOf(
  { overview, facts, statements, source }: OverviewedAccount,
  findings: readonly DataFinding[],
): Account {
  const found = facts.first(idSlot);
  const id = found === undefined ? null : String(found.value);
  const name = overview.account ?? id ?? source;
  return {
    ...{ name, id, source, overview, findings },
    // One that nothing names has the name of its place, or the answers of two would be of one.
    statements: statements.map((fact) => ({ ...plainFact(fact), account: name })),
    intrusions: [],
  };
}
