import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderFinding } from "../../src/finding/render-finding.ts";
import { parsePersona } from "../../src/persona/parse-persona.ts";
import { personaSchema } from "../../src/persona/persona-schema.ts";
import { shippedPersonaText } from "./shipped-persona.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** "code path" of every finding about the shipped persona after some of its text was replaced. */
function findingsAfter(...changes: readonly [from: string, to: string][]) {
  const changed = changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, shippedPersonaText());
  const parsed = parsePersona("p.yaml", bytes(changed));
  return parsed.ok ? [] : parsed.findings.map(({ code, path }) => `${code} ${path.join(".")}`);
}

describe("parsePersona", () => {
  it.each([
    ["a missing role", "role: Customer Success Manager\n", "", ["key.missing role"]],
    ["a value of the wrong type", "team: Marketing", "team: [Marketing]", ["value.type team"]],
    ["a number where text is meant", "team: Marketing", "team: 7", ["value.type team"]],
    ["an empty value", "team: Marketing", "team:", ["value.empty team"]],
    ["an empty text", "team: Marketing", 'team: " "', ["value.empty team"]],
    ["a line break in a line", "team: Marketing", 'team: "a\\nb"', ["value.format team"]],
    ["an escape sequence", "team: Marketing", 'team: "a\\e[31mb"', ["value.format team"]],
    ["a turn of direction", "team: Marketing", 'team: "a\\u202eb"', ["value.format team"]],
    ["a text without an end", "team: Marketing", `team: ${"x".repeat(2001)}`, ["value.range team"]],
    ["an id with capitals", "id: customer", "id: Customer", ["value.format id"]],
    [
      "a trait that stands twice",
      "  - retention focused",
      "  - customer champion",
      ["value.duplicate personality.2"],
    ],
    [
      "a response element that stands twice",
      "name: Outcome Analysis",
      "name: Customer Assessment",
      ["value.duplicate response_elements.1.name"],
    ],
    [
      "a partner nobody knows",
      "with: Brand Strategist",
      "with: Brand Strategy",
      ["value.reference authority.must_consult.0.with"],
    ],
    [
      "a target that is no comparison",
      '">95%"',
      '"95%"',
      ["value.format performance.success_indicators.0.target"],
    ],
  ])("reports %s", (_, from, to, expected) => {
    expect(findingsAfter([from, to])).toEqual(expected);
  });

  it.each([
    ["an equals sign", '"A ==="'],
    ["a line break", '"A\\nB"'],
    ["a carriage return", '"A\\rB"'],
    ["a zero-width character", '"A\\u200bB"'],
  ])("refuses a frame name with %s, which could forge a frame line", (_, name) => {
    expect(findingsAfter(["frame: CUSTOMER SUCCESS MANAGER", `frame: ${name}`])).toEqual([
      "value.format output.frame",
    ]);
  });

  it("reports every mistake at once, in the order of the file", () => {
    expect(
      findingsAfter(
        ["title: Senior", "tittle: Senior"],
        ["team: Marketing", "team: 3"],
        ["emphasis: CRITICAL", "emphasis: CRITICAL\n  loudness: high"],
        ["with: Content Creator", "with: Content Maker"],
        ["  - proactive\n", ""],
        ["tone:", "tone: calm\n  other:"],
      ),
    ).toEqual([
      "key.unknown tittle",
      "value.type team",
      "key.unknown output.loudness",
      "value.reference authority.must_consult.1.with",
      "value.type style.tone",
      "key.unknown style.other",
    ]);
  });

  it("tells a misspelt key once, as the key that was meant", () => {
    const parsed = parsePersona("p.yaml", bytes(shippedPersonaText().replace("\ntitle:", "\ntitel:")));
    expect(parsed).toMatchObject({
      ok: false,
      findings: [{ code: "key.unknown", path: ["titel"], suggestion: "title" }],
    });
  });

  it("accepts a persona without accounts: no lifecycle, no health", () => {
    const text = shippedPersonaText();
    const parsed = parsePersona("p.yaml", bytes(text.slice(0, text.indexOf("# Lifecycle"))));
    expect(parsed.ok).toBe(true);
  });

  it("accepts Windows line ends and a byte order mark", () => {
    const windows = `\uFEFF${shippedPersonaText().replaceAll("\n", "\r\n")}`;
    expect(parsePersona("p.yaml", bytes(windows))).toEqual(
      parsePersona("p.yaml", bytes(shippedPersonaText())),
    );
  });

  it("never throws, whatever stands under its keys", () => {
    const keys = Object.keys(personaSchema.shape);
    const key = fc.oneof(fc.constantFrom(...keys), fc.string());
    const content = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(content, (value) => {
        const parsed = parsePersona("p.json", bytes(JSON.stringify(value)));
        expect(parsed.ok).toBe(false);
        if (!parsed.ok) parsed.findings.map((finding) => renderFinding(finding));
      }),
    );
  });
});
