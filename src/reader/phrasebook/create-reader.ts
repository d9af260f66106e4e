import { doInSlices } from "../../slices/do-in-slices.ts";
import { noPause } from "../../slices/pause.ts";
import { acceptProposals } from "../proposals/accept-proposals.ts";
import { examineText } from "../proposals/examine-text.ts";
import { newAccounts } from "../proposals/new-accounts.ts";
import type { Prover } from "../prover.ts";
import type { Reader } from "../reader.ts";
import { compilePhrasebook, type Phrasebook } from "./compile.ts";
import type { PhrasebookData } from "./phrasebook.ts";
import { readPhrases } from "./read-text.ts";

/** Words added to the concepts of the phrasebook, by concept. */
export type OwnWords = Readonly<Record<string, readonly string[]>>;

/** A reader by the phrasebook, and what holds a model's proposals against the same words. */
export type PhrasebookReaders = { readonly reader: Reader; readonly prove: Prover };

/** Both, with words somebody added. The data is asked for and compiled when a text is first read. */
export function createReaders(data: () => PhrasebookData, own: readonly OwnWords[] = []): PhrasebookReaders {
  let compiled: Phrasebook | null = null;
  const book = (): Phrasebook => {
    compiled ??= compilePhrasebook(withOwn(data(), own));
    return compiled;
  };
  return {
    reader: async (text, options) => doInSlices(readPhrases(text, options, book()), options.pause ?? noPause),
    prove: async (text, { proposals, model }, options) => {
      const pause = options.pause ?? noPause;
      const examined = await doInSlices(examineText(text, options, book()), pause);
      const named = newAccounts(examined, proposals);
      if (named.length === 0) return acceptProposals(examined, proposals, model);
      const accounts = [...examined.accounts, ...named];
      const again = await doInSlices(examineText(text, { ...options, accounts }, book()), pause);
      return acceptProposals(again, proposals, model);
    },
  };
}

/** The reader alone. */
export const createReader = (data: () => PhrasebookData, own: readonly OwnWords[] = []): Reader =>
  createReaders(data, own).reader;

function withOwn(data: PhrasebookData, own: readonly OwnWords[]): PhrasebookData {
  if (own.length === 0) return data;
  const terms: Record<string, readonly string[]> = { ...data.terms };
  for (const words of own)
    for (const [concept, phrases] of Object.entries(words))
      terms[concept] = [...(terms[concept] ?? []), ...phrases.map((phrase) => phrase.toLowerCase())];
  return { ...data, terms };
}
