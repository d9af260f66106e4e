import type { Case } from "../case/case.ts";
import type { Practice } from "../practice/practice.ts";
import { mapInPieces } from "../slices/map-in-pieces.ts";
import type { Work } from "../slices/work.ts";
import { type AssessedAccount, assessAccount } from "./assess.ts";
import { findSharedIssues } from "./find-shared-issues.ts";
import { orderAccounts } from "./order-accounts.ts";

/**
 * Every account of a case assessed, the most urgent first. An issue that several of them share counts for each. `asRead`
 * as AssessInput.
 */
export function* assessAccounts(theCase: Case, practice: Practice, asRead = false): Work<AssessedAccount[]> {
  const sharing = findSharedIssues(theCase.accounts, [
    theCase.question,
    ...theCase.notes.map(({ text }) => text),
  ]);
  const assessed = yield* mapInPieces(theCase.accounts, (account, index) =>
    assessAccount({
      account,
      practice,
      asOf: theCase.asOf,
      accountsSharingIssue: sharing[index] ?? null,
      asRead,
    }),
  );
  return orderAccounts(assessed, practice);
}
