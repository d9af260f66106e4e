import type { Usage } from "../../consultant/consultant.ts";
import { asRecord } from "./as-record.ts";

export const noUsage: Usage = {
  inputTokens: 0,
  outputTokens: 0,
  cacheCreationInputTokens: 0,
  cacheReadInputTokens: 0,
};

/**
 * The usage of a message after one more of its events. Counts only grow in the course of a message, so the larger one
 * stands: servers leave out in one event what they said in another, or write 0 or null there.
 */
export function mergeUsage(before: Usage, written: unknown): Usage {
  const usage = asRecord(written);
  const thinking = toCount(asRecord(usage.output_tokens_details).thinking_tokens);
  const thinkingTokens = Math.max(before.thinkingTokens ?? -1, thinking);
  return {
    inputTokens: Math.max(before.inputTokens, toCount(usage.input_tokens)),
    outputTokens: Math.max(before.outputTokens, toCount(usage.output_tokens)),
    cacheCreationInputTokens: Math.max(
      before.cacheCreationInputTokens,
      toCount(usage.cache_creation_input_tokens),
    ),
    cacheReadInputTokens: Math.max(before.cacheReadInputTokens, toCount(usage.cache_read_input_tokens)),
    ...(thinkingTokens < 0 ? {} : { thinkingTokens }),
  };
}

/** −1: it says nothing, or nothing that can be true. */
const toCount = (count: unknown): number =>
  typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : -1;
