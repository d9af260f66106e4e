import { type Check, hit } from "../check.ts";
import type { VerificationCode } from "../verification.ts";

/** What came in with the case and tried to be more than material. */
export const inputChecks = {
  "input.instruction": ({ grounds }) =>
    grounds.intrusions
      .filter(({ kind }) => kind === "instruction")
      .map(({ place }) => hit(`${place} poses as an instruction; it was taken as material, not obeyed`)),
  "input.frame": ({ grounds }) =>
    grounds.intrusions
      .filter(({ kind }) => kind === "frame")
      .map(({ place }) => hit(`${place} holds a frame line; it was taken as material`)),
} satisfies Partial<Record<VerificationCode, Check>>;
