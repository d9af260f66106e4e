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

it("sends a schema only to a model that is known to keep to one, beside the effort", () => {
  const schema = { type: "object" };
  const reading = { ...settings, prompt: { ...settings.prompt, answerSchema: schema } };
  const format = { type: "json_schema", schema };
  const limits = { maxInputTokens: null, maxTokens: null, efforts: null };
  expect(requestBody(reading)).not.toHaveProperty("output_config");
  for (const structured of [false, null])
    expect(requestBody({ ...reading, limits: { ...limits, structured } })).not.toHaveProperty(
      "output_config",
    );
  const known = { ...limits, structured: true };
  expect(requestBody({ ...reading, limits: known }).output_config).toEqual({ format });
  expect(requestBody({ ...reading, limits: known, effort: "low" }).output_config).toEqual({
    effort: "low",
    format,
  });
  expect(requestBody({ ...settings, limits: known })).not.toHaveProperty("output_config");
});
