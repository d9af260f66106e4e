import { headsOf, isStem } from "./divide-phrase.ts";
import { pushTo } from "./push-to.ts";

/** Phrases by their first word, one to a line, each behind its number: what a build leaves for a trie to begin with. */
export type PhraseIndex = {
  readonly words: Readonly<Record<string, string>>;
  /** First words with any ending ("renew~"), by their first letter. */
  readonly stems: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Divides phrases, each with its number, by their first word. */
export function indexPhrases(phrases: Iterable<readonly [phrase: string, number: number]>): PhraseIndex {
  const words = new Map<string, string[]>();
  for (const [phrase, number] of phrases)
    for (const head of headsOf(phrase)) pushTo(words, head, `${number} ${phrase}`);
  const lines = [...words].map(([head, all]) => [head, all.join("\n")] as const);
  const byLetter = new Map<string, [string, string][]>();
  for (const [head, all] of lines)
    if (isStem(head)) pushTo(byLetter, head[0] ?? "", [head.slice(0, -1), all]);
  return {
    words: Object.fromEntries(lines.filter(([head]) => !isStem(head))),
    stems: Object.fromEntries([...byLetter].map(([letter, stems]) => [letter, Object.fromEntries(stems)])),
  };
}
