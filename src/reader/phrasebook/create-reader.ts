import { doInSlices } from "../../slices/do-in-slices.ts";
import { noPause } from "../../slices/pause.ts";
import type { Reader } from "../reader.ts";
import { compilePhrasebook, type Phrasebook } from "./compile.ts";
import type { PhrasebookData } from "./phrasebook.ts";
import { readPhrases } from "./read-text.ts";

/** Words added to the concepts of the phrasebook, by concept. */
export type OwnWords = Readonly<Record<string, readonly string[]>>;

/** A reader by the phrasebook, with words somebody added. The data is asked for and compiled when a text is first read. */
export function createReader(data: () => PhrasebookData, own: readonly OwnWords[] = []): Reader {
  let book: Phrasebook | null = null;
  return async (text, options) => {
    book ??= compilePhrasebook(withOwn(data(), own));
    return doInSlices(readPhrases(text, options, book), options.pause ?? noPause);
  };
}

function withOwn(data: PhrasebookData, own: readonly OwnWords[]): PhrasebookData {
  if (own.length === 0) return data;
  const terms: Record<string, readonly string[]> = { ...data.terms };
  for (const words of own)
    for (const [concept, phrases] of Object.entries(words))
      terms[concept] = [...(terms[concept] ?? []), ...phrases.map((phrase) => phrase.toLowerCase())];
  return { ...data, terms, index: undefined };
}
