import type { DataFinding } from "./finding.ts";

/** How many findings of one file are shown. More help no reader, and a hostile file could make a million. */
export const maxFindings = 100;

/**
 * The findings of one file in its order: by line, then column; what has no place comes first. Of more than
 * `maxFindings` the rest is counted in a last one; `total` is their number when not all are given.
 */
export function orderFindings(findings: readonly DataFinding[], total = findings.length): DataFinding[] {
  const ordered = [...findings]
    .sort(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0),
    )
    .slice(0, maxFindings);
  const [first] = ordered;
  if (first === undefined || total <= maxFindings) return ordered;
  const more: DataFinding = {
    code: "file.more-findings",
    file: first.file,
    path: [],
    place: null,
    expected: `at most ${maxFindings}`,
    found: String(total),
    suggestion: null,
  };
  return [...ordered, more];
}
