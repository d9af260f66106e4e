import type { Grounds } from "../verification/grounds.ts";
import type { Verification } from "../verification/verification.ts";

/**
 * What an answer rests on, as it is stored for verifying it again. The sources' texts are large and private; where the
 * verification says which of their words it needed (`evidence`), only these are kept, and the result is the same.
 */
export function storedGrounds(grounds: Grounds, verification: Verification) {
  const { asOf, accounts, intrusions, ...rest } = grounds;
  const evidence: unknown = "evidence" in verification ? verification.evidence : undefined;
  return {
    ...rest,
    asOf,
    accounts: accounts.map((account) => ({ ...account })),
    intrusions: [...intrusions],
    ...(evidence === undefined ? {} : { texts: evidence }),
  };
}
