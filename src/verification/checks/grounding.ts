import type { Check } from "../check.ts";
import type { VerificationCode } from "../verification.ts";

/** Every figure, date and name of an answer stands somewhere, and none contradicts the assessment. */
export const groundingChecks = {
  "number.unknown": ({ traced }) => traced.figures,
  "date.unknown": ({ traced }) => traced.days,
  "date.past": ({ traced }) => traced.pastDays,
  "name.unknown": ({ traced }) => traced.people,
  "health.contradicted": ({ traced }) => traced.contradictions,
} satisfies Partial<Record<VerificationCode, Check>>;
