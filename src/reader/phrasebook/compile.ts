import { type FactKey, factKeys } from "../../facts/fact-catalogue.ts";
import type { Gloss } from "../../language/gloss.ts";
import type { PhraseIndex } from "../../language/index-phrases.ts";
import { createMender } from "../../language/mend-typos.ts";
import { PhraseTrie } from "../../language/phrase-trie.ts";
import { type CompiledWords, compileWords } from "../../language/spans/context.ts";
import type { Token } from "../../language/tokens.ts";
import { indexTerms } from "./index-terms.ts";
import { alternativesOf, alwaysTerms } from "./needs.ts";
import type { Form, Mood, PhrasebookData, Way } from "./phrasebook.ts";
import { createWordFlags } from "./word-flags.ts";

/** A way of saying a fact, ready to be tried: all concepts of `needs` must stand near. */
export type Rule = {
  readonly key: FactKey;
  readonly form: Form;
  /** Numbers of concepts; the first one is the head, beside which the value stands. */
  readonly needs: readonly number[];
  readonly without: readonly number[];
  readonly nowhere: readonly number[];
  readonly way: Way;
  readonly also: ReadonlySet<Mood>;
  readonly order: number;
};

/** The phrasebook with its words in tries and its concepts numbered. Built once, when a text is first read. */
export type Phrasebook = {
  readonly data: PhrasebookData;
  readonly words: CompiledWords;
  readonly terms: PhraseTrie<number>;
  /** Words that only tell facts apart; they hide no term. */
  readonly context: PhraseTrie<number>;
  /** Phrases with a gap ("cut * jobs"); they hide nothing, and a number in the gap stays a value. */
  readonly loose: PhraseTrie<number>;
  /** Concept numbers by name. */
  readonly concepts: ReadonlyMap<string, number>;
  /** Rules by their head concept. */
  readonly rulesOf: ReadonlyMap<number, readonly Rule[]>;
  readonly glue: ReadonlySet<string>;
  readonly breaks: PhraseTrie<true>;
  readonly cues: PhraseTrie<{ readonly mood: Mood; readonly reach: "clause" | "rest" | "near" | "all" }>;
  readonly idioms: PhraseTrie<true>;
  /** Over a list whose items only suppose something. */
  readonly scenarios: PhraseTrie<true>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly interrogatives: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly tags: PhraseTrie<true>;
  readonly given: PhraseTrie<true>;
  readonly names: CompiledNames;
  /** What a word in lower case can begin or be: bits of `wordFlag`. */
  readonly flagsOf: (word: string) => number;
  /** Mends typos of English words. */
  readonly mend: (tokens: readonly Token[]) => readonly Token[];
  /** What makes tokens of a language comparable, by ISO 639-1; absent where all is English. */
  readonly glosses?: ReadonlyMap<string, Gloss>;
};

export type CompiledNames = {
  readonly organisation: ReadonlySet<string>;
  readonly firstNames: ReadonlySet<string>;
  readonly ordinary: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
  readonly tools: ReadonlySet<string>;
  readonly beforeAccount: PhraseTrie<true>;
  readonly afterAccount: PhraseTrie<true>;
  readonly afterAccountWeak: PhraseTrie<true>;
  readonly beforePerson: ReadonlySet<string>;
  readonly afterPerson: ReadonlySet<string>;
  readonly roles: PhraseTrie<true>;
  readonly titles: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
};

const trieOf = (phrases: readonly string[], fillers?: ReadonlySet<string>): PhraseTrie<true> => {
  const trie = new PhraseTrie<true>(fillers);
  for (const phrase of phrases) trie.add(phrase, true);
  return trie;
};

export function compilePhrasebook(data: PhrasebookData): Phrasebook {
  const concepts = new Map<string, number>();
  const number = (name: string): number => {
    const known = concepts.get(name);
    if (known !== undefined) return known;
    concepts.set(name, concepts.size);
    return concepts.size - 1;
  };
  const rulesOf = new Map<number, Rule[]>();
  const known: ReadonlySet<string> = new Set(factKeys);
  let order = 0;
  for (const [key, ways] of Object.entries(data.facts)) {
    if (!known.has(key)) continue;
    for (const way of ways)
      for (const { form, needs: names } of alternativesOf(way)) {
        const needs = names.map(number);
        const head = needs[0];
        if (head === undefined) continue;
        order += 1;
        const rule: Rule = {
          key: key as FactKey,
          form,
          needs,
          without: (way.without ?? []).map(number),
          nowhere: (way.nowhere ?? []).map(number),
          way,
          also: new Set(way.also ?? []),
          order,
        };
        const others = rulesOf.get(head);
        if (others === undefined) rulesOf.set(head, [rule]);
        else others.push(rule);
      }
  }
  for (const name of alwaysTerms) number(name);
  const fillers = new Set(data.scope.fillers);
  const index = data.index ?? indexTerms(data);
  const conceptOf = (at: number): number => number(index.concepts[at] ?? "");
  const trieFrom = (phrases: PhraseIndex): PhraseTrie<number> =>
    new PhraseTrie(fillers, { phrases, valueOf: conceptOf });
  const [terms, context, loose] = [trieFrom(index.terms), trieFrom(index.context), trieFrom(index.loose)];
  const cues: Phrasebook["cues"] = new PhraseTrie(fillers);
  for (const { mood, reach, words } of data.scope.cues) {
    const cue = { mood, reach };
    for (const phrase of words) cues.add(phrase, cue);
  }
  const { names, scope } = data;
  const [breaks, idioms] = [trieOf(scope.breaks), trieOf(scope.idioms, fillers)];
  const glue = new Set(index.glue);
  return {
    flagsOf: createWordFlags({ term: terms, context, loose, idiom: idioms, break: breaks, cue: cues }, glue),
    data,
    mend: createMender(data.spelling),
    words: compileWords(data.spans),
    terms,
    context,
    loose,
    concepts,
    rulesOf,
    glue,
    breaks,
    cues,
    idioms,
    scenarios: trieOf(scope.scenarios),
    auxiliaries: new Set(scope.auxiliaries),
    interrogatives: new Set(scope.interrogatives),
    openers: new Set(scope.openers),
    tags: trieOf(scope.tags),
    given: trieOf(scope.given),
    names: {
      organisation: new Set(names.organisation),
      firstNames: new Set(names.first_names),
      ordinary: new Set(names.ordinary),
      common: new Set(names.common),
      tools: new Set(names.tools),
      beforeAccount: trieOf(names.before_account),
      afterAccount: trieOf(names.after_account),
      afterAccountWeak: trieOf(names.after_account_weak),
      beforePerson: new Set(names.before_person),
      afterPerson: new Set(names.after_person),
      roles: trieOf(names.roles),
      titles: new Set(names.titles),
      departments: new Set(names.departments),
    },
  };
}
