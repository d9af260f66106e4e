import type { Effort } from "./effort.ts";

/** What a model takes, by the word of the server that offers it; null: it does not say. */
export type ModelLimits = {
  /** Tokens of the whole prompt. */
  readonly maxInputTokens: number | null;
  /** The largest max_tokens of a request. */
  readonly maxTokens: number | null;
  /** The levels of effort it knows; empty: it has no such setting. */
  readonly efforts: readonly Effort[] | null;
  /** It keeps to a JSON Schema; null or left out: nobody knows. */
  readonly structured?: boolean | null;
};

export const unknownLimits: ModelLimits = { maxInputTokens: null, maxTokens: null, efforts: null };
