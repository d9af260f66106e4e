import type { Span } from "../../language/spans/span.ts";
import { type Analysis, distance } from "./analyse.ts";
import type { Phrasebook, Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { findCompanions } from "./find-companions.ts";
import { makeDraft } from "./make-draft.ts";
import type { Mention } from "./mention.ts";
import type { Range } from "./range.ts";
import type { RuleContext } from "./rule-context.ts";

/** "down 31 %", "-12.5 %", "fell by a third": the words around a share say which way. A margin of "30 % over" is 1.3. */
export function draftChange(
  rule: Rule,
  head: Mention,
  value: Span,
  analysis: Analysis,
  context: RuleContext,
): Draft[] {
  if (value.kind !== "percent" && value.kind !== "fraction") return [];
  const far = distance(analysis, head, value);
  // "fell to 52 %" is a level.
  if (far > (rule.way.far ?? 2.4) || /^(?:to|at)$/.test(analysis.tokens[value.from - 1]?.lower ?? ""))
    return [];
  const rest = findCompanions(rule, head, value, analysis);
  if (rest === null) return [];
  const margin = rule.form === "margin";
  const signed = value.kind === "percent" && value.signed;
  const way = signed ? null : directionOf(value, margin ? margins : directions, analysis, context.book);
  if (!signed && way === null) return [];
  const ratio = Number((value.value * (way?.sign ?? 1) + (margin ? 1 : 0)).toFixed(4));
  return makeDraft(rule, [head, value, ...(way === null ? [] : [way.mention]), ...rest.ranges], {
    analysis,
    context,
    cost: far + rest.cost - 0.4,
    value: ratio,
    slot: "value",
    presupposed: !analysis.moods.polar,
    extra: { span: { from: value.from, to: value.to } },
  });
}

const directions = [
  ["down", -1],
  ["up", 1],
] as const;

const margins = [
  ["under_by", -1],
  ["over_by", 1],
] as const;

function directionOf(
  value: Range,
  of: typeof directions | typeof margins,
  analysis: Analysis,
  book: Phrasebook,
): { readonly sign: 1 | -1; readonly mention: Mention } | null {
  let best: { readonly sign: 1 | -1; readonly mention: Mention } | null = null;
  let least = 1.6;
  for (const [name, sign] of of)
    for (const mention of analysis.byConcept.get(book.concepts.get(name) ?? -1) ?? []) {
      const far = distance(analysis, mention, value);
      if (far < least) [best, least] = [{ sign, mention }, far];
    }
  if (best !== null) return best;
  return null;
}
