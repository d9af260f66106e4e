import { expect, it } from "vitest";
import { findingLines } from "../../src/output/finding-lines.ts";
import { plainPalette } from "../../src/output/palette.ts";
import type { VerificationFinding } from "../../src/verification/verification.ts";

const finding = (
  code: VerificationFinding["code"],
  message: string,
  at: number | null = null,
): VerificationFinding => ({ code, severity: code === "number.unknown" ? "warning" : "error", message, at });
const missing = (...names: readonly string[]): VerificationFinding[] =>
  names.map((name) => finding("element.missing", `response element "${name}" is missing`));
const lines = (findings: readonly VerificationFinding[], isModel = true): readonly string[] =>
  findingLines(findings, { palette: plainPalette, elements: 4, isModel });

const advice = "  This model is too small for the contract: choose another with --model, or use -m playbook.";

it("a finding is a line with its place", () => {
  expect(lines([finding("number.unknown", "number 7 stands in no fact", 3)])).toEqual([
    "consult-customer: warning number.unknown (line 3): number 7 stands in no fact",
  ]);
});

it("missing elements are one line, with advice where most are missing", () => {
  expect(lines(missing("A", "B", "C"))).toEqual([
    "consult-customer: error element.missing: 3 of 4 response elements are missing: A, B, C",
    advice,
  ]);
  expect(lines(missing("A", "B"))).toHaveLength(1);
  expect(lines(missing("A"))).toEqual([
    'consult-customer: error element.missing: response element "A" is missing',
  ]);
});

it("no advice is given to the playbook, nor of an answer that was cut off behind its first headings", () => {
  expect(lines(missing("A", "B", "C"), false)).not.toContain(advice);
  const cut = finding("response.truncated", "the answer is cut short");
  expect(lines([cut, ...missing("B", "C", "D")])).not.toContain(advice);
  expect(lines([cut, ...missing("A", "B", "C", "D")])).toContain(advice);
});

it("what says the same of several lines is one line", () => {
  const same = [4, 6, 7, 9, 12].map((at) => finding("number.unknown", "number 2.83 stands in no fact", at));
  expect(lines(same)).toEqual([
    "consult-customer: warning number.unknown (lines 4, 6, 7 and 2 more): number 2.83 stands in no fact",
  ]);
});

it("of many findings of one code the first stand, and a line says how many more there are", () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    finding("number.unknown", `number ${index}`, index + 1),
  );
  const shown = lines([...many, finding("response.truncated", "the answer is cut short")]);
  expect(shown).toHaveLength(10);
  expect(shown[8]).toBe("consult-customer: warning number.unknown: and 22 more of them; --json has them all");
  expect(shown[9]).toContain("response.truncated");
});
