import { expect, it } from "vitest";
import { waysToPose } from "../../src/posing/ways-to-pose.ts";
import { neededWords } from "./needed-words.ts";

const written = new URL("../../src/posing/pattern-words.ts", import.meta.url);

const linesOf = (name: string, patterns: readonly string[], flags: string): string =>
  `  ${name}: [\n${patterns.map((pattern) => `    ${JSON.stringify(neededWords(pattern, flags))},\n`).join("")}  ],\n`;

it("names the words without which no expression finds anything; npm run unit -- -u writes them anew", async () => {
  const groups = waysToPose.map(({ name, patterns, flags }) => linesOf(name, patterns, flags));
  await expect(`// biome-ignore-all format: Written by test/posing/pattern-words.test.ts.
/**
 * What a line must hold, in lower case, before an expression of \`waysToPose\` is tried on it: one of the words of each list.
 * Read from the expressions; after a change of one, \`npm run unit -- -u\` writes it anew.
 */
export const patternWords: Readonly<Record<string, readonly (readonly (readonly string[])[])[]>> = {
${groups.join("")}};
`).toMatchFileSnapshot(written.pathname);
});

it.each(waysToPose.flatMap(({ patterns, flags }) => patterns.map((pattern) => [pattern, flags] as const)))(
  "no expression is always tried: %s",
  (pattern, flags) => {
    expect(neededWords(pattern, flags).length).toBeGreaterThan(0);
  },
);
