import type { Practice } from "../../../practice/practice.ts";
import type { Supposition } from "../../../request/work-out.ts";
import type { Material } from "../material.ts";
import { blocks, bullets } from "../phrase.ts";
import { reply } from "./reply.ts";
import { sayDifferences } from "./say-differences.ts";

/** Each supposition with what it moves, before → after. Null where nothing is supposed. */
export const answerSuppositions = ({ practice, worked }: Material): string | null =>
  worked.suppositions.length === 0 ? null : blocks(worked.suppositions.map((one) => sayOne(practice, one)));

function sayOne(practice: Practice, { premise, before, after }: Supposition): string | null {
  if (after === null) return reply(practice, "suppose_unread", { premise });
  const { lines, same } = sayDifferences(practice, before, after);
  const said = lines.length === 0 ? [reply(practice, "suppose_same")] : [...lines, same];
  return `${reply(practice, "suppose", { premise })}\n${bullets(said)}`;
}
