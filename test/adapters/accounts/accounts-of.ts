import type { AccountEvent, TableReport } from "../../../src/adapters/accounts/account-event.ts";
import type { AccountsFormat } from "../../../src/adapters/accounts/open-accounts.ts";
import { readAccounts } from "../../../src/adapters/accounts/read-accounts.ts";
import type { CalendarDate } from "../../../src/calendar/calendar-date.ts";
import type { DataFinding } from "../../../src/finding/finding.ts";
import type { AccountRow } from "../../../src/records/read-table/read-row.ts";
import { readFields } from "../../records/read-record/read-fields.ts";

const fields = readFields();

/** All that comes out of a file of accounts, sorted by kind. */
export async function accountsOf(
  bytes: AsyncIterable<Uint8Array>,
  options: {
    source: string;
    format: AccountsFormat | null;
    map?: Record<string, string>;
    dateOrder?: "dmy" | "mdy";
    sheet?: string;
  },
) {
  const rows: AccountRow[] = [];
  const findings: DataFinding[] = [];
  const notes: DataFinding[] = [];
  const order: AccountEvent["type"][] = [];
  let report: TableReport | null = null;
  for await (const event of readAccounts(bytes, {
    ...options,
    asOf: "2026-11-23" as CalendarDate,
    fields,
  })) {
    if (order.at(-1) !== event.type) order.push(event.type);
    if (event.type === "accounts") rows.push(...event.accounts);
    else if (event.type === "findings") {
      findings.push(...event.findings);
      notes.push(...event.notes);
    } else report = event.report;
  }
  return { rows, findings, notes, report: report as TableReport | null, order };
}

/** Key → value of the facts of a row. */
export const factsOf = (row: AccountRow | undefined) =>
  Object.fromEntries(row?.statements.map(({ key, value }) => [key, value]) ?? []);

/** A text as bytes, in chunks of the given size. */
export async function* bytesOf(text: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
