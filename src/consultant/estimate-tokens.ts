import { type Prompt, textOf } from "../prompt/prompt.ts";

/** Convention: English prose has 3.5 to 4 characters a token; the lower one errs toward a longer, dearer prompt. */
const bytesPerToken = 3.5;

/**
 * Tokens of a prompt, estimated as UTF-8 bytes / 3.5 (bytes, because scripts other than Latin need more tokens a
 * character), rounded up. Good to about a fifth for English; never to be shown without the word "estimate".
 */
export function estimateTokens(prompt: Prompt): number {
  const texts = [...prompt.system.map((block) => block.text), ...prompt.messages.map(textOf)];
  const encoder = new TextEncoder();
  const bytes = texts.reduce((sum, text) => sum + encoder.encode(text).length, 0);
  return Math.ceil(bytes / bytesPerToken);
}
