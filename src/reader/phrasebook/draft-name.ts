import type { Analysis } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { draftAround } from "./draft-around.ts";
import type { NameMention } from "./find-names.ts";
import type { Mention } from "./mention.ts";
import { reachOf } from "./reach-of.ts";
import type { Words } from "./words.ts";

/** A name beside a term: "evaluating Acmeware", "Champion: Priya Raman", "our champion Ana". */
export function draftName(rule: Rule, head: Mention, { analysis, names, book, recent }: Words): Draft | null {
  const wanted =
    rule.key === "commercial.competitor"
      ? "other"
      : rule.key === "account.parent" || rule.key === "account.phase" || rule.key === "account.id"
        ? "any"
        : "person";
  let best: NameMention | null = null;
  // Between verb and object other languages put more words.
  let least = (rule.way.far ?? 1.3) * (analysis.cell.language === undefined ? 1 : 1.5);
  for (const name of names) {
    if (wanted === "other" && (name.kind === "person" || name.kind === "account")) continue;
    if (
      (wanted === "person" && name.kind === "account") ||
      (rule.key === "account.parent" && name.kind === "person")
    )
      continue;
    // "I ask Hibob for a quote": the name stands in the gap of the words.
    const inGap = name.from > head.from && name.to < head.to && name.whole.to < head.to;
    if (!inGap && name.from < head.to && head.from < name.to) continue;
    const inRole = name.whole.from <= head.from && name.whole.to >= head.to;
    const far = inRole || inGap ? 0.1 : reachOf(analysis, head, name) + (name.to <= head.from ? 0.25 : 0);
    if (far < least) [best, least] = [name, far];
  }
  if (best === null && recent !== null && rule.key === "stakeholder.champion_name") {
    const said = pronounNear(analysis, head);
    if (said !== null) [best, least] = [{ ...recent, ...said, whole: said }, 1];
  }
  if (best === null) return null;
  const draft = draftAround(rule, head, best, analysis, book);
  if (draft === null) return null;
  const role =
    wanted === "person" && rule.key === "stakeholder.contact" && best.role !== null ? `, ${best.role}` : "";
  return {
    ...draft,
    value: rule.way.value ?? `${best.name}${role}`,
    cost: least,
  };
}

/** "she's still our champion": the subject of the words before the term. */
function pronounNear({ tokens }: Analysis, head: Mention): { from: number; to: number } | null {
  for (let at = head.from - 1; at >= Math.max(0, head.from - 6); at -= 1)
    if (/^(?:she|he)$/.test(tokens[at]?.lower ?? "")) return { from: at, to: at + 1 };
  return null;
}
