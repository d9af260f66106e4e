import { asRecord } from "./as-record.ts";
import type { ServerError } from "./read-server-error.ts";

/** What a server says of its limits when it refuses a request for its length; null: it does not say. */
export type Window = {
  /** Tokens that prompt and answer share. */
  readonly window: number | null;
  /** Tokens of the prompt that was sent. */
  readonly prompt: number | null;
  /** The largest max_tokens it takes. */
  readonly maxTokens: number | null;
};

// llama-server: "request (2593 tokens) exceeds the available context size (2048 tokens)"
// vLLM: "maximum context length is 4096 tokens. However, you requested 18490 tokens (2490 in the messages, 16000 in the completion)"
// vLLM: "maximum context length is 4096 tokens and your request has 2490 input tokens (16000 > 4096 - 2490)"
// LM Studio: "the first 2593 tokens … the model is loaded with context length of only 2048 tokens"
// Anthropic: "prompt is too long: 208310 tokens > 200000 maximum"
// Anthropic: "input length and `max_tokens` exceed context limit: 188240 + 21333 > 200000"
// Anthropic: "max_tokens: 64000 > 32000, which is the maximum allowed number of output tokens"
const forms: readonly RegExp[] = [
  /request \((?<prompt>\d+) tokens\) exceeds the available context size \((?<window>\d+) tokens\)/i,
  /maximum context length is (?<window>\d+) tokens.{0,120}?\D(?<prompt>\d+) (?:in the messages|of text input|input tokens|in your prompt)/is,
  /first (?<prompt>\d+) tokens.{0,120}?context length of only (?<window>\d+)/is,
  /prompt is too long: (?<prompt>\d+) tokens > (?<window>\d+)/i,
  /exceed context limit: (?<prompt>\d+) \+ \d+ > (?<window>\d+)/i,
  /max_tokens: \d+ > (?<maxTokens>\d+)/i,
  /(?:context (?:size|length|window|limit)|maximum context length)\D{0,40}?(?<window>\d{3,8})/i,
];

/** Null: the error is not about a limit of length, as far as it says. */
export function readWindow({ body, words }: ServerError): Window | null {
  const inner = asRecord(asRecord(body).error);
  const groups = forms.map((form) => form.exec(words)?.groups).find((found) => found !== undefined) ?? {};
  const found: Window = {
    window: count(inner.n_ctx) ?? count(groups.window),
    prompt: count(inner.n_prompt_tokens) ?? count(groups.prompt),
    maxTokens: count(groups.maxTokens),
  };
  return found.window === null && found.maxTokens === null ? null : found;
}

function count(written: unknown): number | null {
  const number = typeof written === "string" ? Number(written) : written;
  return typeof number === "number" && Number.isSafeInteger(number) && number > 0 ? number : null;
}
