import type { Span } from "../../language/spans/span.ts";
import { type Analysis, distance } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { makeDraft } from "./make-draft.ts";
import type { Mention } from "./mention.ts";
import { findQuotient } from "./quotient-draft.ts";
import type { Range } from "./range.ts";
import type { RuleContext } from "./rule-context.ts";

/** "First value took 74 days against a target of 60": one length of time ÷ the other. */
export function draftQuotient(rule: Rule, head: Mention, analysis: Analysis, context: RuleContext): Draft[] {
  const found = findQuotient(rule, head, analysis);
  if (found === null) return [];
  const { actual, target, far, value } = found;
  return makeDraft(rule, [head, actual, target], {
    analysis,
    context,
    cost: far,
    value,
    slot: "none",
    presupposed: !analysis.moods.polar,
    extra: { span: { from: actual.from, to: actual.to } },
  });
}

/** "14 mails out since August, 3 answered": the count beside the first concept ÷ the one beside the second. */
export function draftApart(rule: Rule, head: Mention, analysis: Analysis, context: RuleContext): Draft[] {
  const far = rule.way.far ?? 0.5;
  const counts = analysis.spans.filter((value) => value.kind === "number" && Number.isInteger(value.value));
  const closest = (to: Range, other: Span | null): Span | null => {
    const sorted = counts
      .filter((value) => value !== other && distance(analysis, to, value) <= far)
      .toSorted((a, b) => distance(analysis, to, a) - distance(analysis, to, b));
    return sorted[0] ?? null;
  };
  const part = closest(head, null);
  if (part?.kind !== "number") return [];
  for (const mention of analysis.byConcept.get(rule.needs[1] ?? -1) ?? []) {
    const whole = closest(mention, part);
    if (whole?.kind !== "number" || whole.value < part.value || whole.value === 0) continue;
    return makeDraft(rule, [head, part, mention, whole], {
      analysis,
      context,
      cost: distance(analysis, head, part) - 0.3,
      value: Number((part.value / whole.value).toFixed(4)),
      slot: "none",
      presupposed: !analysis.moods.polar,
      extra: { span: { from: part.from, to: part.to } },
    });
  }
  return [];
}
