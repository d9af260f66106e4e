import { elapsedKeys, type FactKey, factKind } from "../../facts/fact-catalogue.ts";
import type { Phrasebook } from "../phrasebook/compile.ts";
import { moodsOf } from "../phrasebook/judge-mood.ts";
import type { Mood } from "../phrasebook/phrasebook.ts";
import type { ReadCell } from "../phrasebook/read-text.ts";
import type { ExaminedText } from "./examine-text.ts";

const faults: Readonly<Record<Mood, string>> = {
  negated: "its sentence denies it",
  supposed: "its sentence only supposes it",
  asked: "its sentence asks for it",
  planned: "its sentence plans or wishes it",
  past: "its sentence says that it is over",
  other: "its sentence speaks of somebody else",
};

export type MoodInput = {
  readonly key: FactKey;
  readonly value: string | number | boolean;
  readonly cell: ReadCell;
  /** The words that state it, as tokens of the cell. */
  readonly words: { readonly from: number; readonly to: number };
};

/** Why the sentence around the words states no such fact, by the rules' own cues of scope; null when it does. */
export function moodFault({ book }: ExaminedText, { key, value, cell, words }: MoodInput): string | null {
  const { tokens, moods } = cell.analysis;
  const also = alsoOf(key, book);
  for (const mood of moodsOf(tokens, moods, words.from, words.to, book).moods)
    if (!also.has(mood) && !(mood === "negated" && isDenial(key, value))) return faults[mood];
  return null;
}

/** What denied words state: that something is not so, or that nobody is there. */
const isDenial = (key: FactKey, value: string | number | boolean): boolean =>
  (factKind(key).unit === "flag" && value === false) || value === "none";

/** Moods in which some way of the phrasebook states the fact: a renewal that is planned for a day is one. */
function alsoOf(key: FactKey, book: Phrasebook): ReadonlySet<Mood> {
  const also = new Set<Mood>();
  for (const way of book.data.facts[key] ?? []) for (const mood of way.also ?? []) also.add(mood);
  // Only a silence is told by denying words, "no login for 41 days"; elsewhere they deny the value.
  if (!elapsedKeys.has(key)) also.delete("negated");
  return also;
}
