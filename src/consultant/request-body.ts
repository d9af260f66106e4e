import type { Message, Prompt, TextBlock } from "../prompt/prompt.ts";
import type { Effort } from "./effort.ts";
import { type ModelLimits, unknownLimits } from "./limits.ts";

export { type Effort, efforts } from "./effort.ts";

/**
 * Tokens of answer and thinking together: thinking counts toward max_tokens, and some models always think. Eight
 * sections need about 2,000 tokens; 16,000 leaves room to think and is within what every current model accepts.
 */
export const defaultMaxTokens = 16_000;

/** Bytes of an answer and its thinking: some 700 pages, so what is longer has no end. A convention. */
export const defaultMaxLength = 4_194_304;

/** The body of POST /v1/messages, in the order it is sent. */
export type RequestBody = {
  readonly model: string;
  readonly max_tokens: number;
  readonly system: readonly TextBlock[];
  readonly messages: readonly Message[];
  readonly stream: true;
  readonly output_config?: {
    readonly effort?: Effort;
    readonly format?: { readonly type: "json_schema"; readonly schema: Record<string, unknown> };
  };
};

export type RequestSettings = {
  readonly prompt: Prompt;
  readonly model: string;
  readonly maxTokens: number;
  /** Null leaves the choice to the model. */
  readonly effort: Effort | null;
  /** What the model takes; default: nothing is known, and everything is sent as it was asked for. */
  readonly limits?: ModelLimits;
};

/** The one place that makes a request: what `--dry-run` shows is, byte for byte, what is sent. */
export function requestBody({
  prompt,
  model,
  maxTokens,
  effort,
  limits = unknownLimits,
}: RequestSettings): RequestBody {
  return {
    model,
    max_tokens: Math.min(maxTokens, limits.maxTokens ?? maxTokens),
    system: prompt.system,
    messages: prompt.messages,
    stream: true,
    ...outputConfig({ prompt, effort, limits }),
  };
}

/** Effort and schema, each only where the model takes it; without either nothing is said of the output. */
function outputConfig({
  prompt: { answerSchema },
  effort,
  limits,
}: Required<Pick<RequestSettings, "prompt" | "effort" | "limits">>): Pick<RequestBody, "output_config"> {
  const config: RequestBody["output_config"] = {
    ...(effort !== null && takesEffort(limits, effort) ? { effort } : {}),
    // Servers that ignore it lose nothing; others refuse a whole request for it. So only who says that it is kept gets it.
    ...(answerSchema !== undefined && limits.structured === true
      ? { format: { type: "json_schema", schema: { ...answerSchema } } }
      : {}),
  };
  return Object.keys(config).length === 0 ? {} : { output_config: config };
}

/** A level the model does not know would be refused, so it is left out. */
export const takesEffort = ({ efforts: known }: ModelLimits, effort: Effort): boolean =>
  known === null || known.includes(effort);
