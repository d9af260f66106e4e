import { findAccount, loadAccount } from "../adapters/accounts/load-account.ts";
import { dataFailure } from "../adapters/definitions/data-failure.ts";
import { loadFields } from "../adapters/definitions/embedded.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../facts/fact.ts";
import { Failure } from "../failure/failure.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import { buildFieldTable } from "../records/read-record/build-field-table.ts";

export type AccountRead = {
  readonly statements: readonly Statement[];
  /** What else of the record poses as an instruction or a frame line. */
  readonly intrusions: readonly Intrusion[];
};

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
