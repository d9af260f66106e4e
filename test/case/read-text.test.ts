import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { readText } from "../../src/case/read-text/read-text.ts";
import { heldOut } from "./held-out-sentences.ts";
import {
  ambiguous,
  asked,
  type Expected,
  hypothetical,
  negated,
  orders,
  plain,
  type Row,
} from "./sentences.ts";

const asOf = "2026-11-23" as CalendarDate;

const read = async (text: string) => (await readText(text, { source: "question", asOf })).statements;

const same = (value: unknown, expected: Expected[1]): boolean =>
  expected instanceof RegExp ? expected.test(String(value)) : value === expected;

type Score = { right: number; missed: string[]; wrong: string[] };

async function score(rows: readonly Row[]): Promise<Score> {
  const result: Score = { right: 0, missed: [], wrong: [] };
  for (const [sentence, ...facts] of rows) {
    const found = await read(sentence);
    for (const [key, value] of facts) {
      if (found.some((each) => each.key === key && same(each.value, value))) result.right += 1;
      else result.missed.push(`${sentence} — ${key} ${value}`);
    }
    for (const each of found)
      if (!facts.some(([key, value]) => each.key === key && same(each.value, value)))
        result.wrong.push(`${sentence} — ${each.key} ${each.value}`);
  }
  return result;
}

const figures = (name: string, { right, missed, wrong }: Score): string =>
  `${name}: precision ${(right / Math.max(1, right + wrong.length)).toFixed(3)}, recall ${(right / Math.max(1, right + missed.length)).toFixed(3)} (${right} right, ${wrong.length} wrong, ${missed.length} missed)`;

describe("reading sentences", () => {
  it("does nearly as well on wording written after the rules", async () => {
    const result = await score(heldOut);
    console.info(figures(`held out (${heldOut.length} sentences)`, result));
    for (const line of [
      ...result.missed.map((each) => `missed ${each}`),
      ...result.wrong.map((each) => `wrong ${each}`),
    ])
      console.info(line);
    expect(result.right / (result.right + result.missed.length)).toBeGreaterThan(0.9);
    expect(result.right / (result.right + result.wrong.length)).toBeGreaterThan(0.95);
  });

  it("reads what plain sentences state, and hardly anything else", async () => {
    const result = await score(plain);
    console.info(figures(`plain (${plain.length} sentences)`, result));
    for (const line of [
      ...result.missed.map((each) => `missed ${each}`),
      ...result.wrong.map((each) => `wrong ${each}`),
    ])
      console.info(line);
    expect(result.right / (result.right + result.missed.length)).toBeGreaterThan(0.95);
    expect(result.right / (result.right + result.wrong.length)).toBeGreaterThan(0.97);
  });

  it.each([
    ["denied", negated],
    ["supposed or planned", hypothetical],
    ["asked about", asked],
    ["posing as instructions", orders],
    ["ambiguous", ambiguous],
  ])("reads no false fact out of sentences that are %s", async (name, rows) => {
    const result = await score(rows);
    console.info(figures(`${name} (${rows.length} sentences)`, result));
    expect(result.wrong).toEqual([]);
    expect(result.missed).toEqual([]);
  });
});
