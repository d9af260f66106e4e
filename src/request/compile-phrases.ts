import { PhraseTrie } from "../language/phrase-trie.ts";
import { type Token, tokenise } from "../language/tokens.ts";

/** Phrases ready to be looked up, each with what it means. */
export function compilePhrases<T>(
  groups: Iterable<readonly [T, readonly string[] | undefined]>,
): PhraseTrie<T> {
  const trie = new PhraseTrie<T>();
  for (const [meaning, phrases = []] of groups)
    for (const phrase of phrases.map(spaced)) if (/[^\s-]/.test(phrase)) trie.add(phrase, meaning);
  return trie;
}

/** Written as texts are divided: "what's" is two tokens, "follow-up" three; most phrases stay as they are. */
const spaced = (phrase: string): string =>
  plain.test(phrase)
    ? phrase
    : phrase
        .trim()
        .toLowerCase()
        .split(/\s+/)
        .map((part) => (part.length > 1 && part.includes("/") ? part : divided(part)))
        .join(" ");
const plain = /^[a-z]+(?: [a-z]+)*$/;

function divided(part: string): string {
  const isStem = part.length > 1 && part.endsWith("~");
  const tokens = tokenise(isStem ? part.slice(0, -1) : part).map(({ lower }) => lower);
  return `${tokens.join(" ")}${isStem ? "~" : ""}`;
}

export type Found<T> = { readonly at: number; readonly length: number; readonly meaning: T };

/** Every phrase in the tokens, the longest at each place, none inside another. */
export function findAll<T>(
  trie: PhraseTrie<T>,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): Found<T>[] {
  const found: Found<T>[] = [];
  for (let at = from; at < to; ) {
    const match = trie.longestAt(tokens, at);
    const meaning = match?.values[0];
    if (match === null || meaning === undefined || at + match.length > to) at += 1;
    else {
      found.push({ at, length: match.length, meaning });
      at += match.length;
    }
  }
  return found;
}

/** Whether one of the phrases stands there. */
export const has = (
  trie: PhraseTrie<unknown>,
  tokens: readonly Token[],
  from = 0,
  to = tokens.length,
): boolean => findAll(trie, tokens, from, to).length > 0;
