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

it.each(["claude-haiku-4-5", "claude-haiku-4-5-20251001"])("leaves the effort out for %s", (model) => {
  expect(requestBody({ ...settings, model, effort: "high" })).not.toHaveProperty("output_config");
});
