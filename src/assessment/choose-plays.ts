import { slotOf } from "../facts/fact-index.ts";
import type { Play, Practice } from "../practice/practice.ts";
import type { ChosenPlay } from "./assessment.ts";
import type { Rule } from "./compile-condition.ts";
import { holds, ruleOf } from "./evaluate-condition.ts";
import { oncePer } from "./once-per.ts";
import { listed } from "./say-fact.ts";
import { factsBeneath, sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

const status = slotOf("account.status");

/** The plays in the order of their priority, for customers who have left and for the others. */
const rulesOf = oncePer(({ plays }: Practice["plays"]) => {
  const rules = plays
    .toSorted((a, b) => b.priority - a.priority)
    .map((play) => ({
      play,
      when: play.when === undefined ? null : ruleOf(play.when),
      otherwise: play.otherwise === undefined ? null : ruleOf(play.otherwise),
    }));
  return {
    churned: rules.filter(({ play }) => play.churned === true),
    others: rules.filter(({ play }) => play.churned !== true),
  };
});
type PlayRule = ReturnType<typeof rulesOf>["others"][number];

function rulesFor(view: View): readonly PlayRule[] {
  const { churned, others } = rulesOf(view.practice.plays);
  return view.facts.first(status)?.value === "churned" ? churned : others;
}

/** What a play has to wait for; null when nothing stands in its way. */
function gateOf(play: Play, view: View): string | null {
  const closed = (play.gates ?? []).filter((gate) => holds(gate.when, view));
  return closed.length === 0 ? null : listed(closed.map((gate) => gate.text));
}

function choose(play: Play, rule: Rule, view: View): ChosenPlay {
  const evidence = rule.evidence(view);
  return {
    id: play.id,
    why: sayEvidence(evidence, view),
    facts: factsBeneath(evidence),
    gatedBy: gateOf(play, view),
  };
}

const applies = (rule: Rule | null, view: View): rule is Rule => rule?.verdict(view) === "holds";

/**
 * The plays that fit, in the order of their priority. When none fits, the plays whose "otherwise" condition
 * holds. A customer who has left gets only the plays for churned customers.
 */
export function choosePlays(view: View): ChosenPlay[] {
  const rules = rulesFor(view);
  const chosenBy = (trigger: "when" | "otherwise"): ChosenPlay[] =>
    rules.flatMap(({ play, [trigger]: rule }) => (applies(rule, view) ? [choose(play, rule, view)] : []));
  const chosen = chosenBy("when");
  return chosen.length > 0 ? chosen : chosenBy("otherwise");
}

/** Whether one play is among them, without choosing all. */
export function isPlayChosen(id: string, view: View): boolean {
  const rules = rulesFor(view);
  const asked = rules.find(({ play }) => play.id === id);
  if (asked === undefined) return false;
  if (applies(asked.when, view)) return true;
  return applies(asked.otherwise, view) && !rules.some(({ when }) => applies(when, view));
}
