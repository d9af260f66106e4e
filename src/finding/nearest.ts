import { distance } from "fastest-levenshtein";

/**
 * The candidate that was probably meant: at most a third of its letters differ (rounded up, so that two swapped
 * letters are found in a word of four), whatever their case. Null when none is
 * near. Texts over 64 characters are no misspelt names and are not compared.
 */
export function nearest(written: string, candidates: readonly string[]): string | null {
  if (written.length > 64) return null;
  const word = written.toLowerCase();
  const [best] = candidates
    .filter((candidate) => candidate.length <= 64)
    .map((candidate) => ({
      candidate,
      letters: distance(word, candidate.toLowerCase()),
    }))
    .filter(
      ({ candidate, letters }) => letters <= Math.ceil(candidate.length / 3) && letters < candidate.length,
    )
    .sort((a, b) => a.letters - b.letters);
  return best?.candidate ?? null;
}
