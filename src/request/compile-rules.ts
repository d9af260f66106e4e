import type { PhraseTrie } from "../language/phrase-trie.ts";
import type { Practice } from "../practice/practice.ts";
import { compilePhrases } from "./compile-phrases.ts";
import type { Courtesy, DeliverableKind, Length, RequestKind, RequestRules, Subject } from "./request.ts";

const entriesOf = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][];

/** The cue words of a practice, ready to be looked up; compiled once for each practice. */
export function compileRules(requests: RequestRules) {
  const { kinds, drafts, outside, lengths, addressees } = requests;
  return {
    openers: compilePhrases([[true, requests.openers]]),
    starts: compilePhrases<RequestKind>(kinds.map(({ id, starts }) => [id, starts] as const)),
    anywhere: compilePhrases<RequestKind>(kinds.map(({ id, anywhere }) => [id, anywhere] as const)),
    plan: compilePhrases([[true, requests.plan]]),
    courtesies: compilePhrases<Courtesy>(entriesOf(requests.courtesies)),
    make: compilePhrases([[true, drafts.make]]),
    alone: compilePhrases([[true, drafts.alone]]),
    spoken: compilePhrases([[true, drafts.spoken]]),
    nouns: compilePhrases<DeliverableKind>(entriesOf(drafts.nouns)),
    outsideNouns: compilePhrases([[true, outside.nouns]]),
    outsideWords: compilePhrases([[true, outside.anywhere]]),
    knowledge: compilePhrases([[true, outside.knowledge]]),
    domain: compilePhrases([[true, requests.domain]]),
    matters: compilePhrases(requests.matters.map(({ id, words }) => [id, words] as const)),
    /** Matters that are not hers. */
    othersMatters: compilePhrases(
      requests.matters.filter(({ hers }) => hers !== true).map(({ id, words }) => [id, words] as const),
    ),
    strongMatters: compilePhrases(requests.matters.map(({ id, strong }) => [id, strong] as const)),
    units: compilePhrases<Exclude<Length["unit"], "short">>(entriesOf(lengths.units)),
    before: compilePhrases([[true, lengths.before]]),
    behind: compilePhrases([[true, lengths.behind]]),
    short: compilePhrases([[true, lengths.short]]),
    notBehind: compilePhrases([[true, lengths.not_behind]]),
    inside: compilePhrases([[true, addressees.inside]]),
    outsideRoles: compilePhrases([[true, addressees.outside]]),
    topics: compilePhrases(requests.topics.map(({ id, words }) => [id, words] as const)),
    subjects: compilePhrases<Subject>(requests.subjects.map(({ id, words }) => [id, words] as const)),
    suppositions: compilePhrases(requests.suppositions.map(({ words }, index) => [index, words] as const)),
    premises: compilePhrases([[true, requests.premises]]),
    languages: requests.languages.map((language) => ({ ...language, words: new Set(language.words) })),
    numbers: requests.lengths.numbers,
  };
}

/** The terms of a glossary by their names; a longer name hides a shorter one inside it. */
export function compileTerms({ terms }: Practice["glossary"]): PhraseTrie<string> {
  return compilePhrases(terms.map(({ id, names }) => [id, names] as const));
}

export type CompiledRules = ReturnType<typeof compileRules>;
