import type { Analysis } from "../analyse.ts";
import type { Candidate, Person } from "./candidate.ts";

/**
 * The one company a text names where nothing around it says so: a name of several words at the start of a sentence or
 * with a possessive, spoken of as "they". Of two such names the surer one; of two equal ones none.
 */
export function findOnlyCompany(
  candidates: readonly Candidate[],
  analyses: readonly Analysis[],
  {
    scores,
    people,
    speakers,
  }: {
    readonly scores: ReadonlyMap<string, number>;
    readonly people: ReadonlyMap<Candidate, Person>;
    readonly speakers: ReadonlySet<string>;
  },
): string | null {
  const plural = analyses.some(({ tokens }) =>
    tokens.some(({ lower: word }) => /^(?:they|their|them)$/.test(word)),
  );
  const found = new Map<string, number>();
  for (const candidate of candidates) {
    const words = candidate.name.split(" ").length;
    const score = scores.get(candidate.name.toLowerCase()) ?? -9;
    if (!candidate.capital || words < 2 || (words < 3 && !plural) || score < 0) continue;
    if (people.has(candidate) || speakers.has(candidate.name.toLowerCase().split(" ")[0] ?? "")) continue;
    found.set(candidate.name, score);
  }
  const [best, next] = [...found].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || (next !== undefined && next[1] === best[1]) ? null : best[0];
}
