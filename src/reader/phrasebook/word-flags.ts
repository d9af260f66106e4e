import type { PhraseTrie } from "../../language/phrase-trie.ts";

/** What a word can begin or be, as bits, so that most words of a text cost one look-up. */
export const wordFlag = { term: 1, context: 2, idiom: 4, break: 8, cue: 16, glue: 32, loose: 64 } as const;

/** Words of a hostile text never fill the memory: beyond this many the memory starts anew. */
const mostWords = 20_000;

/** The flags of a word in lower case. */
export function createWordFlags(
  tries: Readonly<Record<"term" | "context" | "loose" | "idiom" | "break" | "cue", PhraseTrie<unknown>>>,
  glue: ReadonlySet<string>,
): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    let flags = glue.has(word) ? wordFlag.glue : 0;
    for (const name of ["term", "context", "loose", "idiom", "break", "cue"] as const)
      if (tries[name].starts(word)) flags |= wordFlag[name];
    if (known.size >= mostWords) known.clear();
    known.set(word, flags);
    return flags;
  };
}
