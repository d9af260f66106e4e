import type { Analysis } from "./analyse.ts";
import type { Phrasebook } from "./compile.ts";
import type { Draft } from "./draft.ts";

/** A sentence that only tells the earlier rating is this short. */
const shortest = 9;

/**
 * "I'm a six right now." – "Was a nine last year.": the earlier answer of the same respondent stands in a sentence of its
 * own beside the present one; the difference is by how much the rating fell.
 */
export function readRatingFall(
  analyses: readonly Analysis[],
  at: number,
  drafts: readonly Draft[],
  book: Phrasebook,
): Draft[] {
  const rating = drafts.find(({ key }) => key === "relationship.nps_rating");
  const { cell, tokens } = analyses[at] ?? {};
  if (cell === undefined || tokens === undefined || typeof rating?.value !== "number") return [];
  if (drafts.some(({ key }) => key === "relationship.rating_drop")) return [];
  for (const place of [at + 1, at - 1]) {
    const other = analyses[place];
    if (other === undefined || other.cell.speaker !== cell.speaker || other.cell.line !== cell.line) continue;
    const earlier = earlierRating(other, book);
    if (earlier === null || earlier <= rating.value) continue;
    const fall = earlier - rating.value;
    return [
      {
        key: "relationship.rating_drop",
        value: fall,
        from: rating.from,
        to: rating.to,
        slot: "none",
        cost: 0.6,
      },
    ];
  }
  return [];
}

function earlierRating({ tokens, spans, byConcept }: Analysis, book: Phrasebook): number | null {
  const words = tokens.filter(({ kind }) => kind !== "sign").length;
  const numbers = spans.filter(({ kind }) => kind === "number");
  const [only] = numbers;
  if (words > shortest || numbers.length !== 1 || only?.kind !== "number") return null;
  const past =
    byConcept.has(book.concepts.get("past_time") ?? -1) ||
    tokens.some(({ lower }) => /^(?:was|were|last|before|previously|back|earlier|ago)$/.test(lower));
  return past && only.value <= 10 && Number.isInteger(only.value) ? only.value : null;
}
