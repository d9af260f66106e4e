import { describe, expect, it } from "vitest";
import type { DataFinding } from "../../src/finding/finding.ts";
import { renderFinding } from "../../src/finding/render-finding.ts";
import { parsePersona } from "../../src/persona/parse-persona.ts";
import { shippedPersonaText } from "../persona/shipped-persona.ts";

const rendered = (content: string | Uint8Array, file = "my-persona.yaml") => {
  const parsed = parsePersona(
    file,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  );
  return parsed.ok ? [] : parsed.findings.map((finding) => renderFinding(finding));
};
const changed = (from: string, to: string) => rendered(shippedPersonaText().replace(from, to));

const finding: DataFinding = {
  code: "value.type",
  file: "f.yaml",
  path: ["a"],
  place: null,
  expected: "text",
  found: "1 (a number)",
  suggestion: null,
};

describe("renderFinding", () => {
  it("shows place, sentence, suggestion, source line, caret, expected and found", () => {
    expect(changed("  tone:", "  tune:")).toEqual([
      `my-persona.yaml:112:3 unknown key "tune" in style (did you mean "tone"?)
  112 |   tune:
      |   ^^^^
   expected: one of tone, structure, documentation   found: "tune"`,
    ]);
  });

  it("shows a missing key at the group it is missing in", () => {
    expect(changed("  given: Elena\n", "")).toEqual([
      `my-persona.yaml:11:1 missing key "given" in name
   11 | name:
      | ^^^^
   expected: text, such as "Elena"   found: nothing`,
    ]);
  });

  it("shows a missing section without a line, for there is none", () => {
    expect(changed("role: Customer Success Manager\n", "")).toEqual([
      `my-persona.yaml: missing key "role"
   expected: text, such as "Customer Success Manager"   found: nothing`,
    ]);
  });

  it("shows a value of the wrong kind", () => {
    expect(changed("with: Brand Strategist", "with: [Brand, 2]")).toEqual([
      `my-persona.yaml:65:13 authority.must_consult[0].with is of the wrong kind
   65 |       with: [Brand, 2]
      |             ^^^^^^^^^^
   expected: text, such as "Brand Strategist"   found: a list of 2`,
    ]);
  });

  it("shows a tab at the beginning of a line", () => {
    expect(rendered("name:\n\tgiven: Elena\n")).toEqual([
      `my-persona.yaml:2:1 a tab at the beginning of the line
    2 |   given: Elena
      | ^^
   expected: spaces at the beginning of the line   found: a tab`,
    ]);
  });

  it("shows a key that stands twice", () => {
    expect(rendered("id: a\nid: b\n")).toEqual([
      `my-persona.yaml:2:1 key "id" stands twice
    2 | id: b
      | ^^
   expected: every key once   found: "id"`,
    ]);
  });

  it("shows a bomb as its anchors and aliases", () => {
    expect(rendered("a: &a [x]\nb: [*a, *a]\n")[1]).toBe(
      `my-persona.yaml:2:5 anchors, aliases and merge keys are not allowed
    2 | b: [*a, *a]
      |     ^^
   expected: the value itself, or a text in quotes   found: the alias *a`,
    );
  });

  it("shows files that are no text, too large or empty in two lines", () => {
    expect(rendered(new Uint8Array(50_000_000))).toEqual([
      "my-persona.yaml: the file is too large\n   expected: at most 1 MB   found: 50.0 MB",
    ]);
    expect(rendered(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]))).toEqual([
      "my-persona.yaml: the file is no text\n   expected: UTF-8 text   found: bytes on line 1 that are not UTF-8",
    ]);
    expect(rendered("")).toEqual([
      "my-persona.yaml: there is nothing in the file\n   expected: at least one key   found: nothing",
    ]);
  });

  it("keeps the caret under its character behind tabs, wide and combining ones", () => {
    const line = "a\t漢字e\u0301 = x";
    const [, source, caret] = renderFinding({
      ...finding,
      place: { line: 1, column: line.indexOf("x") + 1, length: 1, text: line },
    }).split("\n");
    expect(source).toBe("    1 | a  漢字e\u0301 = x");
    // a, tab as 2, two wide characters as 4, e with its accent as 1, " = ".
    expect(caret).toBe(`      | ${" ".repeat(1 + 2 + 4 + 1 + 3)}^`);
  });

  it("cuts a long line around the caret", () => {
    const text = `${"a".repeat(5000)}HERE${"b".repeat(5000)}`;
    const [, source, caret] = renderFinding({
      ...finding,
      place: { line: 7, column: 5001, length: 4, text },
    }).split("\n");
    expect(source).toBe(`    7 | …${"a".repeat(40)}HERE${"b".repeat(56)}…`);
    expect(caret).toBe(`      | ${" ".repeat(41)}^^^^`);
  });

  it("lets no control or direction character of file, key, value or line reach the terminal", () => {
    const hostile = "\u001b]0;x\u0007\u202e\u009b2J\u2028\r\n";
    const text = renderFinding({
      ...finding,
      file: hostile,
      path: [hostile, 1, hostile],
      place: { line: 1, column: 3, length: 4, text: hostile },
      expected: hostile,
      found: hostile,
      suggestion: hostile,
    });
    expect(text.split("\n")).toHaveLength(4);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});
