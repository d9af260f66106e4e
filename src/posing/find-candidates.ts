import { lazyPattern, type Pattern } from "../language/patterns/lazy-pattern.ts";
import { patternWords } from "./pattern-words.ts";
import { type WayToPose, waysToPose } from "./ways-to-pose.ts";

/** An expression that finds a way to pose, and the words without which it finds nothing. */
export type Candidate = {
  readonly way: WayToPose;
  readonly pattern: Pattern;
  readonly needs: readonly (readonly string[])[];
};

type Indexed = { readonly word: string; readonly at: readonly number[] };

type CandidateIndex = {
  readonly all: readonly Candidate[];
  /** Words by their first two letters. */
  readonly byPair: ReadonlyMap<number, readonly Indexed[]>;
  /** 1 for each pair of ASCII letters that begins a word: most pairs of a text begin none. */
  readonly isStart: Uint8Array;
};

const ascii = 128;
/** Two letters as one number. */
const pairOf = (first: number, second: number): number => first * 0x10000 + second;

let index: CandidateIndex | null = null;

function buildIndex(): CandidateIndex {
  const all = waysToPose.flatMap((way) =>
    way.patterns.map((pattern, at) => ({
      way,
      pattern: lazyPattern(() => new RegExp(pattern, way.flags)),
      needs: patternWords[way.name]?.[at] ?? [],
    })),
  );
  const byWord = new Map<string, number[]>();
  for (const [at, { needs }] of all.entries())
    for (const word of needs[0] ?? []) byWord.set(word, [...(byWord.get(word) ?? []), at]);
  const byPair = new Map<number, Indexed[]>();
  const isStart = new Uint8Array(ascii * ascii);
  for (const [word, at] of byWord) {
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    if (first < ascii && second < ascii) isStart[first * ascii + second] = 1;
    const pair = pairOf(first, second);
    byPair.set(pair, [...(byPair.get(pair) ?? []), { word, at }]);
  }
  return { all, byPair, isStart };
}

/**
 * The expressions that may fit a text, in their order: those whose words it holds. All others need not be tried, nor even
 * compiled; most lines leave none. One pass over the text.
 */
export function findCandidates(text: string): readonly Candidate[] {
  index ??= buildIndex();
  const { all, byPair, isStart } = index;
  const lower = text.toLowerCase();
  let found: Set<number> | null = null;
  let second = lower.charCodeAt(0);
  for (let at = 0; at + 1 < lower.length; at += 1) {
    const first = second;
    second = lower.charCodeAt(at + 1);
    if (first < ascii && second < ascii && isStart[first * ascii + second] === 0) continue;
    const words = byPair.get(pairOf(first, second));
    if (words === undefined) continue;
    for (const { word, at: places } of words)
      if (lower.startsWith(word, at)) {
        found ??= new Set();
        for (const place of places) found.add(place);
      }
  }
  if (found === null) return none;
  return [...found]
    .toSorted((a, b) => a - b)
    .flatMap((place) => all[place] ?? [])
    .filter(({ needs: [, others] }) => others === undefined || others.some((word) => lower.includes(word)));
}

const none: readonly Candidate[] = [];
