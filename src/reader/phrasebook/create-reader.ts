import type { Gloss } from "../../language/gloss.ts";
import {
  createRecogniser,
  type LanguagesOfText,
  type Recogniser,
} from "../../language/recognise-languages.ts";
import { findPosing } from "../../posing/find-posing.ts";
import { doInSlices } from "../../slices/do-in-slices.ts";
import { noPause } from "../../slices/pause.ts";
import { acceptProposals } from "../proposals/accept-proposals.ts";
import { examineText } from "../proposals/examine-text.ts";
import { newAccounts } from "../proposals/new-accounts.ts";
import type { Prover } from "../prover.ts";
import type { Reader } from "../reader.ts";
import { addLanguage, type LanguageData } from "./add-language.ts";
import { compilePhrasebook, type Phrasebook } from "./compile.ts";
import type { PhrasebookData } from "./phrasebook.ts";
import { readPhrases } from "./read-text.ts";

/** Words added to the concepts of the phrasebook, by concept. */
export type OwnWords = Readonly<Record<string, readonly string[]>>;

/** What a language adds to English, by ISO 639-1; null for one that is not read. */
export type LoadLanguage = (id: string) => LanguageData | null;

/** A reader by the phrasebook, and what holds a model's proposals against the same words. */
export type PhrasebookReaders = { readonly reader: Reader; readonly prove: Prover };

/**
 * Both, with words somebody added. The data is asked for and compiled when a text is first read; a language beside
 * English when a text is written in it.
 */
export function createReaders(
  data: () => PhrasebookData,
  own: readonly OwnWords[] = [],
  language: LoadLanguage = () => null,
): PhrasebookReaders {
  const books = new Map<string, Phrasebook>();
  let recognise: Recogniser | null = null;
  const bookFor = (text: string): { readonly book: Phrasebook; readonly languages: LanguagesOfText } => {
    recognise ??= createRecogniser(data().languages);
    const seen = recognise(text);
    // A line that poses in another language does not change how the lines around it are read.
    const languages = seen.ids.size === 0 ? seen : recognise(withoutPosing(text));
    const read = [...languages.ids].sort().flatMap((id) => language(id) ?? []);
    const key = read.map(({ id }) => id).join(" ");
    const book = books.get(key) ?? compileBook(data(), own, read);
    books.set(key, book);
    return { book, languages };
  };
  return {
    reader: async (text, options) => {
      const { book, languages } = bookFor(text);
      return doInSlices(readPhrases(text, options, book, { languages }), options.pause ?? noPause);
    },
    prove: async (text, { proposals, model }, options) => {
      const pause = options.pause ?? noPause;
      const { book, languages } = bookFor(text);
      const examined = await doInSlices(examineText(text, options, book, languages), pause);
      const named = newAccounts(examined, proposals);
      if (named.length === 0) return acceptProposals(examined, proposals, model);
      const accounts = [...examined.accounts, ...named];
      const again = await doInSlices(examineText(text, { ...options, accounts }, book, languages), pause);
      return acceptProposals(again, proposals, model);
    },
  };
}

/** The text with blanks in place of every line that poses, so that all places stay. */
function withoutPosing(text: string): string {
  const posing = findPosing(text);
  if (posing.length === 0) return text;
  const lines = text.split("\n");
  for (const { from, to } of posing)
    for (let line = from - 1; line < to; line += 1) lines[line] = " ".repeat(lines[line]?.length ?? 0);
  return lines.join("\n");
}

/** The reader alone. */
export const createReader = (
  data: () => PhrasebookData,
  own: readonly OwnWords[] = [],
  language: LoadLanguage = () => null,
): Reader => createReaders(data, own, language).reader;

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
  return { ...data, terms, index: undefined };
}
