import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { kindOf } from "../../case/find-intrusions.ts";
import type { Statement } from "../../facts/fact.ts";
import { sayPlace } from "../../facts/say-place.ts";
import { Failure } from "../../failure/failure.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { nearest } from "../../finding/nearest.ts";
import { readYaml } from "../../finding/read-yaml.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Intrusion } from "../../posing/intrusion.ts";
import { posesAs } from "../../posing/poses-as.ts";
import type { FieldTable } from "../../records/read-record/field-table.ts";
import { readRecord } from "../../records/read-record/read-record.ts";
import { dataFailure } from "../definitions/data-failure.ts";
import { openFile } from "../files/open-file.ts";
import { readFileBytes } from "../files/read-file.ts";
import { accountsFormat, readAccounts } from "./read-accounts.ts";

export type LoadAccountOptions = {
  readonly asOf: CalendarDate;
  readonly fields: FieldTable;
  readonly signal?: AbortSignal;
};

/** One more than the reader of YAML accepts, so that it is the one who refuses a larger file. */
const maxBytes = 1_048_577;

/**
 * `--account acme.yaml`: the statements of one record that somebody wrote, YAML or JSON.
 * Throws a usage Failure for a file that cannot be read and a data Failure with every finding for one with mistakes.
 */
export async function loadAccount(
  path: string,
  { asOf, fields, signal }: LoadAccountOptions,
): Promise<readonly Statement[]> {
  const bytes = await readFileBytes(path, maxBytes, signal ?? null);
  const tree = readYaml(path, bytes);
  if (!tree.ok) throw dataFailure("account", path, tree.findings);
  const { value, placeOf } = tree.value;
  const { statements, findings } = readRecord(value, { source: path, asOf, fields, placeOf });
  if (findings.length > 0) throw dataFailure("account", path, findings);
  return statements;
}

const comparable = (text: string): string => text.trim().toLowerCase();
const remembered = 1000;

export type FoundAccount = {
  readonly statements: readonly Statement[];
  readonly findings: readonly DataFinding[];
  /** Cells of the row that state no fact and pose as an instruction or a frame line. */
  readonly intrusions: readonly Intrusion[];
};

/**
 * `--account Contoso --accounts accounts.csv`: the statements of the account of that name or id, and what is wrong with
 * its row (the caller reports it; the rest of the row stands). Reading stops at the first such account.
 * Throws a usage Failure when there is none, with the name that is nearest, or when the file cannot be read.
 */
export async function findAccount(
  name: string,
  path: string,
  options: LoadAccountOptions & { readonly map?: Readonly<Record<string, string>> },
): Promise<FoundAccount> {
  const format = accountsFormat(path);
  if (format === null)
    throw new Failure("usage", {
      code: "usage.input_format",
      message: `What ${oneSafeLine(path, 120)} holds cannot be told from its name.`,
      hint: "It should end in .csv, .json, .ndjson or .yaml.",
    });
  const seen: string[] = [];
  const findings: DataFinding[] = [];
  for await (const event of readAccounts(openFile(path, options.signal ?? null), {
    source: path,
    format,
    keepUnread: true,
    ...options,
  })) {
    if (event.type === "findings") findings.push(...event.findings);
    if (event.type !== "accounts") continue;
    for (const { row, account, statements, findings: wrong, unread = [] } of event.accounts) {
      const id = statements.find(({ key }) => key === "account.id")?.value;
      if (
        [account, id].some(
          (one) => one !== undefined && one !== null && comparable(String(one)) === comparable(name),
        )
      )
        return {
          statements,
          findings: wrong,
          intrusions: unread.flatMap(({ name: cell, text }) => {
            const pose = posesAs(text);
            return pose === null ? [] : [{ kind: kindOf(pose), place: sayPlace(`${path}:${row}:${cell}`) }];
          }),
        };
      if (account !== null && seen.length < remembered) seen.push(account);
    }
  }
  if (seen.length === 0 && findings.length > 0) throw dataFailure("account", path, findings);
  const meant = nearest(name, seen);
  throw new Failure("usage", {
    code: "usage.account_unknown",
    message: `There is no account "${oneSafeLine(name, 80)}" in ${oneSafeLine(path, 120)}.`,
    hint: meant === null ? null : `Did you mean "${oneSafeLine(meant, 80)}"?`,
  });
}
