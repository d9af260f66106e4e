import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { factKeys } from "../../../src/facts/fact-catalogue.ts";
import { parseProposals } from "../../../src/reader/proposals/parse-proposals.ts";
import { proposalSchema, proposedKeys } from "../../../src/reader/proposals/proposal-schema.ts";
import { sortProposals } from "../../../src/reader/proposals/sort-proposals.ts";

const entry = (value: number, more: object = {}) => ({
  key: "usage.seats",
  value,
  quote: `${value} seats {all of them}`,
  source: "notes.txt",
  account: null,
  mood: "stated",
  ...more,
});
const flat = (value: number) => JSON.stringify({ ...entry(value), quote: `${value} seats` });

describe("what a model answers", () => {
  it.each([
    ["one document", `{"entries":[${flat(1)},${flat(2)}]}`],
    ["an array", `[${flat(1)},${flat(2)}]`],
    ["one object a line", `${flat(1)}\n${flat(2)}\n`],
    [
      "a code fence",
      `Sure!\n\`\`\`json\n{"entries": [${flat(1)}, ${flat(2)}]}\n\`\`\`\nThat's all I "found".`,
    ],
    ["pretty-printed", JSON.stringify({ entries: [JSON.parse(flat(1)), JSON.parse(flat(2))] }, null, 2)],
    ["cut off", `{"entries":[${flat(1)},${flat(2)},{"key":"usage.seats","value":3,"quo`],
    ["a broken line between", `${flat(1)}\n{"key":"usage.seats","quote":"it said "three""\n${flat(2)}`],
  ])("is read as %s", (_form, answer) => {
    const { proposals } = parseProposals(answer);
    expect(proposals.map(({ value }) => value)).toEqual([1, 2]);
  });

  it("keeps braces inside of a quote", () => {
    const { proposals } = parseProposals(JSON.stringify({ entries: [entry(4)] }));
    expect(proposals[0]?.quote).toBe("4 seats {all of them}");
  });

  it.each([
    ["an unknown key", { key: "usage.mood" }, "no key a model may propose"],
    ["the name of an account", { key: "account.name" }, "no key a model may propose"],
    ["no value", { value: null }, "no value"],
    ["a number that is none", { value: "" }, "no value"],
    ["no quote", { quote: " " }, "no quote"],
    ["a page for a quote", { quote: "x".repeat(700) }, "a quote longer than a sentence"],
    ["an unknown mood", { mood: "sure" }, "a mood of no known name"],
  ])("is told where it has %s", (_what, more, why) => {
    const { proposals, rejected } = parseProposals(JSON.stringify(entry(5, more)));
    expect(proposals).toEqual([]);
    expect(rejected.map((one) => one.why)).toEqual([why]);
  });

  it("takes no entry from an answer without one, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (answer) => {
        expect(parseProposals(answer).proposals).toEqual([]);
      }),
    );
    expect(parseProposals('{"entries":[]} {"a":{"b":1}} {}')).toEqual({ proposals: [], rejected: [] });
  });

  it("takes no more than some hundreds of entries", () => {
    const { proposals } = parseProposals(`${flat(1)}\n`.repeat(1_000));
    expect(proposals).toHaveLength(400);
  });

  it("belongs to the text that it names, with or without a line, else to the one its quote stands in", () => {
    const text = (source: string, words: string) => ({ source, text: words, shown: words, unread: [] });
    const texts = [text("question", "7 seats"), text("a.txt", "8 seats"), text("b.txt", "9 seats")];
    const answer = [
      entry(8, { source: "a.txt:3", quote: "8 seats" }),
      entry(9, { source: "a letter", quote: "9 seats" }),
      entry(7, { source: "question", quote: "7 seats" }),
      entry(1, { source: null, quote: "nowhere" }),
    ].map((one) => JSON.stringify(one));
    const sorted = sortProposals(parseProposals(answer.join("\n")), texts);
    expect(sorted.map(({ proposals }) => proposals.map(({ value }) => value))).toEqual([[7, 1], [8], [9]]);
  });
});

describe("the schema of proposals", () => {
  it("holds the catalogue's keys but those that tell accounts apart", () => {
    const left = factKeys.filter((key) => !proposedKeys.includes(key));
    expect(left).toEqual([
      "account.name",
      "account.id",
      "account.parent",
      "account.phase",
      "account.csm",
      "commercial.terms_in_question",
    ]);
    expect(JSON.stringify(proposalSchema())).toContain(JSON.stringify({ enum: proposedKeys }));
  });

  it("closes every object and names all of its keys as required, as structured output wants it", () => {
    const walk = (schema: unknown): void => {
      if (typeof schema !== "object" || schema === null) return;
      const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
      if (type === "object") {
        expect(additionalProperties).toBe(false);
        expect(required).toEqual(Object.keys(properties as object));
      }
      for (const each of Object.values(schema)) walk(each);
    };
    walk(proposalSchema());
  });
});
