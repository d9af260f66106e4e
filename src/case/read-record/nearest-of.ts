import { distance } from "fastest-levenshtein";

/** The known word nearest to what was written, or null when none is near enough to be meant. */
export function nearestOf(written: string, known: Iterable<string>): string | null {
  const asked = written.slice(0, 64).toLowerCase();
  let best: string | null = null;
  let least = Math.ceil(asked.length / 3) + 1;
  for (const word of known) {
    const steps = distance(asked, word.toLowerCase());
    if (steps < least) [best, least] = [word, steps];
  }
  return best;
}
