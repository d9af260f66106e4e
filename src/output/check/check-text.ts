import type { VerificationFinding } from "../../verification/verification.ts";
import type { CheckReport } from "./check-report.ts";
import { claimLines, countClaims } from "./claim-lines.ts";
import { findingLine } from "./finding-line.ts";

/** A line a finding, in the order of the text, and one line that sums them up. */
export function checkText({ file, result, strict, palette, link, claims: wanted }: CheckReport): string {
  const { findings, ok, total, claims, claimCounts } = result.verification;
  const lines = findings.map((finding) => palette[finding.severity](findingLine(file, finding, link)));
  const more = total - findings.length;
  const summary =
    findings.length === 0
      ? "The contract is kept."
      : `${more > 0 ? `${total} findings, the first of them here; ` : ""}${counted(findings)}${verdict(ok, strict, findings)}`;
  const margin = wanted ? [...claimLines(answerOf(result), claims, palette), ""] : [];
  return [...margin, ...lines, palette.strong(summary), countClaims(claimCounts)]
    .map((line) => `${line}\n`)
    .join("");
}

/** The answer, with as many empty lines in front as stand before it: claims have the lines of the whole text. */
const answerOf = ({ opened, shown }: CheckReport["result"]): string =>
  "\n".repeat(opened.firstLine - 1) + shown;

/** Warnings alone leave open what they mean for the contract. */
function verdict(ok: boolean, strict: boolean, findings: readonly VerificationFinding[]): string {
  if (ok) return "; the contract is kept";
  return strict && findings.every(({ severity }) => severity === "warning")
    ? "; under --strict they break the contract"
    : "";
}

function counted(findings: readonly VerificationFinding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const parts = [count(errors, "error"), count(findings.length - errors, "warning")];
  return `${count(findings.length, "finding")}: ${parts.filter((part) => !part.startsWith("0 ")).join(", ")}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
