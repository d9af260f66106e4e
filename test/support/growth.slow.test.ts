import { describe, expect, it } from "vitest";
import { growthOf, superlinear } from "./growth.ts";

const lengths = [1_000, 8_000, 64_000];

/** Reads a text of so many spaces with the expression; notes each length. */
const reading = (pattern: RegExp) => {
  const read: number[] = [];
  const work = (length: number): boolean => {
    read.push(length);
    return pattern.test(" ".repeat(length));
  };
  return { read, work };
};

describe("the growth of work with the length of a text", () => {
  it("is more than linear for an expression that looks ahead from every place, and the longest text is not tried", async () => {
    const { read, work } = reading(/ +x/);
    expect(await growthOf(work, lengths)).toBeGreaterThan(superlinear);
    expect(new Set(read)).toEqual(new Set([1_000, 8_000]));
  });

  it("is not for one that looks at every place once", async () => {
    const { read, work } = reading(/x/);
    expect(await growthOf(work, lengths)).toBeLessThan(superlinear);
    expect(new Set(read)).toEqual(new Set(lengths));
  });

  it("is not for work that takes time and is linear", async () => {
    const work = (length: number): number => {
      let sum = 0;
      for (let count = 0; count < length * 500; count++) sum = (sum + count) % 1_000_003;
      return sum;
    };
    expect(await growthOf(work, lengths)).toBeLessThan(superlinear);
  });
});
