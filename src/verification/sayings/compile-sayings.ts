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

/** The sayings ready to be looked for: all phrases in one trie, so that their number costs nothing. */
export function compileSayings({ scope, topics, shares, gifts, approvals, routes }: SayingsData): Sayings {
  const { fillers, ...cues } = scope;
  const trie = new PhraseTrie<Meaning>(new Set(fillers));
  const add = (phrases: readonly string[], meaning: Meaning): void => {
    for (const phrase of phrases) trie.add(asTokens(phrase), meaning);
  };
  for (const cue of Object.keys(cues) as ScopeList[]) add(cues[cue], { role: "cue", cue });
  for (const [topic, { about, poles, sole = false, alone = {} }] of Object.entries(topics)) {
    add(about, { role: "about", topic });
    for (const [pole, phrases] of Object.entries(poles))
      add(phrases, { role: "pole", topic, pole, alone: sole });
    for (const [pole, phrases] of Object.entries(alone))
      add(phrases, { role: "pole", topic, pole, alone: true });
  }
  for (const [value, phrases] of Object.entries(shares.shares))
    add(phrases, { role: "share", value: Number(value) });
  for (const bound of ["more", "less", "majority"] as const) add(shares[bound], { role: "bound", bound });
  for (const part of Object.keys(gifts) as GiftPart[]) add(gifts[part], { role: "gift", part });
  for (const part of Object.keys(approvals) as ApprovalPart[])
    add(approvals[part], { role: "approval", part });
  for (const part of Object.keys(routes) as RoutePart[]) add(routes[part], { role: "route", part });
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
  phrase.toLowerCase().replace(/(?<=\p{L})'(?=\p{L}{3,}|h?[aeiouéy])/gu, " ' ");

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
