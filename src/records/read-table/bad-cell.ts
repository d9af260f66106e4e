import type { DataFinding } from "../../finding/finding.ts";
import type { BadReading } from "../read-record/reading.ts";
import { showValue } from "../read-record/show-value.ts";

/** The finding about a cell that is not what its column asks for. */
export const badCell = (
  { code, expected, suggestion }: Pick<BadReading, "code" | "expected" | "suggestion">,
  { file, row, header, cell }: { file: string; row: number; header: string; cell: string },
): DataFinding => ({
  code,
  file,
  path: [row, header],
  place: null,
  expected,
  found: showValue(cell),
  suggestion,
});
