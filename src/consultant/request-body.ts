import type { Message, Prompt, SystemBlock } from "../prompt/prompt.ts";

export const efforts = ["low", "medium", "high", "xhigh", "max"] as const;
export type Effort = (typeof efforts)[number];

/**
 * Tokens of answer and thinking together: thinking counts toward max_tokens, and some models always think. Eight
 * sections need about 2,000 tokens; 16,000 leaves room to think and is within what every current model accepts.
 */
export const defaultMaxTokens = 16_000;

/** The body of POST /v1/messages, in the order it is sent. */
export type RequestBody = {
  readonly model: string;
  readonly max_tokens: number;
  readonly system: readonly SystemBlock[];
  readonly messages: readonly Message[];
  readonly stream: true;
  readonly output_config?: { readonly effort: Effort };
};

export type RequestSettings = {
  readonly prompt: Prompt;
  readonly model: string;
  readonly maxTokens: number;
  /** Null leaves the choice to the model. */
  readonly effort: Effort | null;
};

/** The one place that makes a request: what `--dry-run` shows is, byte for byte, what is sent. */
export function requestBody({ prompt, model, maxTokens, effort }: RequestSettings): RequestBody {
  return {
    model,
    max_tokens: maxTokens,
    system: prompt.system,
    messages: prompt.messages,
    stream: true,
    ...(effort !== null && takesEffort(model) ? { output_config: { effort } } : {}),
  };
}

/** claude-haiku-4-5, also with a date behind it, is the one current model without the effort setting. */
const takesEffort = (model: string): boolean => !model.startsWith("claude-haiku-4-5");
