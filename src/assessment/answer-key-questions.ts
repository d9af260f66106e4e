import type { KeyQuestion } from "./assessment.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import { factsBeneath } from "./say-proof.ts";
import type { View } from "./view.ts";

/** Which key questions the facts answer, which answers they only suggest, and which questions stay open. */
export const answerKeyQuestions = (view: View): KeyQuestion[] =>
  view.practice.keyQuestions.questions.map((rule) => {
    const { question, example } = rule;
    for (const status of ["answered", "assumed"] as const) {
      const condition = rule[status];
      if (condition === undefined) continue;
      const { verdict, evidence } = evaluateCondition(condition, view);
      if (verdict === "holds") return { question, status, facts: factsBeneath(evidence), example };
    }
    return { question, status: "open", facts: [], example };
  });
