import { codeMeanings } from "../../verification/code-meanings.ts";
import {
  severities,
  type VerificationCode,
  type VerificationFinding,
} from "../../verification/verification.ts";
import type { CheckReport } from "./check-report.ts";
import { findingLine } from "./finding-line.ts";
import { xmlText } from "./xml-text.ts";

const codes = Object.keys(severities) as VerificationCode[];

/**
 * JUnit XML: a test case for every code of the contract, so that kept ones are seen too. Only what ends in exit 5 is a
 * failure; a warning stands in the output of a case that passed, or CI would be red where the exit code is 0.
 */
export function checkJunit({ file, result, strict }: CheckReport): string {
  const cases = codes.map((code) => {
    const findings = result.verification.findings.filter((finding) => finding.code === code);
    return { code, findings, failed: findings.length > 0 && (strict || severities[code] === "error") };
  });
  const failures = cases.filter(({ failed }) => failed).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="consult-customer check" ${counts}>`,
    `  <testsuite name="${xmlText(file)}" ${counts} skipped="0">`,
    ...cases.map(({ code, findings, failed }) => testCase(code, findings, { file, failed })),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function testCase(
  code: VerificationCode,
  findings: readonly VerificationFinding[],
  { file, failed }: { readonly file: string; readonly failed: boolean },
): string {
  const head = `    <testcase classname="${xmlText(file)}" name="${xmlText(`${code}: ${codeMeanings[code]}`)}"`;
  const [first] = findings;
  if (first === undefined) return `${head}/>`;
  const lines = xmlText(findings.map((finding) => findingLine(file, finding)).join("\n"));
  const output = failed
    ? `<failure type="${code}" message="${xmlText(inShort(first, findings.length))}">${lines}</failure>`
    : `<system-out>${lines}</system-out>`;
  return `${head}>\n      ${output}\n    </testcase>`;
}

const inShort = ({ message, at }: VerificationFinding, count: number): string =>
  `${at === null ? "" : `line ${at}: `}${message}${count === 1 ? "" : ` (and ${count - 1} more)`}`;
