import { type PhraseNode, stemsOf } from "./phrase-node.ts";
import type { Token } from "./tokens.ts";

/** What a phrase found means, and how many tokens it covers. */
export type PhraseMatch<T> = { readonly length: number; readonly values: readonly T[] };

/** How many words "*" stands for at most. */
const longestGap = 4;

/** The longest phrase on the way from a place over the tokens behind; null when none ends. */
export function walk<T>(
  from: PhraseNode<T>,
  tokens: readonly Token[],
  start: number,
  at: number,
  fillers: ReadonlySet<string>,
): PhraseMatch<T> | null {
  const token = tokens[at];
  let best: PhraseMatch<T> | null = null;
  if (token !== undefined) {
    const exact = from.next.get(token.lower);
    if (exact !== undefined) best = walk(exact, tokens, start, at + 1, fillers);
    if (at > start && isCrossed(tokens, at, fillers)) {
      const behind = walk(from, tokens, start, at + 1, fillers);
      // What is crossed is never the end: "NPS slipped to -15".
      if (behind !== null && behind.length > at + 1 - start) best = longer(best, behind);
    }
    if (token.kind === "word")
      for (const { stem, node: next } of stemsOf(from, token.lower))
        if (token.lower.startsWith(stem)) best = longer(best, walk(next, tokens, start, at + 1, fillers));
    if (from.gap !== null)
      for (const to of gapEnds(tokens, at)) best = longer(best, walk(from.gap, tokens, start, to, fillers));
  }
  if (best !== null) return best;
  return from.values.length > 0 ? { length: at - start, values: from.values } : null;
}

/** A dash or a filler between two words of a phrase; three in a row are none, so that a hostile run ends. */
const isCrossed = (tokens: readonly Token[], at: number, fillers: ReadonlySet<string>): boolean =>
  isFiller(tokens[at], fillers) && !(isFiller(tokens[at - 1], fillers) && isFiller(tokens[at - 2], fillers));

const isFiller = (token: Token | undefined, fillers: ReadonlySet<string>): boolean =>
  token !== undefined && (token.lower === "-" || token.lower === "_" || fillers.has(token.lower));

/** Signs that belong to what stands in a gap: "let 12 % of them go". */
const inGap: ReadonlySet<string> = new Set(["%", "-", "'", "$", "\u00a3", "\u20ac", "&"]);

/** Where the words behind a gap may begin. */
function gapEnds(tokens: readonly Token[], at: number): number[] {
  const ends = [at];
  for (const { kind, lower } of tokens.slice(at, at + longestGap)) {
    if (kind === "sign" && !inGap.has(lower)) break;
    ends.push(at + ends.length);
  }
  return ends;
}

const longer = <T>(a: PhraseMatch<T> | null, b: PhraseMatch<T> | null): PhraseMatch<T> | null =>
  a === null || (b !== null && b.length > a.length) ? b : a;

/** Every phrase on the way, by the number of tokens it covers. */
export function collect<T>(
  from: PhraseNode<T>,
  tokens: readonly Token[],
  start: number,
  at: number,
  into: { readonly found: Map<number, Set<T>>; readonly fillers: ReadonlySet<string> },
  crossed = false,
): void {
  const { found, fillers } = into;
  if (from.values.length > 0 && at > start && !crossed) {
    const values = found.get(at - start) ?? new Set<T>();
    for (const value of from.values) values.add(value);
    found.set(at - start, values);
  }
  const token = tokens[at];
  if (token === undefined) return;
  const exact = from.next.get(token.lower);
  if (exact) collect(exact, tokens, start, at + 1, into);
  if (at > start && isCrossed(tokens, at, fillers)) collect(from, tokens, start, at + 1, into, true);
  if (token.kind === "word")
    for (const { stem, node: next } of stemsOf(from, token.lower))
      if (token.lower.startsWith(stem)) collect(next, tokens, start, at + 1, into);
  if (from.gap !== null) for (const to of gapEnds(tokens, at)) collect(from.gap, tokens, start, to, into);
}
