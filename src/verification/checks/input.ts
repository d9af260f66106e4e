import { type Check, hit } from "../check.ts";
import type { VerificationCode } from "../verification.ts";

/** What came in with the case and tried to be more than material. */
export const inputChecks = {
  "input.instruction": ({ grounds }) =>
    grounds.intrusions
      .filter(({ kind }) => kind === "instruction")
      .map(({ place }) => hit(`instruction in ${place}: taken as material, not obeyed, and no fact`)),
  "input.frame": ({ grounds }) =>
    grounds.intrusions
      .filter(({ kind }) => kind === "frame")
      .map(({ place }) => hit(`frame line in ${place}: taken as material`)),
} satisfies Partial<Record<VerificationCode, Check>>;
