import { Failure } from "../../failure/failure.ts";
import type { DataFinding } from "../../finding/finding.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

/** A file that cannot be used, with everything that is wrong with it: exit 3. */
export const dataFailure = (
  what: "persona" | "practice" | "config" | "account",
  file: string,
  findings: readonly DataFinding[],
): Failure =>
  new Failure("data", {
    code: `data.${what}`,
    message: `The ${what} file ${oneSafeLine(file, 120)} has ${findings.length === 1 ? "a mistake" : `${findings.length} mistakes`}.`,
    hint: null,
    findings,
  });
