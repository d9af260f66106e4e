import { expect, it } from "vitest";
import { estimateTokens } from "../../src/consultant/estimate-tokens.ts";

const promptOf = (system: string, content: string) => ({
  system: [{ type: "text" as const, text: system }],
  messages: [{ role: "user" as const, content }],
});

it("counts 3.5 characters of English a token, system and messages together, rounded up", () => {
  expect(estimateTokens(promptOf("a".repeat(350), "b".repeat(350)))).toBe(200);
  expect(estimateTokens(promptOf("a", ""))).toBe(1);
  expect(estimateTokens(promptOf("", ""))).toBe(0);
});

it("expects more tokens of the same number of characters in another script", () => {
  expect(estimateTokens(promptOf("", "客".repeat(70)))).toBe(60);
});
