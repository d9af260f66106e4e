import { tokenise } from "../../language/tokens.ts";
import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";
import { wholeCellDraft } from "./whole-cell-draft.ts";

type Items = { readonly at: number; readonly lines: Set<number>; readonly done: Set<number> };

/**
 * A list of boxes under "Milestones": those that are ticked are done, and all of them are due. By the place of the first
 * item. A heading that names what is to come ("Next milestones") states nothing.
 */
export function readCheckedItems(
  analyses: readonly Analysis[],
  book: Phrasebook,
): ReadonlyMap<number, readonly Draft[]> {
  const lists = new Map<string, Items>();
  for (const [at, { cell }] of analyses.entries()) {
    if (cell.head === null || (cell.section !== "done" && cell.section !== "open")) continue;
    const list = lists.get(cell.head) ?? { at, lines: new Set<number>(), done: new Set<number>() };
    list.lines.add(cell.line);
    if (cell.section === "done") list.done.add(cell.line);
    lists.set(cell.head, list);
  }
  const found = new Map<number, readonly Draft[]>();
  for (const [head, { at, lines, done }] of lists) {
    if (lines.size < 2 || !namesMilestones(head, book)) continue;
    const cell = analyses[at] ?? { tokens: [] };
    found.set(at, [
      wholeCellDraft(cell, "outcome.milestones_done", done.size),
      wholeCellDraft(cell, "outcome.milestones_due", lines.size),
    ]);
  }
  return found;
}

function namesMilestones(head: string, book: Phrasebook): boolean {
  const milestone = book.concepts.get("milestone") ?? -1;
  const words = tokenise(head);
  return (
    words.some((_, at) => book.terms.longestAt(words, at)?.values.includes(milestone) === true) &&
    !words.some(({ lower }) => /^(?:next|upcoming|future|planned|coming|optional)$/.test(lower))
  );
}
