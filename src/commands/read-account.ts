import { dataFailure } from "../adapters/data-failure.ts";
import { loadFields } from "../adapters/embedded.ts";
import { findAccount, loadAccount } from "../adapters/load-account.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../case/fact.ts";
import type { Intrusion } from "../case/intrusion.ts";
import { buildFieldTable } from "../case/read-record/build-field-table.ts";
import { Failure } from "../failure/failure.ts";

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
