import type { FactKey } from "../../facts/fact-catalogue.ts";
import { tokenise } from "../../language/tokens.ts";
import { cleanWords } from "./clean-words.ts";
import type { Draft } from "./draft.ts";
import { moodsOf } from "./judge-mood.ts";
import type { Words } from "./words.ts";

const sections: readonly (readonly [string, FactKey])[] = [
  ["goal_label", "outcome.goal"],
  ["challenge_label", "outcome.challenge"],
  ["complain", "relationship.negative_feedback"],
];

/** An item under a heading ("Goals", "Challenges") is one of them. */
export function draftSection({ analysis, book, text }: Words): Draft[] {
  const { cell, tokens, moods } = analysis;
  if (cell.section === null || cell.kind !== "prose" || cell.asked || tokens.length < 2) return [];
  const heading = tokenise(cell.section);
  const from = heading[0]?.lower === "their" || heading[0]?.lower === "the" ? 1 : 0;
  const concepts = [book.terms, book.context].flatMap((trie) => {
    const found = trie.longestAt(heading, from);
    return found === null || found.length < heading.length - 1 ? [] : found.values;
  });
  const key = sections.find(([concept]) => concepts.includes(book.concepts.get(concept) ?? -1))?.[1];
  if (key === undefined) return [];
  const blocking = [...moodsOf(tokens, moods, 0, 1, book).moods].filter(
    (mood) => mood === "supposed" || mood === "asked",
  );
  const value = cleanWords(text.slice(cell.from, cell.to)).replace(/[.;]$/, "");
  return blocking.length > 0 || value.length < 3
    ? []
    : [{ key, value, from: 0, to: tokens.length, slot: "none", cost: 0.4 }];
}
