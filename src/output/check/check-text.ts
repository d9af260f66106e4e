import type { VerificationFinding } from "../../verification/verification.ts";
import type { CheckReport } from "./check-report.ts";
import { findingLine } from "./finding-line.ts";

/** A line a finding, in the order of the text, and one line that sums them up. */
export function checkText({ file, result, strict, palette, link }: CheckReport): string {
  const { findings, ok } = result.verification;
  const lines = findings.map((finding) => palette[finding.severity](findingLine(file, finding, link)));
  const summary =
    findings.length === 0 ? "The contract is kept." : `${counted(findings)}${verdict(ok, strict, findings)}`;
  return [...lines, palette.strong(summary)].map((line) => `${line}\n`).join("");
}

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
