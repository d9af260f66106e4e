import { compileCondition } from "./compile-condition.ts";
import { oncePer } from "./once-per.ts";
import type { Proof } from "./say-proof.ts";
import type { View } from "./view.ts";

/** Compiled once for each condition of a practice: a portfolio evaluates the same few rules a million times. */
export const ruleOf = oncePer(compileCondition);

/** Evaluates a rule's condition on what is known about one account: holds, not or unknown, and what shows it. */
export function evaluateCondition(condition: Parameters<typeof ruleOf>[0], view: View): Proof {
  const rule = ruleOf(condition);
  const verdict = rule.verdict(view);
  return { verdict, evidence: verdict === "unknown" ? [] : rule.evidence(view) };
}

/** True when the condition is known to hold. */
export const holds = (condition: Parameters<typeof ruleOf>[0], view: View): boolean =>
  ruleOf(condition).verdict(view) === "holds";
