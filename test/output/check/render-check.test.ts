import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CheckReport } from "../../../src/output/check/check-report.ts";
import { fileUri } from "../../../src/output/check/file-uri.ts";
import { renderCheck } from "../../../src/output/check/render-check.ts";
import { xmlText } from "../../../src/output/check/xml-text.ts";
import { plainPalette } from "../../../src/output/palette.ts";
import type { VerificationFinding } from "../../../src/verification/verification.ts";
import { anyText } from "../../support/any-text.ts";

const warning: VerificationFinding = {
  code: "name.unknown",
  severity: "warning",
  message: 'the name "<Dana> & \u001b[31mCo" stands in no source',
  at: 12,
};
const error: VerificationFinding = {
  code: "element.missing",
  severity: "error",
  message: "missing",
  at: null,
};

function report(
  findings: readonly VerificationFinding[],
  { file = "a.md", strict = false }: { readonly file?: string; readonly strict?: boolean } = {},
): CheckReport {
  const ok = !findings.some(({ severity }) => strict || severity === "error");
  const claimCounts = { supported: 2, contradicted: 0, "own proposal": 1, quoted: 0, unchecked: 3 };
  const verification = { ok, repaired: false, findings, total: findings.length, claims: [], claimCounts };
  const result = { verification: { ...verification, elements: [] } };
  return {
    file,
    // The reports under test read nothing else of the result.
    result: result as unknown as CheckReport["result"],
    strict,
    claims: false,
    palette: plainPalette,
    run: { sessionId: "", persona: null, durationMs: 0 },
    version: "1.0.0",
  };
}

/** Well-formed in the small: a prolog, then tags that close in order, attributes in quotes, no bare sign. */
function wellFormed(xml: string): boolean {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "");
  const rest = body.replace(
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|apos);[^"<&]*)*")*)(\/?)>/g,
    (...match) => {
      const [, closes, name, , empty] = match as [string, string, string, string, string];
      if (closes !== "" && open.pop() !== name) open.push("wrong");
      if (closes === "" && empty === "") open.push(name);
      return "";
    },
  );
  const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;
  return open.length === 0 && !/[<]|&(?!(?:amp|lt|gt|quot|apos);)/.test(rest) && !illegal.test(xml);
}

describe("reports of a check", () => {
  it.each<[string, VerificationFinding[], boolean, string]>([
    ["nothing", [], false, "The contract is kept."],
    ["errors and warnings", [error, warning], false, "2 findings: 1 error, 1 warning"],
    ["a warning", [warning], false, "1 finding: 1 warning; the contract is kept"],
    [
      "a warning under --strict",
      [warning],
      true,
      "1 finding: 1 warning; under --strict they break the contract",
    ],
  ])("sum up %s in one line, and the sentences in another", (_name, findings, strict, expected) => {
    const lines = renderCheck("text", report(findings, { strict })).trimEnd().split("\n");
    expect(lines.slice(-2)).toEqual([expected, "6 sentences: 2 supported, 1 own proposal, 3 not checked."]);
  });

  it("write a finding on one line that cannot drive a terminal", () => {
    const [line] = renderCheck("text", report([warning], { file: "a\u001b\nb.md" })).split("\n");
    expect(line).toMatch(/^a b\.md:12: warning name\.unknown: the name "<Dana> & \[31mCo"/);
  });

  it("make a warning a failure only where it ends in exit 5", () => {
    expect(renderCheck("junit", report([warning]))).toMatch(
      /failures="0"[\s\S]*<system-out>a\.md:12: warning/,
    );
    expect(renderCheck("junit", report([warning], { strict: true }))).toMatch(/failures="1"[\s\S]*<failure /);
    const level = (strict: boolean) =>
      JSON.parse(renderCheck("sarif", report([warning], { strict }))).runs[0].results[0].level;
    expect([level(false), level(true)]).toEqual(["warning", "error"]);
  });

  it("are well-formed XML and JSON whatever file and message hold", () => {
    const hostile = fc
      .array(
        fc.oneof(anyText(), fc.constantFrom("<", "&", '"', "'", "]]>", "\ud800", "\u0000", "\ufffe", "\n")),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(hostile, hostile, (file, message) => {
        const of = report([{ ...warning, message }, error], { file });
        const xml = renderCheck("junit", of);
        expect(wellFormed(xml), xml).toBe(true);
        const sarif = renderCheck("sarif", of);
        expect(sarif.trimEnd()).not.toContain("\n");
        const { uri } = JSON.parse(sarif).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
        expect(uri).toMatch(/^(?:file:\/\/\/)?[\w.!~*'()%/-]*$/);
      }),
      { numRuns: 1000 },
    );
    expect(wellFormed("<a><b></a>")).toBe(false);
    expect(wellFormed('<a b="<"/>')).toBe(false);
  });

  it.each([
    ["answers/my file.md", "answers/my%20file.md"],
    ["../a:b#c.md", "../a%3Ab%23c.md"],
    ["/tmp/ä.md", "file:///tmp/%C3%A4.md"],
  ])("write the path %s as a URI", (path, uri) => {
    expect(fileUri(path)).toBe(uri);
  });

  it("escape text for XML", () => {
    expect(xmlText('<a href="x">\'&\u0007\ud800</a>')).toBe(
      "&lt;a href=&quot;x&quot;&gt;&apos;&amp;\uFFFD\uFFFD&lt;/a&gt;",
    );
  });
});
