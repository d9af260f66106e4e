import type { Check } from "../check.ts";
import type { VerificationCode } from "../verification.ts";

/** The route is stated, and nothing is approved that is not hers to decide. */
export const authorityChecks = {
  "authority.unstated": () => [],
  "authority.exceeded": () => [],
} satisfies Partial<Record<VerificationCode, Check>>;
