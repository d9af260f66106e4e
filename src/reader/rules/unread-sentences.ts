import type { Sentence } from "../../language/sentences/sentence.ts";
import { findPosing } from "../../posing/find-posing.ts";
import { posesAs } from "../../posing/poses-as.ts";

/**
 * The sentences that are no evidence: nothing on a line that poses as an instruction, a frame line or a result of ours
 * is a fact. In a question the words are the user's own, so there an order costs only its own sentence.
 */
export function unreadSentences(
  text: string,
  sentences: readonly Sentence[],
  { own }: { readonly own: boolean },
): ReadonlySet<Sentence> {
  const lines = new Set<number>();
  for (const { pose, from, to } of findPosing(text))
    if (!own || pose !== "order") for (let line = from; line <= to; line += 1) lines.add(line);
  return new Set(
    sentences.filter(({ line, text: words }) => lines.has(line) || (own && posesAs(words) !== null)),
  );
}
