import { type Analysis, distance } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { findCompanions } from "./find-companions.ts";
import { makeDraft } from "./make-draft.ts";
import type { Mention } from "./mention.ts";
import type { RuleContext } from "./rule-context.ts";

/** "no open P1", "none open", "a P1": a count in a determiner. */
export function draftDeterminer(
  rule: Rule,
  head: Mention,
  analysis: Analysis,
  context: RuleContext,
): Draft[] {
  const { way } = rule;
  if (rule.form !== "count" || (way.zero !== true && way.one !== true)) return [];
  const { tokens } = analysis;
  const { book } = context;
  const drafts: Draft[] = [];
  for (let at = Math.max(0, head.from - 5); at < Math.min(tokens.length, head.to + 6); at += 1) {
    const word = tokens[at]?.lower ?? "";
    if (
      analysis.mentions.some(
        ({ from, to, concepts }) =>
          from <= at &&
          at < to &&
          to - from > 1 &&
          !["missing", "have_role"].some((name) => concepts.includes(book.concepts.get(name) ?? -1)),
      )
    )
      continue;
    const none =
      /^(?:no|none|nothing|zero|nil|without)$/.test(word) ||
      ((word === "not" || word === "n't") && /^(?:a|one|any)$/.test(tokens[at + 1]?.lower ?? ""));
    const one = /^(?:a|an|another|the|one|their|that|this|single)$/.test(word);
    if (!(none && way.zero === true) && !(one && way.one === true)) continue;
    if (word === "no" && tokens[at + 1]?.lower === "longer") continue;
    if (word === "no" && tokens[at + 1]?.lower === "." && tokens[at + 2]?.kind === "number") continue;
    if (one && (at >= head.from || head.from - at > 3)) continue;
    const determiner = { from: at, to: at + 1 };
    const rest = findCompanions(rule, head, determiner, analysis);
    if (rest === null) continue;
    const far = distance(analysis, head, determiner);
    if (far > (one ? 0.9 : 2.1)) continue;
    // A number of its own stands with the term.
    if (
      one &&
      analysis.spans.some((value) => value.kind === "number" && distance(analysis, head, value) < 0.5)
    )
      continue;
    drafts.push(
      ...makeDraft(rule, [head, determiner, ...rest.ranges], {
        analysis,
        context,
        cost: far + rest.cost + (one ? 0.8 : 0.1),
        value: none ? 0 : 1,
        slot: "none",
        zero: none,
        presupposed: one && !analysis.moods.polar,
      }),
    );
  }
  return drafts;
}
