import { describe, expect, it } from "vitest";
import { frame } from "../../src/frame/frame.ts";
import { growthOf, superlinear } from "../support/growth.ts";
import { caseOf, check, frameLike, lines } from "./check-text.ts";

/** Pieces of texts that make a careless expression look ahead again and again. */
const units = [
  "=",
  "#",
  "1",
  " ",
  "*",
  "a",
  "\n",
  "\t",
  "\u001b",
  "- ",
  "= ",
  "== BEGIN ",
  "=== BEGIN X RESPONSE\n",
  "## Timeline\n",
  "1,",
  "1.",
  "2027-",
  "A. ",
  "Aa ",
  "$",
  "€1 ",
  "%",
  "I approve ",
  "not ",
  "|",
  "[BEGIN ",
  "2027-02-05 ",
  "EUR 1,234 ",
  "Dana Kim ",
  "I approve the discount. ",
];

describe("a text made to be slow", () => {
  it.each(units)("is checked in the same time a character, whatever its length: %j", async (unit) => {
    const given = await caseOf("");
    const work = (length: number): void => {
      const { shown } = check(frame(lines, unit.repeat(length / unit.length)), given);
      expect(frameLike(shown)).toEqual([]);
    };
    expect(await growthOf(work, [6_250, 50_000, 400_000])).toBeLessThan(superlinear);
  });

  it.each(units)("is read as a note in the same time a character, whatever its length: %j", async (unit) => {
    const work = async (length: number): Promise<void> => {
      const { briefing } = await caseOf(unit.repeat(length / unit.length));
      expect(briefing.accounts).not.toEqual([]);
    };
    expect(await growthOf(work, [1_500, 12_500, 100_000])).toBeLessThan(superlinear);
  });
});
