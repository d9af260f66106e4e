import type { Phase } from "./assessment.ts";
import { evaluateCondition, holds } from "./evaluate-condition.ts";
import { sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

/**
 * The first phase of the practice's order that holds, and the next one that holds beside it and has words for that
 * ("renewal, onboarding unfinished"). A customer who has left is in no second phase. Without data: unknown.
 */
export function findPhase(view: View): Phase {
  const { phases } = view.practice.phases;
  for (const [index, phase] of phases.entries()) {
    const { verdict, evidence } = evaluateCondition(phase.when, view);
    if (verdict !== "holds") continue;
    const also = phases.slice(index + 1).find((other) => other.also !== undefined && holds(other.when, view));
    return {
      name: phase.name,
      also: phase.id === "churned" ? null : (also?.also ?? null),
      because: sayEvidence(evidence, view),
    };
  }
  return {
    name: null,
    also: null,
    because: "nothing known says where the customer stands",
  };
}
