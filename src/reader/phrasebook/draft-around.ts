import { type Analysis, distance } from "./analyse.ts";
import type { Phrasebook, Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { moodsOf } from "./judge-mood.ts";
import type { Mention } from "./mention.ts";
import type { Mood } from "./phrasebook.ts";

/** A draft of a term and what stands around it, without a value; null where other words or the mood forbid it. */
export function draftAround(
  rule: Rule,
  head: Mention,
  around: { from: number; to: number },
  analysis: Analysis,
  book: Phrasebook,
): Draft | null {
  const from = Math.min(head.from, around.from);
  const to = Math.max(head.to, around.to);
  const near = { from, to };
  for (const concept of rule.without)
    if ((analysis.byConcept.get(concept) ?? []).some((mention) => distance(analysis, mention, near) <= 1))
      return null;
  for (const need of rule.needs.slice(1))
    if (!(analysis.byConcept.get(need) ?? []).some((mention) => distance(analysis, mention, near) <= 3.2))
      return null;
  const moods = new Set<Mood>(
    [...moodsOf(analysis.tokens, analysis.moods, from, Math.min(to, head.to + 1), book, [head]).moods].filter(
      (mood) => !rule.also.has(mood),
    ),
  );
  if (moods.has("asked") && !analysis.moods.polar && rule.key.startsWith("stakeholder"))
    moods.delete("asked");
  if (moods.size > 0) return null;
  return { key: rule.key, form: rule.form, value: "", from, to, slot: "none", cost: 0.5 };
}
