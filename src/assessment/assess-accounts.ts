import type { Case } from "../case/case.ts";
import type { Practice } from "../practice/practice.ts";
import { type AssessedAccount, assessAccount } from "./assess.ts";
import { orderAccounts } from "./order-accounts.ts";

/** Every account of a case assessed, the most urgent first. An issue that several of them share counts for each. */
export function assessAccounts(of: Case, practice: Practice): AssessedAccount[] {
  return orderAccounts(
    of.accounts.map((account) => assessAccount({ account, practice, asOf: of.asOf })),
    practice,
  );
}
