import type { Gloss } from "../../language/gloss.ts";
import { createRecogniser, type Recogniser } from "../../language/recognise-languages.ts";
import { doInSlices } from "../../slices/do-in-slices.ts";
import { noPause } from "../../slices/pause.ts";
import type { Reader } from "../reader.ts";
import { addLanguage, type LanguageData } from "./add-language.ts";
import { compilePhrasebook, type Phrasebook } from "./compile.ts";
import type { PhrasebookData } from "./phrasebook.ts";
import { readPhrases } from "./read-text.ts";

/** Words added to the concepts of the phrasebook, by concept. */
export type OwnWords = Readonly<Record<string, readonly string[]>>;

/** What a language adds to English, by ISO 639-1; null for one that is not read. */
export type LoadLanguage = (id: string) => LanguageData | null;

/**
 * A reader by the phrasebook, with words somebody added. The data is asked for and compiled when a text is first read;
 * a language beside English when a text is written in it.
 */
export function createReader(
  data: () => PhrasebookData,
  own: readonly OwnWords[] = [],
  language: LoadLanguage = () => null,
): Reader {
  const books = new Map<string, Phrasebook>();
  let recognise: Recogniser | null = null;
  return async (text, options) => {
    recognise ??= createRecogniser(data().languages);
    const languages = recognise(text);
    const read = [...languages.ids].sort().flatMap((id) => language(id) ?? []);
    const key = read.map(({ id }) => id).join(" ");
    const book = books.get(key) ?? compileBook(data(), own, read);
    books.set(key, book);
    return doInSlices(readPhrases(text, options, book, { languages }), options.pause ?? noPause);
  };
}

function compileBook(
  english: PhrasebookData,
  own: readonly OwnWords[],
  languages: readonly LanguageData[],
): Phrasebook {
  const glosses = new Map<string, Gloss>();
  let data = english;
  for (const language of languages) {
    const added = addLanguage(data, language);
    data = added.data;
    glosses.set(language.id, added.gloss);
  }
  return { ...compilePhrasebook(withOwn(data, own, [...glosses.values()])), glosses };
}

function withOwn(data: PhrasebookData, own: readonly OwnWords[], glosses: readonly Gloss[]): PhrasebookData {
  if (own.length === 0) return data;
  const terms: Record<string, readonly string[]> = { ...data.terms };
  for (const words of own)
    for (const [concept, phrases] of Object.entries(words)) {
      const written = phrases.map((phrase) => phrase.toLowerCase());
      terms[concept] = [
        ...(terms[concept] ?? []),
        ...written,
        ...glosses.flatMap(({ plain }) => written.map(plain)),
      ];
    }
  return { ...data, terms };
}
