import type { LanguagesOfText } from "../../language/recognise-languages.ts";
import { findingPosing } from "../../posing/find-posing.ts";
import type { Work } from "../../slices/work.ts";
import type { Phrasebook } from "../phrasebook/compile.ts";
import { type ReadCell, readPhrases } from "../phrasebook/read-text.ts";
import type { ReadTextOptions } from "../reader.ts";
import { type FoldedText, foldText, type Range } from "./find-quote.ts";

/** A text as its proposals are held against it: the rules have read it, sentence by sentence. */
export type ExaminedText = {
  readonly text: string;
  readonly folded: FoldedText;
  readonly options: ReadTextOptions;
  /** What may state something, in the order of the text; none of it poses. */
  readonly cells: readonly ReadCell[];
  /** Ranges of lines that pose, in order. */
  readonly posing: readonly Range[];
  /** Accounts the rules know, in the order of their first mention. */
  readonly accounts: readonly string[];
  readonly book: Phrasebook;
};

/** The words of a quote that stand in one cell, as tokens of it. */
export type QuotedCell = { readonly cell: ReadCell; readonly from: number; readonly to: number };

export function* examineText(
  text: string,
  options: ReadTextOptions,
  book: Phrasebook,
  languages?: LanguagesOfText,
): Work<ExaminedText> {
  const cells: ReadCell[] = [];
  const { statements } = yield* readPhrases(text, options, book, {
    visit: (cell) => cells.push(cell),
    ...(languages === undefined ? {} : { languages }),
  });
  const named = statements.flatMap(({ account }) => account ?? []);
  return {
    text,
    options,
    book,
    cells,
    folded: foldText(text),
    posing: yield* posingRanges(text, options.source === "question"),
    accounts: [
      ...new Set([...(options.account ? [options.account] : []), ...(options.accounts ?? []), ...named]),
    ],
  };
}

/** In a question the words are the user's own: an order there is one, and only its own sentence states nothing. */
function* posingRanges(text: string, own: boolean): Work<Range[]> {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const found = yield* findingPosing(text);
  return found
    .filter(({ pose }) => !own || pose !== "order")
    .map(({ from, to }) => ({ from: starts[from - 1] ?? text.length, to: starts[to] ?? text.length }));
}
