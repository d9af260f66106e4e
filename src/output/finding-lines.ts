import type { VerificationFinding } from "../verification/verification.ts";
import type { Palette } from "./palette.ts";

export type FindingLinesOptions = {
  readonly palette: Palette;
  /** How many response elements the persona has. */
  readonly elements: number;
  readonly isModel: boolean;
};

/**
 * Findings as lines for stderr, one each; but the missing elements are one line together, and where most of them are
 * missing from a model's whole answer, a second one says what to do.
 */
export function findingLines(
  findings: readonly VerificationFinding[],
  { palette, elements, isModel }: FindingLinesOptions,
): readonly string[] {
  const missing = findings.filter(({ code }) => code === "element.missing");
  const isCut = findings.some(({ code }) => code === "response.truncated");
  const advice =
    isModel && !isCut && missing.length > elements / 2
      ? ["  This model is too small for the contract: choose another with --model, or use -m playbook."]
      : [];
  return findings.flatMap((finding) => {
    const { code, severity, message, at } = finding;
    const line = (words: string): string =>
      palette[severity](
        `consult-customer: ${severity} ${code}${at === null ? "" : ` (line ${at})`}: ${words}`,
      );
    if (code !== "element.missing" || missing.length < 2)
      return [line(message), ...(code === "element.missing" ? advice : [])];
    return finding === missing[0] ? [line(together(missing, elements)), ...advice] : [];
  });
}

/** The names stand in quotation marks in each message. */
function together(missing: readonly VerificationFinding[], elements: number): string {
  const names = missing.map(({ message }) => /"(.*)"/.exec(message)?.[1] ?? message);
  return `${missing.length} of ${elements} response elements are missing: ${names.join(", ")}`;
}
