import { severities } from "../practice/measures.ts";
import type { RedFlagRule } from "../practice/practice.ts";
import type { RedFlag } from "./assessment.ts";
import { evaluateCondition, holds } from "./evaluate-condition.ts";
import { factsBeneath, type Proof, sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

/** The highest severity that holds. */
function levelOf(rule: RedFlagRule, view: View): { severity: RedFlag["severity"]; proof: Proof } | null {
  let highest: ReturnType<typeof levelOf> = null;
  for (const { severity, when } of rule.levels) {
    const rank = severities.indexOf(severity);
    if (highest !== null && rank <= severities.indexOf(highest.severity)) continue;
    const proof = evaluateCondition(when, view);
    if (proof.verdict === "holds") highest = { severity, proof };
  }
  return highest;
}

function detect(rule: RedFlagRule, view: View): RedFlag | null {
  const level = levelOf(rule, view);
  if (level === null) return null;
  if (rule.suppress?.some((condition) => holds(condition, view)) === true) return null;
  const { evidence } = level.proof;
  return {
    id: rule.id,
    name: rule.name,
    severity: level.severity,
    because: sayEvidence(evidence, view),
    facts: factsBeneath(evidence),
    definition: rule.definition !== undefined,
  };
}

/** Most severe first, in the order of the practice within one severity. */
export const bySeverity = (a: RedFlag, b: RedFlag): number =>
  severities.indexOf(b.severity) - severities.indexOf(a.severity);

/** The red flags that the facts prove; what is unknown raises none. */
export function detectRedFlags(view: View): RedFlag[] {
  const raised: RedFlag[] = [];
  for (const rule of view.practice.redFlags.flags) {
    const flag = detect(rule, view);
    if (flag !== null) raised.push(flag);
  }
  return raised.sort(bySeverity);
}
