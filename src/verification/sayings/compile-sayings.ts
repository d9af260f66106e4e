import { indexPhrases, type PhraseIndex } from "../../language/index-phrases.ts";
import { PhraseTrie } from "../../language/phrase-trie.ts";
import { type Token, tokenise } from "../../language/tokens.ts";
import type { ApprovalPart, GiftPart, RoutePart, SayingsData, ScopeList, Topic } from "./sayings.ts";

/** What words of a sentence mean to the checks. */
export type Meaning =
  | { readonly role: "cue"; readonly cue: ScopeList }
  | { readonly role: "about"; readonly topic: string }
  | { readonly role: "pole"; readonly topic: string; readonly pole: string; readonly alone: boolean }
  | { readonly role: "share"; readonly value: number }
  | { readonly role: "gift"; readonly part: GiftPart }
  | { readonly role: "approval"; readonly part: ApprovalPart }
  | { readonly role: "route"; readonly part: RoutePart }
  | { readonly role: "bound"; readonly bound: "more" | "less" | "majority" };

/** Words that mean something, by their places among the tokens; the end is excluded. */
export type Mark = { readonly meaning: Meaning; readonly from: number; readonly to: number };

export type ReadSentence = { readonly tokens: readonly Token[]; readonly marks: readonly Mark[] };

export type Sayings = {
  readonly topics: Readonly<Record<string, Topic>>;
  /** The tokens of a sentence and what they mean, in their order; a cue inside a longer phrase is none. */
  readonly read: (sentence: string) => ReadSentence;
};

/** What the phrases of each list mean, in a settled order. */
function meaningsOf(sayings: Omit<SayingsData, "index">): [readonly string[], Meaning][] {
  const { scope, topics, shares, gifts, approvals, routes } = sayings;
  const { fillers: _, ...cues } = scope;
  return [
    ...(Object.keys(cues) as ScopeList[]).map((cue): [readonly string[], Meaning] => [
      cues[cue],
      { role: "cue", cue },
    ]),
    ...Object.entries(topics).flatMap(
      ([topic, { about, poles, sole = false, alone = {} }]): [readonly string[], Meaning][] => [
        [about, { role: "about", topic }],
        ...Object.entries(poles).map(([pole, phrases]): [readonly string[], Meaning] => [
          phrases,
          { role: "pole", topic, pole, alone: sole },
        ]),
        ...Object.entries(alone).map(([pole, phrases]): [readonly string[], Meaning] => [
          phrases,
          { role: "pole", topic, pole, alone: true },
        ]),
      ],
    ),
    ...Object.entries(shares.shares).map(([value, phrases]): [readonly string[], Meaning] => [
      phrases,
      { role: "share", value: Number(value) },
    ]),
    ...(["more", "less", "majority"] as const).map((bound): [readonly string[], Meaning] => [
      shares[bound],
      { role: "bound", bound },
    ]),
    ...(Object.keys(gifts) as GiftPart[]).map((part): [readonly string[], Meaning] => [
      gifts[part],
      { role: "gift", part },
    ]),
    ...(Object.keys(approvals) as ApprovalPart[]).map((part): [readonly string[], Meaning] => [
      approvals[part],
      { role: "approval", part },
    ]),
    ...(Object.keys(routes) as RoutePart[]).map((part): [readonly string[], Meaning] => [
      routes[part],
      { role: "route", part },
    ]),
  ];
}

/** The phrases by the word they begin with, so that no run has to look at all of them. */
export const indexSayings = (sayings: Omit<SayingsData, "index">): PhraseIndex =>
  indexPhrases(
    meaningsOf(sayings).flatMap(([phrases], at) =>
      phrases.map((phrase): readonly [string, number] => [asTokens(phrase), at]),
    ),
  );

/** The sayings ready to be looked for: all phrases in one trie, so that their number costs nothing. */
export function compileSayings(sayings: SayingsData): Sayings {
  const meanings = meaningsOf(sayings).map(([, meaning]) => meaning);
  const trie = new PhraseTrie<Meaning>(new Set(sayings.scope.fillers), {
    phrases: sayings.index ?? indexSayings(sayings),
    valueOf: (at) => meanings[at],
  });
  const { topics } = sayings;
  return {
    topics,
    read: (sentence) => {
      const tokens = tokenise(sentence);
      const marks: Mark[] = [];
      for (let at = 0; at < tokens.length; at += 1)
        for (const { length, values } of trie.allAt(tokens, at))
          for (const meaning of values) marks.push({ meaning, from: at, to: at + length });
      return { tokens, marks: marks.filter((mark) => !isHidden(mark, marks)) };
    },
  };
}

/** A phrase as the tokens of a text: an apostrophe is a word of its own, but for "n't" and "'s". */
const asTokens = (phrase: string): string =>
  phrase.includes("'")
    ? phrase.toLowerCase().replace(/(?<=\p{L})'(?=\p{L}{3,}|h?[aeiouéy])/gu, " ' ")
    : phrase.toLowerCase();

/** "no longer" in "no longer answers" denies nothing, and "product" in "use of the product" is no topic of its own. */
const isHidden = (mark: Mark, marks: readonly Mark[]): boolean =>
  marks.some(
    (other) =>
      other.from <= mark.from &&
      other.to >= mark.to &&
      other.to - other.from > mark.to - mark.from &&
      (mark.meaning.role === "cue" || mark.meaning.role === other.meaning.role) &&
      other.meaning.role !== "cue",
  );
