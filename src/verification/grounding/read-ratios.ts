import { countWords, foreignNumbers } from "../../language/numbers/count-words.ts";
import { numberWords } from "../../language/numbers/number-words.ts";
import { eachMatch } from "../../language/patterns/each-match.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";

/** A share as two small numbers, "six in seven", in percent. */
export type Ratio = { readonly percent: number; readonly start: number; readonly end: number };

/** No larger whole is a way of saying a share. A convention. */
const largestWhole = 20;

const count = `\\d{1,2}|${["one", "eine?[rsn]?", "une?", "un[oa]", ...countWords].join("|")}`;
const ratio = lazyPattern(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d.,])(${count}) (?:\\p{L}{2,20} )?(?:in|out of|out of every|of every|von|sur|de cada|sobre) (${count})(?![\\p{L}\\d.,%])`,
      "giu",
    ),
);

/** Shares a line says as "one seat in seven", "six in seven", "zwei von drei", "deux sur trois", "dos de cada tres". */
export function readRatios(text: string): Ratio[] {
  return [...eachMatch(ratio(), text)].flatMap((match) => {
    const [whole, of] = [numberOf(match[2] ?? ""), numberOf(match[1] ?? "")];
    if (of === null || whole === null || of >= whole || whole > largestWhole) return [];
    return [{ percent: (of / whole) * 100, start: match.index, end: match.index + match[0].length }];
  });
}

function numberOf(written: string): number | null {
  const word = written.toLowerCase();
  const value = /^(?:ein|un)/.test(word)
    ? 1
    : (foreignNumbers.get(word) ?? numberWords[word] ?? Number(word));
  return Number.isFinite(value) && value >= 1 ? value : null;
}
