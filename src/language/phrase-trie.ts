import type { Token } from "./tokens.ts";

type Node<T> = {
  readonly next: Map<string, Node<T>>;
  /** Beginnings of words ("renew~") by their first letter, longest first. */
  stems: Map<string, { readonly stem: string; readonly node: Node<T> }[]> | null;
  /** What stands behind "*": a few words of any kind. */
  gap: Node<T> | null;
  readonly values: T[];
};

const node = <T>(): Node<T> => ({ next: new Map(), stems: null, gap: null, values: [] });

/** How many words "*" stands for at most. */
const longestGap = 4;

/** Spellings of one word inside a phrase: "has not left" is found in "hasn't left". */
const spellings: Readonly<Record<string, readonly string[] | undefined>> = {
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

/** Phrases that begin with one word and wait until a text holds it. */
type Waiting<T> = [phrase: string, value: T][];

/** Phrases by their first word, one to a line, each behind its number: what a build leaves for a trie to begin with. */
export type PhraseIndex = {
  readonly words: Readonly<Record<string, string>>;
  /** First words with any ending ("renew~"), by their first letter. */
  readonly stems: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export function indexPhrases(phrases: Iterable<readonly [phrase: string, number: number]>): PhraseIndex {
  const words = new Map<string, string[]>();
  for (const [phrase, number] of phrases)
    for (const head of headsOf(phrase)) push(words, head, `${number} ${phrase}`);
  const lines = [...words].map(([head, all]) => [head, all.join("\n")] as const);
  const byLetter = new Map<string, [string, string][]>();
  for (const [head, all] of lines) if (isStem(head)) push(byLetter, head[0] ?? "", [head.slice(0, -1), all]);
  return {
    words: Object.fromEntries(lines.filter(([head]) => !isStem(head))),
    stems: Object.fromEntries([...byLetter].map(([letter, stems]) => [letter, Object.fromEntries(stems)])),
  };
}

type Index<T> = { readonly phrases: PhraseIndex; readonly valueOf: (number: number) => T | undefined };

/**
 * Phrases of words, looked up in one walk over tokens. In a phrase "/" stands between words of the same place
 * ("go/goes/went live"), "~" at the end of a word for any ending ("renew~"). Hyphens count as spaces, in phrases and in
 * texts: "go live" is found in "go-live". "*" stands for up to four words ("cut * jobs"). Fillers ("very", "really") may
 * stand between the words of any phrase.
 *
 * A phrase costs its first word until a text holds that word: of thousands of phrases a short text needs a few dozen.
 */
export class PhraseTrie<T> {
  readonly #root = node<T>();
  readonly #waiting = new Map<string, Waiting<T>>();
  /** The same for first words with any ending, by their first letter. */
  readonly #waitingStems = new Map<string, { readonly stem: string; readonly phrases: Waiting<T> }[]>();
  readonly #fillers: ReadonlySet<string>;

  readonly #index: Index<T> | null;
  readonly #indexedStems = new Map<string, readonly (readonly [stem: string, lines: string])[]>();
  /** First words whose phrases were taken from the index. */
  readonly #taken = new Set<string>();
  /** Words of texts that were looked up in it. */
  readonly #looked = new Set<string>();

  constructor(fillers: ReadonlySet<string> = new Set(), index: Index<T> | null = null) {
    this.#fillers = fillers;
    this.#index = index;
    this.#take("*", index?.phrases.words["*"]);
  }

  add(phrase: string, value: T): void {
    for (const head of headsOf(phrase)) this.#wait(head, phrase, value);
  }

  /** Whether any phrase begins with a word in lower case; hyphens begin none. */
  starts(word: string): boolean {
    return (
      this.#isIndexed(word) ||
      this.#waiting.has(word) ||
      this.#root.next.has(word) ||
      this.#waitingStems.get(word[0] ?? "")?.some(({ stem }) => word.startsWith(stem)) === true ||
      stemsOf(this.#root, word).some(({ stem }) => word.startsWith(stem))
    );
  }

  /** The longest phrase that starts at a token; null when none does. */
  longestAt(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    this.#grow(tokens[at]);
    return walk(this.#root, tokens, at, at, this.#fillers);
  }

  /** All phrases that start at a token, longest first. */
  allAt(tokens: readonly Token[], at: number): readonly PhraseMatch<T>[] {
    this.#grow(tokens[at]);
    const found = new Map<number, Set<T>>();
    collect(this.#root, tokens, at, at, { found, fillers: this.#fillers });
    return [...found]
      .map(([length, values]) => ({ length, values: [...values] }))
      .toSorted((a, b) => b.length - a.length);
  }

  #wait(head: string, phrase: string, value: T): void {
    if (head === "*") this.#plant(head, phrase, value);
    else if (!isStem(head)) push(this.#waiting, head, [phrase, value]);
    else {
      const stem = head.slice(0, -1);
      const known = this.#waitingStems.get(stem[0] ?? "")?.find((each) => each.stem === stem);
      if (known === undefined) push(this.#waitingStems, stem[0] ?? "", { stem, phrases: [[phrase, value]] });
      else known.phrases.push([phrase, value]);
    }
  }

  #isIndexed(word: string): boolean {
    return (
      Object.hasOwn(this.#index?.phrases.words ?? {}, word) ||
      this.#stemsOfIndex(word).some(([stem]) => word.startsWith(stem))
    );
  }

  #growFromIndex(word: string): void {
    if (this.#index === null || this.#looked.has(word)) return;
    if (this.#looked.size >= mostLooked) this.#looked.clear();
    this.#looked.add(word);
    const { words } = this.#index.phrases;
    if (Object.hasOwn(words, word)) this.#take(word, words[word]);
    for (const [stem, lines] of this.#stemsOfIndex(word))
      if (word.startsWith(stem)) this.#take(`${stem}~`, lines);
  }

  #stemsOfIndex(word: string): readonly (readonly [stem: string, lines: string])[] {
    const letter = word[0] ?? "";
    const known = this.#indexedStems.get(letter);
    if (known !== undefined || this.#index === null) return known ?? [];
    const { stems } = this.#index.phrases;
    const found = Object.hasOwn(stems, letter) ? Object.entries(stems[letter] ?? {}) : [];
    if (found.length > 0) this.#indexedStems.set(letter, found);
    return found;
  }

  #take(head: string, lines: string | undefined): void {
    if (this.#index === null || lines === undefined || this.#taken.has(head)) return;
    this.#taken.add(head);
    for (const line of lines.split("\n")) {
      const end = line.indexOf(" ");
      const value = this.#index.valueOf(Number(line.slice(0, end)));
      if (value !== undefined) this.#plant(head, line.slice(end + 1), value);
    }
  }

  /** Takes the phrases up that begin with a word of the text. */
  #grow(token: Token | undefined): void {
    if (token === undefined) return;
    const word = token.lower;
    this.#growFromIndex(word);
    const waiting = this.#waiting.get(word);
    if (waiting !== undefined) {
      this.#waiting.delete(word);
      for (const [phrase, value] of waiting) this.#plant(word, phrase, value);
    }
    const letter = word[0] ?? "";
    const stems = this.#waitingStems.get(letter);
    if (stems === undefined || !stems.some(({ stem }) => word.startsWith(stem))) return;
    for (const { stem, phrases } of stems)
      if (word.startsWith(stem))
        for (const [phrase, value] of phrases) this.#plant(`${stem}~`, phrase, value);
    const others = stems.filter(({ stem }) => !word.startsWith(stem));
    if (others.length > 0) this.#waitingStems.set(letter, others);
    else this.#waitingStems.delete(letter);
  }

  #plant(head: string, phrase: string, value: T): void {
    let nodes = [child(this.#root, head)];
    for (const step of stepsOf(phrase).slice(1))
      nodes = nodes.flatMap((from) => step.map((word) => child(from, word)));
    for (const each of nodes) if (!each.values.includes(value)) each.values.push(value);
  }
}

/** Words of a hostile text never fill the memory: beyond this many they are looked up again. */
const mostLooked = 20_000;

/** Digits and signs in a first word: it is divided before it is a word of a text. */
const divided = /[\d()*-]|^\/|^$/;

/** The words that a phrase can begin with. */
function headsOf(phrase: string): readonly string[] {
  const end = phrase.indexOf(" ");
  const head = end === -1 ? phrase : phrase.slice(0, end);
  if (divided.test(head)) return stepsOf(phrase)[0] ?? [];
  const words = head.includes("/") ? head.split("/") : [head];
  return end === -1 ? words : words.flatMap(spelled);
}

const spelled = (word: string): readonly string[] => [word, ...(spellings[word] ?? [])];

/** The words of a phrase, place by place. */
function stepsOf(phrase: string): (readonly string[])[] {
  const steps = (digitsOrSigns.test(phrase) ? apart(phrase) : phrase)
    .trim()
    .split(/\s+/)
    .filter((step) => step !== "-");
  return steps.map((step) => {
    const words = step.includes("/") && step !== "/" ? step.split("/") : [step];
    return steps.length > 1 ? words.flatMap(spelled) : words;
  });
}

const digitsOrSigns = /[\d()]/;

/** Digits and brackets are tokens of their own. */
const apart = (phrase: string): string =>
  phrase.replace(/(?<![a-z\d])(\d+)([a-z])/g, "$1 $2").replace(/[()]/g, " $& ");

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

const isStem = (word: string): boolean => word.length > 1 && word.endsWith("~");

const stemsOf = <T>(
  from: Node<T>,
  word: string,
): readonly { readonly stem: string; readonly node: Node<T> }[] => from.stems?.get(word[0] ?? "") ?? [];

function child<T>(from: Node<T>, word: string): Node<T> {
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
  if (token.kind === "word")
    for (const { stem, node: next } of stemsOf(from, token.lower))
      if (token.lower.startsWith(stem)) collect(next, tokens, start, at + 1, into);
  if (from.gap !== null) for (const to of gapEnds(tokens, at)) collect(from.gap, tokens, start, to, into);
}
