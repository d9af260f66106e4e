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
      if (verdict !== "holds") continue;
      // What only a model takes for a fact answers nothing: somebody has to confirm it.
      const isConfirmed = view.proven === view.facts || holds(condition, { ...view, facts: view.proven });
      return {
        question,
        status: isConfirmed ? status : "assumed",
        facts: factsBeneath(evidence),
        example,
      };
    }
    return { question, status: "open", facts: [], example };
  });

const holds = (...[condition, view]: Parameters<typeof evaluateCondition>): boolean =>
  evaluateCondition(condition, view).verdict === "holds";
