import { compileGloss, type Gloss, type GlossData } from "../../language/gloss.ts";
import type { SpanWords } from "../../language/words.ts";
import type { NamesData, PhrasebookData, ScopeData } from "./phrasebook.ts";

/** What a language adds to the phrasebook: words of the same concepts, and what says the same as English words. */
export type LanguageData = {
  readonly id: string;
  readonly gloss: GlossData;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly scope: Partial<ScopeData>;
  readonly names: Partial<NamesData>;
  readonly spans: Partial<SpanWords>;
};

/**
 * The phrasebook with a language laid over it. English trade words stay in use, so "ARR" and "Champion" are read in any
 * text; the language's own words are written as its gloss leaves the tokens of a text.
 */
export function addLanguage(
  data: PhrasebookData,
  language: LanguageData,
): { readonly data: PhrasebookData; readonly gloss: Gloss } {
  const phrases = [...Object.values(language.terms).flat(), ...Object.values(language.names).flat()];
  const gloss = compileGloss(language.gloss, phrases, Object.keys(language.spans.numbers ?? {}));
  const plain = (phrases: readonly string[] = []): string[] => phrases.map(gloss.plain);
  const terms: Record<string, readonly string[]> = { ...data.terms };
  for (const [concept, phrases] of Object.entries(language.terms))
    terms[concept] = [...(terms[concept] ?? []), ...plain(phrases)];
  const { scope, names } = language;
  const joined = <T extends object>(base: T, more: Partial<T>): T =>
    Object.fromEntries(
      Object.entries(base).map(([key, value]) =>
        key === "cues"
          ? [key, value]
          : [key, [...value, ...plain((more as Record<string, readonly string[]>)[key])]],
      ),
    ) as T;
  return {
    gloss,
    data: {
      ...data,
      terms,
      scope: {
        ...joined(data.scope, scope),
        cues: [...data.scope.cues, ...(scope.cues ?? []).map((cue) => ({ ...cue, words: plain(cue.words) }))],
      },
      names: joined(data.names, names),
      spans: [...data.spans, spansOf(language.spans, gloss)],
    },
  };
}

const empty: SpanWords = {
  numbers: {},
  scales: {},
  fractions: {},
  months: {},
  weekdays: {},
  ordinals: {},
  holidays: {},
  doubtful: [],
  units: {},
  currencies: {},
  percent: [],
  per_year: [],
  per_month: [],
  per_thing: [],
  ahead: [],
  ahead_after: [],
  behind: [],
  behind_after: [],
  today: {},
  ends: [],
  starts: [],
  middles: [],
  year_ends: [],
  quarter_ends: [],
  month_ends: [],
  before_month: [],
};

/** Words that begin a text's lines are looked up before they are glossed, so both spellings stand. */
function spansOf(spans: Partial<SpanWords>, gloss: Gloss): SpanWords {
  return Object.fromEntries(
    Object.entries({ ...empty, ...spans }).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? [...new Set(value.flatMap((phrase: string) => [phrase, gloss.plain(phrase)]))]
        : Object.fromEntries(
            Object.entries(value).flatMap(([name, each]) => [
              [name, each],
              [gloss.fold(name), each],
            ]),
          ),
    ]),
  ) as SpanWords;
}
