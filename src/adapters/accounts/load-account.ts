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
import type { AccountRow } from "../../records/read-table/read-row.ts";
import { plainFact } from "../../records/read-table/row-fact.ts";
import { dataFailure } from "../definitions/data-failure.ts";
import { openFile } from "../files/open-file.ts";
import { readFileBytes } from "../files/read-file.ts";
import { readAccounts } from "./read-accounts.ts";

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
  return parseAccount(path, await readFileBytes(path, maxBytes, signal ?? null), { asOf, fields });
}

/** The statements of one record whose bytes are here; `path` names it. Throws a data Failure with every finding. */
export function parseAccount(
  path: string,
  bytes: Uint8Array,
  { asOf, fields }: Pick<LoadAccountOptions, "asOf" | "fields">,
): readonly Statement[] {
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
  /** Cells of its rows that state no fact and pose as an instruction or a frame line. */
  readonly intrusions: readonly Intrusion[];
};

/**
 * `--account Contoso --accounts accounts.csv`: the statements of the account of that name or id, of all its rows, and
 * what is wrong with them (the caller reports it; the rest stands). Where two rows disagree, both values come out.
 * Throws a usage Failure when there is none, with the name that is nearest, when two accounts have the name, or when
 * the file cannot be read.
 */
export async function findAccount(
  name: string,
  path: string,
  options: LoadAccountOptions & { readonly map?: Readonly<Record<string, string>> },
): Promise<FoundAccount> {
  const seen: string[] = [];
  const findings: DataFinding[] = [];
  const rows: AccountRow[] = [];
  for await (const event of readAccounts(openFile(path, options.signal ?? null), {
    source: path,
    format: null,
    keepUnread: true,
    ...options,
  })) {
    if (event.type === "findings") findings.push(...event.findings);
    if (event.type !== "accounts") continue;
    for (const row of event.accounts)
      if (isNamed(row, name)) rows.push(row);
      else if (row.account !== null && seen.length < remembered) seen.push(row.account);
  }
  if (rows.length > 0) {
    refuseNamesakes(rows, name, path);
    return {
      statements: withoutRepeats(rows.flatMap(({ statements }) => statements.map(plainFact))),
      findings: rows.flatMap((row) => row.findings),
      intrusions: rows.flatMap((row) => intrusionsIn(row, path)),
    };
  }
  if (seen.length === 0 && findings.length > 0) throw dataFailure("account", path, findings);
  const meant = nearest(name, seen);
  throw new Failure("usage", {
    code: "usage.account_unknown",
    message: `There is no account "${oneSafeLine(name, 80)}" in ${oneSafeLine(path, 120)}.`,
    hint: meant === null ? null : `Did you mean "${oneSafeLine(meant, 80)}"?`,
  });
}

const isNamed = ({ account, id }: AccountRow, name: string): boolean =>
  [account, id].some((one) => one !== null && comparable(one) === comparable(name));

/** Rows with one name and several ids are several accounts: which of them is meant must be said. */
function refuseNamesakes(rows: readonly AccountRow[], name: string, path: string): void {
  const byId = new Map(rows.flatMap(({ id, row }) => (id === null ? [] : [[id, row] as const])));
  if (byId.size < 2) return;
  const listed = [...byId].slice(0, 5).map(([id, row]) => `${oneSafeLine(id, 40)} (row ${row})`);
  throw new Failure("usage", {
    code: "usage.account_ambiguous",
    message: `${byId.size} accounts in ${oneSafeLine(path, 120)} are named "${oneSafeLine(name, 80)}": ${listed.join(", ")}.`,
    hint: "Name the one that is meant by its id.",
  });
}

/** What several rows say alike is said once; what they say differently stands twice, to be weighed. */
function withoutRepeats(statements: readonly Statement[]): readonly Statement[] {
  const known = new Set<string>();
  return statements.filter(({ key, value, unit, by, asOf }) => {
    const same = [key, value, unit, by, asOf].join("\u0000");
    const isNew = !known.has(same);
    known.add(same);
    return isNew;
  });
}

const intrusionsIn = ({ row, unread = [] }: AccountRow, path: string): Intrusion[] =>
  unread.flatMap(({ name: cell, text }) => {
    const pose = posesAs(text);
    return pose === null ? [] : [{ kind: kindOf(pose), place: sayPlace(`${path}:${row}:${cell}`) }];
  });
