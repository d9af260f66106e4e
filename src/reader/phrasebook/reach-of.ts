import { type Analysis, distance } from "./analyse.ts";
import type { Range } from "./range.ts";

/** How far a value may stand from its term, unless the data says otherwise. */
export const usualReach = 2;

/** The way from a term to its value; from a label it counts from the label's end: "# CSM changes L12M: 3". */
export function reachOf(analysis: Analysis, head: Range, value: Range): number {
  const { label } = analysis.cell;
  const way = distance(analysis, head, value);
  const own = analysis.spans.some(
    ({ kind, from, to }) => kind === "number" && from === head.to && to < label,
  );
  return label > 0 && label <= 10 && !own && head.to <= label && value.from >= label
    ? Math.min(way, 0.3 + distance(analysis, { from: label, to: label }, value))
    : way;
}
