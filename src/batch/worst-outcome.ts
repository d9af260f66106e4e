import type { Outcome } from "../failure/failure.ts";

/** From the best to the worst way an account's consultation can end. */
const fromBest: readonly Outcome[] = [
  "success",
  "condition",
  "contract",
  "timeout",
  "temporary",
  "model",
  "data",
  "usage",
  "bug",
  "interrupted",
  "terminated",
];

/** The worst of some outcomes; success of none. */
export const worstOutcome = (outcomes: Iterable<Outcome>): Outcome => {
  let worst = 0;
  for (const outcome of outcomes) worst = Math.max(worst, fromBest.indexOf(outcome));
  return fromBest[worst] ?? "bug";
};
