import { readAccountKeys } from "../adapters/accounts/read-account-keys.ts";
import { loadFields } from "../adapters/definitions/embedded.ts";
import { openFile } from "../adapters/files/open-file.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import { buildFieldTable } from "../records/read-record/build-field-table.ts";

/** The names of the accounts of a file, each once. Throws a Failure for one that cannot be read. */
export async function accountNamesOf(
  path: string,
  { signal, atMost }: { readonly signal: AbortSignal; readonly atMost: number },
): Promise<readonly string[]> {
  const names = new Set<string>();
  const options = {
    source: path,
    format: null,
    // No name depends on the day.
    asOf: "2100-12-31" as CalendarDate,
    fields: buildFieldTable(loadFields()),
  };
  for await (const batch of readAccountKeys(() => openFile(path, signal), options)) {
    for (const { account } of batch) if (account !== null) names.add(account);
    if (names.size >= atMost) break;
  }
  return [...names].slice(0, atMost);
}
