import type { Practice } from "../practice/practice.ts";
import type { Phase } from "./assessment.ts";
import { ruleOf } from "./evaluate-condition.ts";
import { oncePer } from "./once-per.ts";
import { sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

const rulesOf = oncePer(({ phases }: Practice["phases"]) =>
  phases.map(({ id, name, also, when }) => ({
    isLast: id === "churned",
    also,
    rule: ruleOf(when),
    brief: { name, also: null, because: "" },
  })),
);

const unknown: Phase = { name: null, also: null, because: "nothing known says where the customer stands" };

/**
 * The first phase of the practice's order that holds, and the next one that holds beside it and has words for that
 * ("renewal, onboarding unfinished"). A customer who has left is in no second phase. Without data: unknown.
 */
export function findPhase(view: View): Phase {
  const rules = rulesOf(view.practice.phases);
  let index = 0;
  while (index < rules.length && rules[index]?.rule.verdict(view) !== "holds") index++;
  const found = rules[index];
  if (found === undefined) return unknown;
  if (view.brief) return found.brief;
  const also = rules
    .slice(index + 1)
    .find((other) => other.also !== undefined && other.rule.verdict(view) === "holds");
  return {
    name: found.brief.name,
    also: found.isLast ? null : (also?.also ?? null),
    because: sayEvidence(found.rule.evidence(view), view),
  };
}
