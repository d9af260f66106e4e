import { headsOf, isStem, stepsOf } from "./divide-phrase.ts";
import type { PhraseIndex } from "./index-phrases.ts";
import { collect, type PhraseMatch, walk } from "./match-phrases.ts";
import { child, node, stemsOf } from "./phrase-node.ts";
import { pushTo } from "./push-to.ts";
import type { Token } from "./tokens.ts";

/** Phrases that begin with one word and wait until a text holds it. */
type Waiting<T> = [phrase: string, value: T][];

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
    else if (!isStem(head)) pushTo(this.#waiting, head, [phrase, value]);
    else {
      const stem = head.slice(0, -1);
      const known = this.#waitingStems.get(stem[0] ?? "")?.find((each) => each.stem === stem);
      if (known === undefined)
        pushTo(this.#waitingStems, stem[0] ?? "", { stem, phrases: [[phrase, value]] });
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
