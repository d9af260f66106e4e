import type { Token } from "./tokens.ts";

type Node<T> = {
  readonly next: Map<string, Node<T>>;
  /** Beginnings of words ("renew~"), by their length, longest first. */
  stems: { readonly stem: string; readonly node: Node<T> }[] | null;
  readonly values: T[];
};

const node = <T>(): Node<T> => ({ next: new Map(), stems: null, values: [] });

/** What a phrase found means, and how many tokens it covers. */
export type PhraseMatch<T> = { readonly length: number; readonly values: readonly T[] };

/**
 * Phrases of words, looked up in one walk over tokens. In a phrase "/" stands between words of the same place
 * ("go/goes/went live"), "~" at the end of a word for any ending ("renew~"). Hyphens count as spaces, in phrases and in
 * texts: "go live" is found in "go-live".
 */
export class PhraseTrie<T> {
  readonly #root = node<T>();

  add(phrase: string, value: T): void {
    const steps = phrase
      .trim()
      .replace(/(?<![a-z\d])(\d+)([a-z])/g, "$1 $2")
      .replace(/[()]/g, " $& ")
      .trim()
      .split(/\s+/)
      .filter((step) => step !== "-")
      .map((step) => (step === "/" ? ["/"] : step.split("/")));
    let nodes = [this.#root];
    for (const step of steps) nodes = nodes.flatMap((from) => step.map((word) => child(from, word)));
    for (const each of nodes) if (!each.values.includes(value)) each.values.push(value);
  }

  /** Whether any phrase begins with a word in lower case; hyphens begin none. */
  starts(word: string): boolean {
    return this.#root.next.has(word) || this.#root.stems?.some(({ stem }) => word.startsWith(stem)) === true;
  }

  /** The longest phrase that starts at a token; null when none does. */
  longestAt(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    return walk(this.#root, tokens, at, at);
  }

  /** All phrases that start at a token, longest first. */
  allAt(tokens: readonly Token[], at: number): readonly PhraseMatch<T>[] {
    const found = new Map<number, Set<T>>();
    collect(this.#root, tokens, at, at, found);
    return [...found]
      .map(([length, values]) => ({ length, values: [...values] }))
      .toSorted((a, b) => b.length - a.length);
  }
}

function child<T>(from: Node<T>, word: string): Node<T> {
  if (word.length > 1 && word.endsWith("~")) {
    const stem = word.slice(0, -1);
    from.stems ??= [];
    const known = from.stems.find((each) => each.stem === stem);
    if (known) return known.node;
    const made = node<T>();
    from.stems.push({ stem, node: made });
    from.stems.sort((a, b) => b.stem.length - a.stem.length);
    return made;
  }
  const known = from.next.get(word);
  if (known) return known;
  const made = node<T>();
  from.next.set(word, made);
  return made;
}

function walk<T>(from: Node<T>, tokens: readonly Token[], start: number, at: number): PhraseMatch<T> | null {
  const token = tokens[at];
  let best: PhraseMatch<T> | null = null;
  if (token !== undefined) {
    const exact = from.next.get(token.lower);
    if (exact !== undefined) best = walk(exact, tokens, start, at + 1);
    if (at > start && (token.lower === "-" || token.lower === "_")) {
      const behind = walk(from, tokens, start, at + 1);
      // A dash is crossed, never the end: "NPS slipped to -15".
      if (behind !== null && behind.length > at + 1 - start) best = longer(best, behind);
    }
    if (from.stems !== null && token.kind === "word")
      for (const { stem, node: next } of from.stems)
        if (token.lower.startsWith(stem)) best = longer(best, walk(next, tokens, start, at + 1));
  }
  if (best !== null) return best;
  return from.values.length > 0 ? { length: at - start, values: from.values } : null;
}

const longer = <T>(a: PhraseMatch<T> | null, b: PhraseMatch<T> | null): PhraseMatch<T> | null =>
  a === null || (b !== null && b.length > a.length) ? b : a;

function collect<T>(
  from: Node<T>,
  tokens: readonly Token[],
  start: number,
  at: number,
  found: Map<number, Set<T>>,
): void {
  const before = tokens[at - 1]?.lower;
  if (from.values.length > 0 && at > start && before !== "-" && before !== "_") {
    const values = found.get(at - start) ?? new Set<T>();
    for (const value of from.values) values.add(value);
    found.set(at - start, values);
  }
  const token = tokens[at];
  if (token === undefined) return;
  const exact = from.next.get(token.lower);
  if (exact) collect(exact, tokens, start, at + 1, found);
  if ((token.lower === "-" || token.lower === "_") && at > start) collect(from, tokens, start, at + 1, found);
  if (from.stems !== null && token.kind === "word")
    for (const { stem, node: next } of from.stems)
      if (token.lower.startsWith(stem)) collect(next, tokens, start, at + 1, found);
}
