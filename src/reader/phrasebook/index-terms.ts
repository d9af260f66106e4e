import { indexPhrases, type PhraseIndex } from "../../language/index-phrases.ts";
import { alwaysTerms, needsOf } from "./needs.ts";
import type { PhrasebookData, TermsIndex } from "./phrasebook.ts";

/**
 * Divides the words of the phrasebook: terms that a way of saying a fact needs, words that only tell facts apart, and
 * phrases with a gap. The build does it once, so that no run has to look at all twenty thousand.
 */
export function indexTerms({ terms, facts, transparent }: Omit<PhrasebookData, "index">): TermsIndex {
  const needed = new Set([...Object.values(facts).flatMap((ways) => ways.flatMap(needsOf)), ...alwaysTerms]);
  const concepts = Object.keys(terms);
  const entries = concepts.flatMap((concept, number) =>
    (terms[concept] ?? []).map((phrase) => ({
      phrase,
      number,
      trie: phrase.includes("*")
        ? ("loose" as const)
        : needed.has(concept) && !transparent.includes(concept)
          ? ("terms" as const)
          : ("context" as const),
    })),
  );
  const of = (name: "terms" | "context" | "loose"): PhraseIndex =>
    indexPhrases(entries.filter(({ trie }) => trie === name).map(({ phrase, number }) => [phrase, number]));
  return { concepts, glue: terms.glue ?? [], terms: of("terms"), context: of("context"), loose: of("loose") };
}
