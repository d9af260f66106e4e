import type { Play } from "../practice/practice.ts";
import type { ChosenPlay } from "./assessment.ts";
import { evaluateCondition, holds } from "./evaluate-condition.ts";
import { listed } from "./say-fact.ts";
import { factsBeneath, type Proof, sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

/** What a play has to wait for; null when nothing stands in its way. */
function gateOf(play: Play, view: View): string | null {
  const closed = (play.gates ?? []).filter((gate) => holds(gate.when, view));
  return closed.length === 0 ? null : listed(closed.map((gate) => gate.text));
}

function choose(play: Play, proof: Proof, view: View): ChosenPlay {
  const { evidence } = proof;
  return {
    id: play.id,
    why: sayEvidence(evidence, view),
    facts: factsBeneath(evidence),
    gatedBy: gateOf(play, view),
  };
}

function chosenBy(trigger: "when" | "otherwise", plays: readonly Play[], view: View): ChosenPlay[] {
  return plays.flatMap((play) => {
    const condition = play[trigger];
    if (condition === undefined) return [];
    const proof = evaluateCondition(condition, view);
    return proof.verdict === "holds" ? [choose(play, proof, view)] : [];
  });
}

/**
 * The plays that fit, in the order of their priority. For want of any, those that say they fit "otherwise".
 * A customer who has left gets only plays made for that.
 */
export function choosePlays(view: View): ChosenPlay[] {
  const churned = view.facts.get("account.status")?.[0]?.value === "churned";
  const plays = view.practice.plays.plays
    .filter((play) => (play.churned ?? false) === churned)
    .toSorted((a, b) => b.priority - a.priority);
  const chosen = chosenBy("when", plays, view);
  return chosen.length > 0 ? chosen : chosenBy("otherwise", plays, view);
}
