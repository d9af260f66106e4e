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

/** Two letters as one number. */
const pair = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

let all: readonly Candidate[] = [];
let index: ReadonlyMap<number, readonly Indexed[]> | null = null;

function build(): ReadonlyMap<number, readonly Indexed[]> {
  all = waysToPose.flatMap((way) =>
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
  for (const [word, at] of byWord)
    byPair.set(pair(word, 0), [...(byPair.get(pair(word, 0)) ?? []), { word, at }]);
  return byPair;
}

/**
 * The expressions that may fit a text, in their order: those whose words it holds. All others need not be tried, nor even
 * compiled; most lines leave none. One pass over the text.
 */
export function findCandidates(text: string): readonly Candidate[] {
  index ??= build();
  const lower = text.toLowerCase();
  const found = new Set<number>();
  for (let at = 0; at + 1 < lower.length; at += 1)
    for (const { word, at: places } of index.get(pair(lower, at)) ?? [])
      if (lower.startsWith(word, at)) for (const place of places) found.add(place);
  return [...found]
    .toSorted((a, b) => a - b)
    .flatMap((place) => all[place] ?? [])
    .filter(({ needs: [, second] }) => second === undefined || second.some((word) => lower.includes(word)));
}
