import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import manifest from "../package.json";

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
/**
 * Files with lists of words, or a stylesheet, whose lines are as long as the lists are. pattern-words.ts is
 * written by its test, one list a line.
 */
const lists = [
  "src/language/names/ordinary-names.ts",
  "src/output/report/page-parts.ts",
  "src/posing/pattern-words.ts",
  "src/reader/layout/split-sentences.ts",
  "src/records/read-record/flatten-record.ts",
  "src/verification/claims/find-approvals.ts",
  "src/verification/grounding/trace-people.ts",
];
/** A pattern of many words is data, too: its words stand between bars. */
const isPattern = (line: string): boolean =>
  line.split("|").length > 3 || /^\s*\/.*\/[a-z]*[,;)]*$/.test(line);

describe("the sources", () => {
  it(`have at most ${mostLines} lines a file, but for data`, () => {
    const long = sources.filter((path) => linesOf(path).length > mostLines);
    expect(long.filter((path) => !data.includes(path))).toEqual([]);
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

describe("the workflows", () => {
  const workflow = (name: string): Workflow =>
    parse(readFileSync(new URL(`.github/workflows/${name}`, root), "utf8")) as Workflow;

  it("run all checks on the releases of Node and the systems that README names, Windows for information", () => {
    const { test } = workflow("ci.yml").jobs;
    const { node, os } = test?.strategy?.matrix ?? {};
    expect(node).toEqual([manifest.engines.node.replace(">=", ""), "22", "24"]);
    expect(os).toEqual(["ubuntu-latest", "macos-latest", "windows-latest"]);
    expect(test?.["continue-on-error"]).toContain("windows-latest");
    expect(test?.steps.map(({ run }) => run)).toEqual(expect.arrayContaining(["npm ci", "npm test"]));
  });

  it("publish with provenance, after all checks and for the version that the tag names", () => {
    const { publish } = workflow("release.yml").jobs;
    const commands = publish?.steps.flatMap(({ run }) => run ?? []) ?? [];
    const at = (words: string): number => commands.findIndex((command) => command.includes(words));
    expect(publish?.permissions).toMatchObject({ "id-token": "write" });
    expect(at("npm run release -- --check")).toBeGreaterThan(at("npm ci"));
    expect(at("npm test")).toBeGreaterThan(at("npm run release -- --check"));
    expect(at("npm publish --provenance")).toBeGreaterThan(at("npm test"));
  });

  it("name only scripts that package.json has", () => {
    const files = readdirSync(new URL(".github/workflows/", root)).map((name) => workflow(name));
    const scripts = files
      .flatMap(({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps))
      .flatMap(({ run = "" }) => [...run.matchAll(/npm run ([\w:]+)/g)].map(([, name = ""]) => name));
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts));
    expect(scripts.length).toBeGreaterThan(0);
  });

  it("ask whoever reports a bug for what doctor says", () => {
    const template = readFileSync(new URL(".github/ISSUE_TEMPLATE/bug.yml", root), "utf8");
    expect(template).toContain("consult-customer doctor --json");
  });
});

type Workflow = {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
        readonly "continue-on-error"?: string;
        readonly permissions?: Readonly<Record<string, string>>;
        readonly steps: readonly { readonly run?: string }[];
      }
    >
  >;
};
