import { readAccounts } from "../adapters/accounts/read-accounts.ts";
import { loadFields } from "../adapters/definitions/embedded.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import { buildFieldTable } from "../records/read-record/build-field-table.ts";

export type FoundAccounts = {
  readonly accounts: number;
  /** One record that a person wrote, and no list. */
  readonly isRecord: boolean;
  readonly example: string | null;
};

/** So many different fields are no accident in a text. */
const fewFields = 2;
const enoughAccounts = 10_000;

/** The accounts that a file of text holds, if it is a table or a record of accounts; null when it is anything else. */
export async function countAccounts(
  path: string,
  bytes: Uint8Array,
  isNamed: boolean,
): Promise<FoundAccounts | null> {
  const keys = new Set<string>();
  let accounts = 0;
  let example: string | null = null;
  const options = {
    source: path,
    format: isNamed ? null : ("csv" as const),
    asOf: "2100-12-31" as CalendarDate,
    fields: buildFieldTable(loadFields()),
  };
  const isJson = /^\s*[[{]/.test(Buffer.from(bytes.subarray(0, 64)).toString("utf8"));
  for await (const event of readAccounts(once(bytes), {
    ...options,
    ...(isJson && { format: "json" as const }),
  })) {
    if (event.type !== "accounts") continue;
    for (const { account, statements } of event.accounts) {
      if (statements.length === 0) continue;
      accounts++;
      example ??= account;
      for (const { key } of statements) keys.add(key);
    }
    if (accounts > enoughAccounts) break;
  }
  if (accounts === 0 || keys.size < fewFields) return null;
  const isRecord =
    accounts === 1 &&
    (/\.ya?ml$/i.test(path) || /^\s*\{/.test(Buffer.from(bytes.subarray(0, 64)).toString("utf8")));
  return { accounts, isRecord, example };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, void> {
  yield bytes;
}
