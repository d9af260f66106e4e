import { codeMeanings } from "../../verification/code-meanings.ts";
import {
  severities,
  type VerificationCode,
  type VerificationFinding,
} from "../../verification/verification.ts";
import { toJsonLine } from "../envelope.ts";
import type { CheckReport } from "./check-report.ts";
import { fileUri } from "./file-uri.ts";

const codes = Object.keys(severities) as VerificationCode[];

/**
 * SARIF 2.1.0 (OASIS standard of 2020-03-27): every code of the contract is a rule, every finding a result. Under
 * --strict the level is that of the exit code: error. A finding about the whole has the file as its place, no line.
 */
export function checkSarif({ file, result, strict, version }: CheckReport): string {
  return toJsonLine({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "consult-customer",
            version,
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: codeMeanings[code] },
              defaultConfiguration: { level: severities[code] },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        results: result.verification.findings.map((finding) => sarifResult(finding, fileUri(file), strict)),
      },
    ],
  });
}

const sarifResult = ({ code, severity, message, at }: VerificationFinding, uri: string, strict: boolean) => ({
  ruleId: code,
  ruleIndex: codes.indexOf(code),
  level: strict ? "error" : severity,
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri },
        ...(at === null ? {} : { region: { startLine: at } }),
      },
    },
  ],
});
