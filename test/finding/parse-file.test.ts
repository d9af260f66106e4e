import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseFile } from "../../src/finding/parse-file.ts";

const rule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("above"), value: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal("none"), note: z.string().optional() }),
]);
const schema = z.strictObject({
  level: z.enum(["decide", "consult", "escalate"]).optional(),
  count: z.int().min(1).max(10).optional(),
  day: z.iso.date().optional(),
  rules: z.array(rule).optional(),
  weights: z.record(z.enum(["usage", "support"]), z.number()).optional(),
  either: z.union([z.string(), z.array(z.string())]).optional(),
  nested: z.strictObject({ a: z.string(), b: z.string() }).nullable().optional(),
});

function findingsOf(text: string) {
  const parsed = parseFile(schema, "f.yaml", new TextEncoder().encode(text));
  return parsed.ok ? [] : parsed.findings;
}

describe("parseFile", () => {
  it("gives what the schema makes of the file", () => {
    const text = "level: decide\ncount: 3\nrules:\n  - {kind: above, value: 0.5}\n";
    expect(parseFile(schema, "f.yaml", new TextEncoder().encode(text))).toEqual({
      ok: true,
      value: {
        level: "decide",
        count: 3,
        rules: [{ kind: "above", value: 0.5 }],
      },
    });
  });

  it.each([
    [
      "a wrong choice",
      "level: decided",
      "value.choice",
      "one of decide, consult, escalate",
      '"decided"',
      "decide",
    ],
    [
      "a choice that is far off",
      "level: banana",
      "value.choice",
      "one of decide, consult, escalate",
      '"banana"',
      null,
    ],
    ["a number as it was written", "count: 0x1F", "value.range", "at most 10", "0x1F (a number)", null],
    ["a fraction", "count: 2.50", "value.type", "a whole number", "2.50 (a number)", null],
    ["text for a number", 'count: "3"', "value.type", "a number", '"3"', null],
    ["a yes/no value", "count: true", "value.type", "a number", "true (a yes/no value)", null],
    ["an infinite number", "count: .inf", "value.type", "a finite number", ".inf (a number)", null],
    [
      "a day that does not exist",
      "day: 2026-02-30",
      "value.format",
      "a date like 2026-11-23",
      '"2026-02-30"',
      null,
    ],
    ["an unknown kind", "rules: [{kind: abov}]", "value.choice", "one of above, none", '"abov"', "above"],
    [
      "a mistake inside the form that was meant",
      "rules: [{kind: above, value: 2}]",
      "value.range",
      "at most 1",
      "2 (a number)",
      null,
    ],
    [
      "an unknown key of a record",
      "weights: {usage: 1, support: 1, suport: 2}",
      "key.unknown",
      "one of usage, support",
      '"suport"',
      null,
    ],
    ["none of several forms", "either: 5", "value.type", "text or a list", "5 (a number)", null],
    ["a wrong entry of one of several forms", "either: [a, 5]", "value.type", "text", "5 (a number)", null],
    ["a key that is missing in a group", "nested: {a: x}", "key.missing", "text", "nothing", null],
    [
      "a misspelt key behind a null-or-group",
      "nested: {a: x, bb: y, b: z}",
      "key.unknown",
      "one of a, b",
      '"bb"',
      null,
    ],
  ])("explains %s", (_, text, code, expected, found, suggestion) => {
    expect(findingsOf(text)).toMatchObject([{ code, expected, found, suggestion }]);
  });

  it("shows what was found shortened and without control characters", () => {
    const [finding] = findingsOf(`level: "\\e[2J${"x".repeat(100)}"`);
    expect(finding?.found).toBe(`"\uFFFD[2J${"x".repeat(55)}…"`);
  });

  it("tells the first hundred of many mistakes and counts them", () => {
    const findings = findingsOf(Array.from({ length: 300 }, (_, index) => `key${index}: 1`).join("\n"));
    expect(findings).toHaveLength(101);
    expect(findings.at(-1)).toMatchObject({
      code: "file.more-findings",
      found: "300",
    });
  });
});
