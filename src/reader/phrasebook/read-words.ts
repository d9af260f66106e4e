import type { Draft } from "./draft.ts";
import { draftCode } from "./draft-code.ts";
import { draftContacts } from "./draft-contacts.ts";
import { draftName } from "./draft-name.ts";
import { draftSection } from "./draft-section.ts";
import { draftText } from "./draft-text.ts";
import { draftWish } from "./draft-wish.ts";
import type { Words } from "./words.ts";

/** Facts whose value is a name or the customer's own words. */
export function readWords(words: Words): Draft[] {
  const { analysis, book } = words;
  const drafts: Draft[] = [];
  for (const [concept, mentions] of analysis.byConcept)
    for (const rule of book.rulesOf.get(concept) ?? []) {
      if (rule.form !== "name" && rule.form !== "text" && rule.form !== "code") continue;
      if (
        !rule.needs.every((need) => analysis.byConcept.has(need)) ||
        rule.nowhere.some((other) => analysis.byConcept.has(other))
      )
        continue;
      if (rule.way.by === "them" && (analysis.cell.speaker === null || analysis.cell.speaker.ours === true))
        continue;
      for (const head of mentions) {
        if (
          (rule.way.labelled === true && head.to > analysis.cell.label) ||
          (rule.way.prose === true && analysis.cell.kind === "field")
        )
          continue;
        const draft =
          rule.form === "name"
            ? draftName(rule, head, words)
            : rule.form === "code"
              ? draftCode(rule, head, words)
              : draftText(rule, head, words);
        if (draft !== null) drafts.push(draft);
      }
    }
  return [...drafts, ...draftSection(words), ...draftContacts(words), ...draftWish(words)];
}
