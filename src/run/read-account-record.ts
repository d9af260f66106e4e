import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { AccountRead } from "../input/account-read.ts";
import type { CaseOptions } from "../options/options.ts";

/** What the record of `--account` states. Without the option nothing is loaded, and it states nothing. */
export async function readAccountRecord(
  { account, accounts }: Pick<CaseOptions, "account" | "accounts">,
  asOf: CalendarDate,
  signal: AbortSignal,
): Promise<AccountRead> {
  if (account === null && accounts === null) return { statements: [], intrusions: [] };
  return (await import("#lazy/accounts")).readAccount(account, accounts, asOf, signal);
}
