import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { readSpanHabits } from "../../src/language/spans/read-span-habits.ts";
import { readLayout } from "../../src/reader/layout/read-layout.ts";
import { compilePhrasebook } from "../../src/reader/phrasebook/compile.ts";
import { finishWork } from "../../src/slices/finish-work.ts";
import { growthOf, superlinear } from "../support/growth.ts";
import { shippedReader as readText, shippedPhrasebook } from "../support/shipped-reader.ts";

const asOf = "2026-11-23" as CalendarDate;
/** The worst characters and words. */
const units = [
  " ",
  "1",
  "1 ",
  ",",
  "9,",
  "1.",
  "a",
  "a ",
  '"',
  "(",
  "[",
  "\n",
  "$",
  "$1 ",
  "x? ",
  "-",
  "no ",
  "if ",
  "P1 open ",
  "champion ",
  "from 1 to 2 ",
  "A B ",
  "next May ",
  "2026-11-01 ",
  "Usage dropped 31 % in June. NPS is 3. ",
  "Usage dropped 31 % in June. NPS is 3.\n",
  "usage dropped thirty one percent in june and nps is three and ",
];

describe("reading a long text", () => {
  it.each(units)("takes the same time a character, up to a megabyte of %j", async (unit) => {
    const work = async (length: number): Promise<void> => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const { statements } = await readText(text, { source: "n", asOf });
      expect(Array.isArray(statements)).toBe(true);
    };
    expect(await growthOf(work, [2 ** 14, 2 ** 17, 2 ** 20])).toBeLessThan(superlinear);
  });

  it.each(["Usage dropped 31 % in June. ", "Usage dropped by 31 % and the champion has left us,\nand "])(
    "lays it out in the same time a character, up to four megabytes of %j",
    async (unit) => {
      const context = {
        words: compilePhrasebook(shippedPhrasebook()).words,
        reference: asOf,
        habits: readSpanHabits(""),
      };
      const work = (length: number): void => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        const cells = finishWork(readLayout(text, { context, isLabel: () => false, small: false }));
        expect(cells.length).toBeGreaterThan(0);
      };
      expect(await growthOf(work, [2 ** 17, 2 ** 19, 2 ** 22])).toBeLessThan(superlinear);
    },
  );
});
