import type { Condition } from "../practice/condition.ts";
import { compileCondition, type Evaluator } from "./compile-condition.ts";
import type { Proof } from "./say-proof.ts";
import type { View } from "./view.ts";

/** Compiled once for each condition of a practice: a portfolio evaluates the same few rules a million times. */
const evaluators = new WeakMap<Condition, Evaluator>();

/** Evaluates a rule's condition on what is known about one account: holds, not or unknown, and what shows it. */
export function evaluateCondition(condition: Condition, view: View): Proof {
  let evaluate = evaluators.get(condition);
  if (evaluate === undefined) {
    evaluate = compileCondition(condition);
    evaluators.set(condition, evaluate);
  }
  return evaluate(view);
}

/** True when the condition is known to hold. */
export const holds = (condition: Condition, view: View): boolean =>
  evaluateCondition(condition, view).verdict === "holds";
