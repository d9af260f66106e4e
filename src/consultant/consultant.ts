import type { Prompt } from "../prompt/prompt.ts";

export type Usage = {
  /** Tokens of the prompt that were neither read from nor written to the cache. */
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cacheCreationInputTokens: number;
  readonly cacheReadInputTokens: number;
};

export type FinalEvent = {
  readonly type: "final";
  /** The API's word. Only "end_turn" and "stop_sequence" mean a complete answer. */
  readonly stopReason: string;
  readonly usage: Usage;
  readonly requestId: string | null;
};

export type ConsultantEvent = { readonly type: "text"; readonly text: string } | FinalEvent;

/**
 * Who writes the answer: any number of text events, then exactly one final event.
 *
 * Throws a Failure: outcome "model" when the model failed for good (authentication, bad request, unknown model),
 * "temporary" when a later call may succeed (rate limit, overload, network, 5xx, cut stream), or the signal's own
 * reason when it was aborted. Text yielded before a throw was received and stands.
 */
export type Consultant = (prompt: Prompt, signal: AbortSignal) => AsyncGenerator<ConsultantEvent, void, void>;

export type AnsweredBy = (
  | { readonly kind: "model"; readonly model: string }
  | { readonly kind: "playbook"; readonly model: null }
) & {
  /** Who was to answer and failed, and why. */
  readonly fallbackFrom?: string;
  readonly fallbackBecause?: string;
};
