import { findAccount, loadAccount, parseAccount } from "../adapters/accounts/load-account.ts";
import { dataFailure } from "../adapters/definitions/data-failure.ts";
import { loadFields } from "../adapters/definitions/embedded.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import { Failure } from "../failure/failure.ts";
import { buildFieldTable } from "../records/read-record/build-field-table.ts";
import type { AccountRead } from "./account-read.ts";

/**
 * The statements of `--account`, which is a record's file or, beside `--accounts`, a name or id in that file. A record
 * with a mistake is refused whole (exit 3): an answer about a real customer should not rest on half of it.
 */
export async function readAccount(
  account: string | null,
  accounts: string | null,
  asOf: CalendarDate,
  signal: AbortSignal,
): Promise<AccountRead> {
  if (account === null)
    throw new Failure("usage", {
      code: "usage.account_missing",
      message: "--accounts needs the account it is about.",
      hint: 'Name it: --account "Contoso" --accounts accounts.csv (all of them at once: consult-customer health).',
    });
  const fields = buildFieldTable(loadFields());
  if (accounts === null)
    return { statements: await loadAccount(account, { asOf, fields, signal }), intrusions: [] };
  const { statements, findings, intrusions } = await findAccount(account, accounts, { asOf, fields, signal });
  if (findings.length > 0) throw dataFailure("account", accounts, findings);
  return { statements, intrusions };
}

/**
 * The same of a record that came as a text, YAML or JSON; `name` is the source of its facts.
 */
export const readAccountText = (name: string, text: string, asOf: CalendarDate): AccountRead => ({
  statements: parseAccount(name, Buffer.from(text), { asOf, fields: buildFieldTable(loadFields()) }),
  intrusions: [],
});
