import type { Check } from "../check.ts";
import type { VerificationCode } from "../verification.ts";

/** What the answer says in words, held against the facts and the sources. */
export const claimChecks = {
  "claim.contradicted": ({ claimed }) => claimed.contradicted,
  "approval.unknown": ({ claimed }) => claimed.approvals,
  "route.understated": ({ claimed }) => claimed.routes,
  "quote.unknown": ({ claimed }) => claimed.quotes,
  "weekday.wrong": ({ claimed }) => claimed.weekdays,
} satisfies Partial<Record<VerificationCode, Check>>;
