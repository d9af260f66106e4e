import { expect, it } from "vitest";
import type { Usage } from "../../src/consultant/consultant.ts";
import { priceOf } from "../../src/consultant/price.ts";
import { priceTable } from "../../src/consultant/price-table.ts";

const usage = (input: number, output: number, write = 0, read = 0): Usage => ({
  inputTokens: input,
  outputTokens: output,
  cacheCreationInputTokens: write,
  cacheReadInputTokens: read,
});

it.each([
  ["claude-sonnet-5-5", usage(1_000_000, 0), 2],
  ["claude-sonnet-5-5", usage(0, 1_000_000), 10],
  ["claude-sonnet-5-5", usage(0, 0, 1_000_000), 2.5],
  ["claude-sonnet-5-5", usage(0, 0, 0, 1_000_000), 0.1],
  ["claude-sonnet-5-5", usage(300, 1500, 2000, 9000), 0.0006 + 0.015 + 0.005 + 0.0009],
  ["claude-opus-4-7", usage(1_000_000, 1_000_000), 30],
  ["claude-haiku-5-5", usage(100_000, 1_000), 0.0105],
  ["claude-haiku-5-5", usage(100_001, 1_000), 0.0525005],
  ["claude-haiku-5-5", usage(1, 0, 50_000, 50_000), 5 * (0.0000001 + 0.00625 + 0.0005)],
  ["claude-sonnet-5-5", usage(0, 0), 0],
])("%s with %j costs %d dollars", (model, used, dollars) => {
  expect(priceOf(model, used)).toBeCloseTo(dollars, 10);
});

it.each(["claude-sonnet-5-5-next", "claude-sonnet", "llama3.2", "", "constructor", "__proto__"])(
  "%j is not in the table, and costs nobody knows what",
  (model) => {
    expect(priceOf(model, usage(1000, 1000))).toBeNull();
  },
);

it("a table of one's own adds a model and overrides a price", () => {
  const flat = { input: 1, output: 1, cacheWrite: 1, cacheRead: 1 };
  const own = { ...priceTable, "my-model": flat, "claude-sonnet-5-5": flat };
  expect(priceOf("my-model", usage(500_000, 500_000), own)).toBeCloseTo(1, 10);
  expect(priceOf("claude-sonnet-5-5", usage(0, 1_000_000), own)).toBeCloseTo(1, 10);
  expect(priceOf("claude-opus-5-5", usage(1_000_000, 0), own)).toBeCloseTo(4, 10);
});
