/** A text as quotes are looked for in it: NFKC, each run of white space one blank, with the place of every letter. */
export type FoldedText = {
  readonly folded: string;
  /** For each UTF-16 unit of `folded` the offset in the text it comes from, and the end of it at the end. */
  readonly places: readonly number[];
};

/** A range of a text, the end excluded. */
export type Range = { readonly from: number; readonly to: number };

/** White space, or a letter with the marks that join it. */
const parts = /\s+|\P{M}\p{M}*|\p{M}+/gu;

export function foldText(text: string): FoldedText {
  let folded = "";
  const places: number[] = [];
  for (const { 0: part, index } of text.matchAll(parts)) {
    const plain = /^\s/u.test(part) ? " " : part.normalize("NFKC").replace(/\s+/gu, " ");
    for (let at = 0; at < plain.length; at += 1) places.push(index);
    folded += plain;
  }
  places.push(text.length);
  return { folded, places };
}

/** So many places of one quote are looked at. A convention that keeps the work bounded. */
const mostPlaces = 20;

/** Where a quote stands in a text, letter for letter, in order; empty where it does not. */
export function findQuote({ folded, places }: FoldedText, quote: string): Range[] {
  const wanted = foldText(quote.trim()).folded;
  const found: Range[] = [];
  if (wanted === "") return found;
  for (let at = folded.indexOf(wanted); at >= 0 && found.length < mostPlaces; ) {
    found.push({ from: places[at] ?? 0, to: places[at + wanted.length] ?? 0 });
    at = folded.indexOf(wanted, at + 1);
  }
  return found;
}
