import type { Prompt } from "../prompt/prompt.ts";

export type Usage = {
  /** Tokens of the prompt that were neither read from nor written to the cache. */
  readonly inputTokens: number;
  /** Tokens the model wrote, thinking included. */
  readonly outputTokens: number;
  readonly cacheCreationInputTokens: number;
  readonly cacheReadInputTokens: number;
  /** How many of the output tokens were thinking; left out where the server does not say. */
  readonly thinkingTokens?: number;
};

/** The server has taken the request on; what it says at that point is all that is known when the rest never comes. */
export type BegunEvent = {
  readonly type: "begun";
  /** The model that answers, by the server's word: an alias resolved, for instance. Null: it did not say. */
  readonly servedModel: string | null;
  readonly usage: Usage;
};

/** Why a model refused, in the server's words. */
export type StopDetails = { readonly category: string | null; readonly explanation: string | null };

export type FinalEvent = {
  readonly type: "final";
  /**
   * The API's word, also where a server writes it otherwise ("stop", "END_TURN"). Only "end_turn" and "stop_sequence"
   * mean a complete answer. Two are our own: "repetition" and "too_long", after which the rest was not waited for.
   */
  readonly stopReason: string;
  readonly usage: Usage;
  readonly requestId: string | null;
  readonly stopDetails?: StopDetails;
  /** The text began with a closed <think> block, which was left out. */
  readonly inlineThinking?: true;
};

export type ConsultantEvent = { readonly type: "text"; readonly text: string } | BegunEvent | FinalEvent;

/**
 * Who writes the answer: any number of text events, then exactly one final event; a begun event in front where a server
 * says what it has begun.
 *
 * Throws a Failure: outcome "model" when the model failed for good (authentication, bad request, unknown model),
 * "temporary" when a later call may succeed (rate limit, overload, network, 5xx, cut stream), "usage" when the request
 * cannot be made as it was asked for, or the signal's own reason when it was aborted. Text yielded before a throw was
 * received and stands.
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
