import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { growthOf, superlinear } from "../support/growth.ts";
import { shippedReader as readText } from "../support/shipped-reader.ts";

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
});
