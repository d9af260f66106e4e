import { distance } from "fastest-levenshtein";

/**
 * The candidate that was probably meant: at most a third of its letters differ (rounded up, so that two swapped
 * letters are found in a word of four), whatever their case. Null when none is
 * near. Texts over 64 characters are no misspelt names and are not compared.
 */
export function nearest(written: string, candidates: readonly string[]): string | null {
  if (written.length > 64) return null;
  const word = written.toLowerCase();
  let best: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const most = Math.min(Math.ceil(candidate.length / 3), candidate.length - 1, fewest - 1);
    // Words of such different lengths cannot be near: most pairs need not be compared.
    if (candidate.length > 64 || Math.abs(candidate.length - word.length) > most) continue;
    const letters = distance(word, candidate.toLowerCase());
    if (letters > most) continue;
    best = candidate;
    fewest = letters;
  }
  return best;
}
