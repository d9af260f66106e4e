import type { Token } from "../language/tokens.ts";
import { findAll } from "./compile-phrases.ts";
import type { CompiledRules } from "./compile-rules.ts";
import type { Clause } from "./split-clauses.ts";

/**
 * Ids of the matters a question asks about: by their words in the clauses that ask and those of the same sentence, by
 * their strong words anywhere. In the order of the text, each once.
 */
export function findMatters(
  tokens: readonly Token[],
  asking: readonly Clause[],
  { matters, strongMatters }: CompiledRules,
): string[] {
  const asked = asking.flatMap(({ from, to }) => findAll(matters, tokens, from, to));
  const strong = findAll(strongMatters, tokens);
  return [...new Set([...asked, ...strong].toSorted((a, b) => a.at - b.at).map(({ meaning }) => meaning))];
}
