import { findingPosing } from "../posing/find-posing.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import type { Pose } from "../posing/pose.ts";
import type { Work } from "../slices/work.ts";
import type { Note } from "./case.ts";

/**
 * What in the question and the notes poses as more than material. In the question an order is the user's own;
 * a frame line, a role or a result of ours is not, even there.
 */
export function* findIntrusions(question: string, notes: readonly Note[]): Work<Intrusion[]> {
  const asked = (yield* findingPosing(question))
    .filter(({ pose }) => pose !== "order")
    .map(({ pose }) => ({ kind: kindOf(pose), place: "question" }));
  const noted: Intrusion[] = [];
  for (const { source, text } of notes)
    for (const { pose, from, to } of yield* findingPosing(text))
      noted.push({
        kind: kindOf(pose),
        place: from === to ? `${source} line ${from}` : `${source} lines ${from} to ${to}`,
      });
  return [...withoutRepeats(asked), ...noted];
}

export const kindOf = (pose: Pose): Intrusion["kind"] => (pose === "frame" ? "frame" : "instruction");

/** The question has no line numbers, so each kind is listed once. */
const withoutRepeats = (found: readonly Intrusion[]): Intrusion[] =>
  found.filter(({ kind }, index) => found.findIndex((other) => other.kind === kind) === index);
