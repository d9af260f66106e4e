import { findQuote, foldText } from "./find-quote.ts";
import type { ParsedProposals } from "./parse-proposals.ts";
import type { Proposal } from "./proposal.ts";
import type { TextToRead } from "./texts-to-read.ts";

/**
 * The proposals of each text, in the order of the texts. A model may name a text with its line ("notes.txt:4"), or not at
 * all: then it is the first one in which the quote stands. What belongs to none, and entries of another shape, stand with
 * the first text, so that they are told. Pure.
 */
export function sortProposals(
  { proposals, rejected }: ParsedProposals,
  texts: readonly TextToRead[],
): ParsedProposals[] {
  const own: Proposal[][] = texts.map(() => []);
  const folded = texts.map(({ text }) => foldText(text));
  for (const proposal of proposals) {
    const named = texts.findIndex(({ source }) => isNamed(proposal.source, source));
    const found = named >= 0 ? named : folded.findIndex((text) => findQuote(text, proposal.quote).length > 0);
    own[Math.max(0, found)]?.push(proposal);
  }
  return own.map((each, at) => ({ proposals: each, rejected: at === 0 ? rejected : [] }));
}

const isNamed = (written: string | null, source: string): boolean =>
  written === source || written?.replace(/(?::\s?|,? lines? )\d+(?:[-–]\d+)?$/i, "") === source;
