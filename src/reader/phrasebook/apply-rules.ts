import type { Analysis } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { draftChange } from "./draft-change.ts";
import { draftDeterminer } from "./draft-determiner.ts";
import { draftPair } from "./draft-pair.ts";
import { draftApart, draftQuotient } from "./draft-ratio.ts";
import { draftStatus } from "./draft-status.ts";
import { draftValue } from "./draft-value.ts";
import type { Mention } from "./mention.ts";
import type { RuleContext } from "./rule-context.ts";

/** Everything the rules can read in a cell, with its cost; what competes is settled by `settleDrafts`. */
export function applyRules(analysis: Analysis, context: RuleContext): Draft[] {
  const { book } = context;
  const drafts: Draft[] = [];
  for (const [concept, mentions] of analysis.byConcept) {
    const rules = book.rulesOf.get(concept);
    if (rules === undefined) continue;
    for (const rule of rules) {
      if (!isPossible(rule, analysis)) continue;
      for (const head of mentions)
        if (rule.way.labelled !== true || head.to <= analysis.cell.label)
          addDrafts(drafts, rule, head, analysis, context);
    }
  }
  return drafts;
}

/** Everything the rule needs stands in the cell, nothing that it must not find. */
function isPossible({ needs, nowhere, way }: Rule, analysis: Analysis): boolean {
  for (let at = 1; at < needs.length; at += 1) if (!analysis.byConcept.has(needs[at] ?? -1)) return false;
  for (const other of nowhere) if (analysis.byConcept.has(other)) return false;
  return way.by === undefined || speaks(analysis, way.by);
}

function speaks({ cell, spokenByExecutive }: Analysis, by: "us" | "them" | "executive"): boolean {
  if (by === "executive") return spokenByExecutive;
  return by === "them" ? cell.speaker !== null && cell.speaker.ours !== true : cell.speaker?.ours === true;
}

function addDrafts(
  drafts: Draft[],
  rule: Rule,
  head: Mention,
  analysis: Analysis,
  context: RuleContext,
): void {
  switch (rule.form) {
    case "status":
      drafts.push(...draftStatus(rule, head, analysis, context));
      return;
    case "name":
    case "text":
    case "code":
      return;
    case "before":
    case "now":
    case "drop":
    case "cut":
      for (const pair of analysis.pairs) drafts.push(...draftPair(rule, head, pair, analysis, context));
      return;
    case "quotient":
      drafts.push(...draftQuotient(rule, head, analysis, context));
      return;
    case "apart":
      drafts.push(...draftApart(rule, head, analysis, context));
      return;
    case "change":
    case "margin":
      for (const span of analysis.spans) drafts.push(...draftChange(rule, head, span, analysis, context));
      return;
    default:
      for (const span of analysis.spans)
        if (span.kind !== "ignored") drafts.push(...draftValue(rule, head, span, analysis, context));
      drafts.push(...draftDeterminer(rule, head, analysis, context));
  }
}
