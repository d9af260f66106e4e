import { expect, it } from "vitest";
import { defaultMaxTokens, requestBody } from "../../src/consultant/request-body.ts";
import { samplePrompt as prompt } from "../support/sample-prompt.ts";

const settings = {
  prompt,
  model: "claude-sonnet-5-5",
  maxTokens: defaultMaxTokens,
  effort: null,
};

it("holds model, limit, prompt and streaming, in this order, and no sampling settings", () => {
  expect(Object.entries(requestBody(settings))).toEqual([
    ["model", "claude-sonnet-5-5"],
    ["max_tokens", 16_000],
    ["system", prompt.system],
    ["messages", prompt.messages],
    ["stream", true],
  ]);
});

it("carries the effort that was asked for", () => {
  expect(requestBody({ ...settings, effort: "xhigh" }).output_config).toEqual({
    effort: "xhigh",
  });
});

const limits = { maxInputTokens: 200_000, maxTokens: 8_192, efforts: ["low", "high"] } as const;

it("leaves out an effort that the model does not know", () => {
  const asked = { ...settings, limits };
  expect(requestBody({ ...asked, effort: "high" }).output_config).toEqual({ effort: "high" });
  expect(requestBody({ ...asked, effort: "xhigh" })).not.toHaveProperty("output_config");
  const none = { ...limits, efforts: [] };
  expect(requestBody({ ...asked, limits: none, effort: "low" })).not.toHaveProperty("output_config");
});

it("asks for no more tokens than the model gives", () => {
  expect(requestBody({ ...settings, limits }).max_tokens).toBe(8_192);
  expect(requestBody({ ...settings, limits, maxTokens: 900 }).max_tokens).toBe(900);
});
