import { factKind } from "../../facts/fact-catalogue.ts";
import type { Span } from "../../language/spans/span.ts";
import { amountOf } from "./amount-of.ts";
import { type Analysis, distance } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { findCompanions } from "./find-companions.ts";
import type { Pair } from "./find-pairs.ts";
import { makeDraft } from "./make-draft.ts";
import type { Mention } from "./mention.ts";
import { usualReach } from "./reach-of.ts";
import type { RuleContext } from "./rule-context.ts";

/** Two values of one measure, earlier and later: one of them, or what lies between. */
export function draftPair(
  rule: Rule,
  head: Mention,
  pair: Pair,
  analysis: Analysis,
  context: RuleContext,
): Draft[] {
  const far = distance(analysis, head, pair);
  if (far > (rule.way.far ?? usualReach)) return [];
  const rest = findCompanions(rule, head, pair, analysis);
  if (rest === null) return [];
  const [before, now] = [amountOf(pair.before), amountOf(pair.now)];
  if (before === null || now === null) return [];
  // "NPS went from 22 to 8" are scores of the account, no answers of one person.
  if (rule.key.startsWith("relationship.") && Math.max(before, now) > 10) return [];
  const value =
    rule.form === "before"
      ? before
      : rule.form === "now"
        ? now
        : rule.form === "cut"
          ? Number(((before - now) / before).toFixed(4))
          : before - now;
  if ((rule.form === "drop" || rule.form === "cut") && value <= 0) return [];
  const hours = factKind(rule.key).unit === "hours";
  const own = rule.form === "before" ? pair.before : pair.now;
  // "Turnaround is down from 94 to 71 minutes" is their own.
  if (rule.key === "support.resolution_hours" && own.kind === "duration" && own.unit === "minute") return [];
  const stated = hours
    ? hoursOf(own, own === pair.before ? pair.now : pair.before)
    : pair.before.kind === "duration" || pair.now.kind === "duration"
      ? null
      : value;
  if (stated === null) return [];
  return makeDraft(rule, [head, pair, ...rest.ranges], {
    analysis,
    context,
    cost: far + rest.cost - 0.2,
    value: stated,
    slot: rule.form === "drop" || rule.form === "cut" ? "none" : rule.form === "before" ? "before" : "now",
    presupposed: !analysis.moods.polar,
    extra: { span: { from: own.from, to: own.to } },
  });
}

/** "from 10 to 30 hours": the unit stands with one of the two. */
function hoursOf(own: Span, other: Span): number | null {
  if (own.kind === "duration") return own.hours;
  return own.kind === "number" && other.kind === "duration" ? (own.value * other.hours) / other.count : null;
}
