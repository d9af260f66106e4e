import { oncePer } from "../assessment/once-per.ts";
import type { Token } from "../language/tokens.ts";
import type { Practice, Strategy } from "../practice/practice.ts";
import { compilePhrases, findAll } from "./compile-phrases.ts";

const wordsOf = oncePer(({ strategies }: Practice["comparisons"]) =>
  compilePhrases(strategies.map((strategy) => [strategy, strategy.words] as const)),
);

/** The way that the words of one side of a choice name, the first that is not taken; null when none does. */
export const strategyOf = (
  tokens: readonly Token[],
  comparisons: Practice["comparisons"],
  taken: ReadonlySet<string>,
): Strategy | null =>
  findAll(wordsOf(comparisons), tokens).find(({ meaning }) => !taken.has(meaning.id))?.meaning ?? null;
