import { describe, expect, it } from "vitest";
import { growthOf, superlinear } from "../support/growth.ts";
import { redAccount } from "./corpus/situations.ts";
import { groundsOf, verified } from "./verify-body.ts";

/** Pieces that the checks look for. */
const repeated = [
  "2027-02-05 ",
  "9",
  "9,",
  "1 ",
  "Aa ",
  "Anna ",
  "the account is ",
  "health score is ",
  "renewal date on ",
  "60 days before the ",
  "step 1, 2 and ",
  "not a healthy account, ",
  "(((",
  "**",
  "| 3 ",
  "`",
  '"',
  "Jan ",
];

describe("verifying a long text", () => {
  it.each(repeated)("takes the same time a character, up to a megabyte of %j", async (unit) => {
    const grounds = await groundsOf(redAccount);
    const onOneLine = (length: number): void => {
      expect(verified(unit.repeat(Math.ceil(length / unit.length)), grounds).ok).toBeDefined();
    };
    const onManyLines = (length: number): void => {
      const text = `${unit.repeat(10)}\n`.repeat(Math.ceil(length / unit.length / 10));
      expect(verified(text, grounds).ok).toBeDefined();
    };
    expect(await growthOf(onOneLine, [15_000, 125_000, 1_000_000])).toBeLessThan(superlinear);
    expect(await growthOf(onManyLines, [25_000, 200_000])).toBeLessThan(superlinear);
  });
});
