import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { barePersona } from "../../../src/persona/bare-persona.ts";
import { importDefinition } from "../../../src/persona/markdown/import-definition.ts";
import { personaSchema } from "../../../src/persona/persona-schema.ts";
import { anyPersona } from "./any-persona.ts";
import { definitions, exported, imported, linesOf } from "./definitions.ts";

/** What happens to files: bytes are lost, doubled, swapped and overwritten, lines are cut, moved and repeated. */
function mutate(text: string, random: () => number): string {
  const at = (length: number): number => Math.floor(random() * length);
  const signs = [
    "-",
    "*",
    "#",
    ">",
    "`",
    "```\n",
    "**",
    ":",
    "(",
    ")",
    '"',
    "\n",
    "\n\n",
    "\t",
    "\r",
    "\u0000",
    "\u001b",
    "é",
    "\ud800",
    "---\n",
    "<!--",
    "===",
    "1. ",
    "  ",
    "&",
    "\\",
  ];
  let result = text;
  for (let times = 1 + at(6); times > 0; times -= 1) {
    const [from, to] = [at(result.length), at(result.length)].sort((a, b) => a - b) as [number, number];
    const lines = result.split("\n");
    const line = at(lines.length);
    result =
      [
        () => result.slice(0, from) + result.slice(Math.min(to, from + 40)),
        () => result.slice(0, from) + (signs[at(signs.length)] ?? "") + result.slice(from),
        () =>
          result.slice(0, from) + result.slice(from, Math.min(to, from + 300)).repeat(2) + result.slice(to),
        () => lines.toSpliced(line, 1).join("\n"),
        () => lines.toSpliced(line, 0, lines[at(lines.length)] ?? "").join("\n"),
        () => lines.with(line, `${" ".repeat(at(9))}${lines[line]}`).join("\n"),
        () => result.slice(0, to),
      ][at(7)]?.() ?? result;
  }
  return result;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** With `--report` all of them; else a tenth, another one each day. */
const isWhole = process.env.REPORT === "1";
const seed = isWhole ? 18 : Math.floor(Date.now() / 86_400_000);
const damaged = isWhole ? 5000 : 500;
const timeout = isWhole ? 600_000 : 120_000;

describe(`${damaged} damaged definitions`, () => {
  it(`are each imported and written back as they are, or refused with a line (seed ${seed})`, {
    timeout,
  }, () => {
    const random = randomFrom(seed);
    const bytes = new TextEncoder();
    let refused = 0;
    for (let run = 0; run < damaged; run += 1) {
      const original = definitions[run % definitions.length]?.[1] ?? "";
      const text = mutate(original, random);
      const read = importDefinition("d.md", bytes.encode(text));
      if (read.ok) {
        const back = exported(read.value.persona);
        const sent = new TextDecoder().decode(bytes.encode(text)).replace(/\r\n?/g, "\n");
        expect(linesOf(back), JSON.stringify(text)).toEqual(linesOf(sent));
      } else {
        refused += 1;
        for (const { place, code } of read.findings)
          if (code !== "file.empty" && code !== "file.more-findings") expect(place, text).not.toBeNull();
      }
    }
    expect(refused).toBeGreaterThan(damaged / 25);
    expect(refused).toBeLessThan(damaged * 0.8);
    console.log(`${damaged} damaged definitions: ${damaged - refused} imported, ${refused} refused`);
  });
});

describe("any persona", () => {
  it("is the same data when its Markdown is imported", { timeout }, () => {
    fc.assert(
      fc.property(anyPersona, (written) => {
        const persona = personaSchema.parse(written);
        const { layout: _layout, ...data } = imported(exported(persona));
        expect(barePersona(data)).toEqual(barePersona(persona));
      }),
      { numRuns: isWhole ? 1000 : 100, endOnFailure: true },
    );
  });
});
