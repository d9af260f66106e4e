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

/** Whole sentences as answers have them, about ten words each; the number makes every one another. */
const sentences = [
  "The renewal on 2027-02-05 is the date that step {n} counts from.",
  "I ask Priya for {n} minutes before the end of the week.",
  "Usage fell by 31 % and item {n} of the list says why.",
  "If Finance agrees, the offer of page {n} goes out on Monday.",
  '"Reporting is too slow", says the champion in note {n} of hers.',
  "| Owner | Elena | step {n} of the plan | open |",
];

const answerOf = (words: number): string => {
  const lines: string[] = [];
  for (let count = 0; count < words; count += 10)
    lines.push((sentences[(count / 10) % sentences.length] ?? "").replace("{n}", String(count)));
  return lines.join("\n");
};

describe("verifying a long text", () => {
  it("takes at most eight times as long for 10,000 words as for 1,300", async () => {
    const grounds = await groundsOf(redAccount);
    const work = (words: number): void => {
      const body = answerOf(words);
      for (let time = 0; time < 4; time += 1) expect(verified(body, grounds).ok).toBeDefined();
    };
    const growth = await growthOf(work, [1_300, 10_000]);
    expect((10_000 / 1_300) ** growth).toBeLessThanOrEqual(8);
  });

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
