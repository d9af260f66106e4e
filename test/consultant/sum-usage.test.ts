import { expect, it } from "vitest";
import { sumUsage } from "../../src/consultant/sum-usage.ts";

const usage = { inputTokens: 1, outputTokens: 2, cacheCreationInputTokens: 3, cacheReadInputTokens: 4 };

it("adds the tokens of all calls, and says nothing of thinking when no call does", () => {
  expect(sumUsage([usage, usage])).toEqual({
    inputTokens: 2,
    outputTokens: 4,
    cacheCreationInputTokens: 6,
    cacheReadInputTokens: 8,
  });
});

it("counts thinking as soon as one call says how much it was", () => {
  expect(sumUsage([usage, { ...usage, thinkingTokens: 0 }]).thinkingTokens).toBe(0);
  expect(sumUsage([{ ...usage, thinkingTokens: 7 }, usage]).thinkingTokens).toBe(7);
});
