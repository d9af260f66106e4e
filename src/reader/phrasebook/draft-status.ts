import type { Analysis } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { findCompanions } from "./find-companions.ts";
import { makeDraft } from "./make-draft.ts";
import type { Mention } from "./mention.ts";
import type { Range } from "./range.ts";
import type { RuleContext } from "./rule-context.ts";

/** Words alone state it: a role and an event, a label and its word. */
export function draftStatus(rule: Rule, head: Mention, analysis: Analysis, context: RuleContext): Draft[] {
  if (rule.way.dated === true && analysis.cell.day === null) return [];
  const rest = findCompanions(rule, head, null, analysis);
  if (rest === null) return [];
  const far = rest.cost / 0.35;
  if (far > (rule.way.far ?? 1.9) * Math.max(1, rule.needs.length - 1)) return [];
  return makeDraft(rule, [head, ...rest.ranges], {
    analysis,
    context,
    cost: rest.cost + 0.7,
    value: rule.way.value === "said" ? wordsOf(analysis, head) : (rule.way.value ?? true),
    slot: "none",
  });
}

/** A status that is its own words: "in the onboarding phase". */
const wordsOf = ({ tokens }: Analysis, { from, to }: Range): string =>
  tokens
    .slice(from, to)
    .map(({ text, glued }, at) => (at === 0 || glued ? text : ` ${text}`))
    .join("");
