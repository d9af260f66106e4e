import { isStem } from "./divide-phrase.ts";

/** A place in the tree of phrases: what may follow, and what the phrases that end here mean. */
export type PhraseNode<T> = {
  readonly next: Map<string, PhraseNode<T>>;
  /** Beginnings of words ("renew~") by their first letter, longest first. */
  stems: Map<string, { readonly stem: string; readonly node: PhraseNode<T> }[]> | null;
  /** What stands behind "*": a few words of any kind. */
  gap: PhraseNode<T> | null;
  readonly values: T[];
};

export const node = <T>(): PhraseNode<T> => ({ next: new Map(), stems: null, gap: null, values: [] });

/** The beginnings of words behind a place that have the first letter of a word, longest first. */
export const stemsOf = <T>(
  from: PhraseNode<T>,
  word: string,
): readonly { readonly stem: string; readonly node: PhraseNode<T> }[] => from.stems?.get(word[0] ?? "") ?? [];

/** The place behind a word, made where there is none. */
export function child<T>(from: PhraseNode<T>, word: string): PhraseNode<T> {
  if (isStem(word)) {
    const stem = word.slice(0, -1);
    from.stems ??= new Map();
    const alike = from.stems.get(stem[0] ?? "") ?? [];
    const known = alike.find((each) => each.stem === stem);
    if (known) return known.node;
    const made = node<T>();
    from.stems.set(
      stem[0] ?? "",
      [...alike, { stem, node: made }].toSorted((a, b) => b.stem.length - a.stem.length),
    );
    return made;
  }
  if (word === "*") {
    from.gap ??= node<T>();
    return from.gap;
  }
  const known = from.next.get(word);
  if (known) return known;
  const made = node<T>();
  from.next.set(word, made);
  return made;
}
