import type { Token } from "./tokens.ts";

type Node<T> = {
  readonly next: Map<string, Node<T>>;
  /** Beginnings of words ("renew~"), by their length, longest first. */
  stems: { readonly stem: string; readonly node: Node<T> }[] | null;
  /** What stands behind "*": a few words of any kind. */
  gap: Node<T> | null;
  readonly values: T[];
};

const node = <T>(): Node<T> => ({ next: new Map(), stems: null, gap: null, values: [] });

/** How many words "*" stands for at most. */
const longestGap = 3;

/** Spellings of one word inside a phrase: "has not left" is found in "hasn't left". */
const spellings: Readonly<Record<string, readonly string[]>> = {
  not: ["n't"],
  "n't": ["not"],
  is: ["'s"],
  are: ["'re"],
  "'re": ["are"],
  have: ["'ve"],
  "'ve": ["have"],
  will: ["'ll"],
  "'ll": ["will"],
  would: ["'d"],
  wo: ["will"],
  ca: ["can"],
};

/** What a phrase found means, and how many tokens it covers. */
export type PhraseMatch<T> = { readonly length: number; readonly values: readonly T[] };

/**
 * Phrases of words, looked up in one walk over tokens. In a phrase "/" stands between words of the same place
 * ("go/goes/went live"), "~" at the end of a word for any ending ("renew~"). Hyphens count as spaces, in phrases and in
 * texts: "go live" is found in "go-live". "*" stands for up to three words ("cut * jobs"). Fillers ("very", "really") may
 * stand between the words of any phrase.
 */
export class PhraseTrie<T> {
  readonly #root = node<T>();
  readonly #fillers: ReadonlySet<string>;

  constructor(fillers: ReadonlySet<string> = new Set()) {
    this.#fillers = fillers;
  }

  add(phrase: string, value: T): void {
    const steps = phrase
      .trim()
      .replace(/(?<![a-z\d])(\d+)([a-z])/g, "$1 $2")
      .replace(/[()]/g, " $& ")
      .trim()
      .split(/\s+/)
      .filter((step) => step !== "-")
      .map((step) => (step === "/" ? ["/"] : step.split("/")))
      .map((step, _, all) =>
        all.length > 1 ? step.flatMap((word) => [word, ...(spellings[word] ?? [])]) : step,
      );
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
    return walk(this.#root, tokens, at, at, this.#fillers);
  }

  /** All phrases that start at a token, longest first. */
  allAt(tokens: readonly Token[], at: number): readonly PhraseMatch<T>[] {
    const found = new Map<number, Set<T>>();
    collect(this.#root, tokens, at, at, { found, fillers: this.#fillers });
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

function walk<T>(
  from: Node<T>,
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
    if (from.stems !== null && token.kind === "word")
      for (const { stem, node: next } of from.stems)
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

function collect<T>(
  from: Node<T>,
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
  if (from.stems !== null && token.kind === "word")
    for (const { stem, node: next } of from.stems)
      if (token.lower.startsWith(stem)) collect(next, tokens, start, at + 1, into);
  if (from.gap !== null) for (const to of gapEnds(tokens, at)) collect(from.gap, tokens, start, to, into);
}
