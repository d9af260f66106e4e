import { outcomes } from "../../failure/failure.ts";
import type { FindingGroup } from "./finding-log.ts";

/** Findings as JSON has them: the line in place of the text around it. */
export const listedFindings = (findings: readonly FindingGroup[]) =>
  findings.map(({ place, ...finding }) => ({ ...finding, line: place?.line ?? null }));

/** Exit code, subtype and is_error agree, as in a consultation's envelope. */
export function verdictOf(findings: readonly FindingGroup[]) {
  const isError = findings.some(({ severity }) => severity === "error");
  return { subtype: outcomes[isError ? "data" : "success"].subtype, is_error: isError };
}
