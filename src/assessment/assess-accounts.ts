import type { Case } from "../case/case.ts";
import type { Practice } from "../practice/practice.ts";
import { type AssessedAccount, assessAccount } from "./assess.ts";
import { findSharedIssues } from "./find-shared-issues.ts";
import { orderAccounts } from "./order-accounts.ts";

/** Every account of a case assessed, the most urgent first. An issue that several of them share counts for each. */
export function assessAccounts(of: Case, practice: Practice): AssessedAccount[] {
  const sharing = findSharedIssues(of.accounts);
  return orderAccounts(
    of.accounts.map((account, index) =>
      assessAccount({ account, practice, asOf: of.asOf, accountsSharingIssue: sharing[index] ?? null }),
    ),
    practice,
  );
}
