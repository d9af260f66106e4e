import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../", import.meta.url);
const sources = readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .concat("bin/consult-customer.cjs", ".dependency-cruiser.mjs");
const linesOf = (path: string): string[] => readFileSync(new URL(path, root), "utf8").trimEnd().split("\n");

const mostLines = 300;
const mostCharacters = 160;

/** Files that hold a table of data and little else. */
const data = ["src/facts/fact-catalogue.ts"];
/** Files with lists of words, or a stylesheet, whose lines are as long as the lists are. */
const lists = [
  "src/language/names/ordinary-names.ts",
  "src/output/report/page-parts.ts",
  "src/reader/layout/split-sentences.ts",
  "src/records/read-record/flatten-record.ts",
  "src/verification/claims/find-approvals.ts",
  "src/verification/grounding/trace-people.ts",
];
/** A pattern of many words is data, too: its words stand between bars. */
const isPattern = (line: string): boolean =>
  line.split("|").length > 3 || /^\s*\/.*\/[a-z]*[,;)]*$/.test(line);

/** To be divided; nothing may be added to this list. */
const stillLong = [
  "src/language/spans/read-date-at.ts",
  "src/reader/layout/read-layout.ts",
  "src/reader/layout/table-cells.ts",
  "src/reader/phrasebook/analyse.ts",
  "src/reader/phrasebook/apply-rules.ts",
  "src/reader/phrasebook/find-names.ts",
  "src/reader/phrasebook/read-text.ts",
  "src/reader/phrasebook/read-value.ts",
  "src/reader/phrasebook/read-words.ts",
];

describe("the sources", () => {
  it(`have at most ${mostLines} lines a file, but for data`, () => {
    const long = sources.filter((path) => linesOf(path).length > mostLines);
    expect(long.filter((path) => !data.includes(path) && !stillLong.includes(path))).toEqual([]);
  });

  it(`have at most ${mostCharacters} characters a line, but for data`, () => {
    const long = sources.flatMap((path) =>
      linesOf(path).flatMap((line, index) =>
        line.length > mostCharacters && !isPattern(line) && !lists.includes(path)
          ? [`${path}:${index + 1}`]
          : [],
      ),
    );
    expect(long).toEqual([]);
  });

  it("have no list here of files that are gone", () => {
    expect([...data, ...lists].filter((path) => !sources.includes(path))).toEqual([]);
  });
});
