import { slotOf } from "../facts/fact-index.ts";
import type { AuthorityRule, Practice } from "../practice/practice.ts";
import type { Assessment, AuthorityReason, Route } from "./assessment.ts";
import { evaluateCondition, ruleOf } from "./evaluate-condition.ts";
import { oncePer } from "./once-per.ts";
import { sayValue } from "./say-fact.ts";
import { type Evidence, sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

const arrSlot = slotOf("account.arr");
const levels: readonly Route[] = ["decide", "consult", "escalate"];

function reasonFor(rule: AuthorityRule, view: View): AuthorityReason | null {
  let evidence: readonly Evidence[] = [];
  if (rule.when !== undefined) {
    const proof = evaluateCondition(rule.when, view);
    if (proof.verdict !== "holds") return null;
    evidence = proof.evidence;
  }
  const parts = [rule.because ?? sayEvidence(evidence, view)];
  if (rule.amount !== undefined) {
    const arr = view.facts.first(arrSlot);
    const { known, unknown } = rule.amount;
    parts.push(arr === undefined ? unknown : known.replace("{arr}", () => sayValue(arr)));
  }
  return {
    level: rule.level,
    matter: rule.matter,
    with: rule.with,
    because: parts.filter(Boolean).join("; "),
  };
}

/** Who decides: every reason that applies, the highest level first; that level is the route. */
export function routeAuthority(view: View): Assessment["authority"] {
  const reasons = view.practice.authority.rules
    .flatMap((rule) => reasonFor(rule, view) ?? [])
    .sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
  return { route: reasons[0]?.level ?? "decide", reasons };
}

const rulesOf = oncePer(({ rules }: Practice["authority"]) =>
  rules
    .filter(({ level }) => level !== "decide")
    .toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level))
    .map(({ level, when }) => ({ level, rule: when === undefined ? null : ruleOf(when) })),
);

/**
 * The route alone: the highest level for which some reason applies. Whether a play is chosen is found out when a
 * condition asks, on the view as it is before plays are chosen.
 */
export function routeOf(view: View, isChosen: (play: string, view: View) => boolean): Route {
  const asking: View = { ...view, isChosen: (play) => isChosen(play, view) };
  for (const { level, rule } of rulesOf(view.practice.authority))
    if (rule === null || rule.verdict(asking) === "holds") return level;
  return "decide";
}
