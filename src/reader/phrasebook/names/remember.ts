/** Keeps the best score of a name and its first spelling, both by the name in small letters. */
export function remember(
  scores: Map<string, number>,
  written: Map<string, string>,
  name: string,
  score: number,
): void {
  const key = name.toLowerCase();
  scores.set(key, Math.max(score, scores.get(key) ?? Number.NEGATIVE_INFINITY));
  if (!written.has(key)) written.set(key, name);
}
