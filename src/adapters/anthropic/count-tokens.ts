import { estimateTokens } from "../../consultant/estimate-tokens.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { withinTime } from "../process/within-time.ts";
import { type ClientOptions, connectToModel } from "./connect-to-model.ts";
import { untilAborted } from "./until-aborted.ts";

export type CountTokensOptions = {
  readonly prompt: Prompt;
  readonly model: string;
  /** Null: no server is to be asked. */
  readonly client: ClientOptions | null;
  readonly signal?: AbortSignal;
  /** Default 5,000: a count is a courtesy, not worth a wait. */
  readonly timeoutMs?: number;
};

export type TokenCount = {
  readonly tokens: number;
  readonly estimated: boolean;
};

/**
 * Tokens of the prompt: counted by the server when it can, estimated when there is none to ask, when it lacks the
 * endpoint, or when it does not answer in time. Throws only the signal's reason.
 */
export async function countTokens(options: CountTokensOptions): Promise<TokenCount> {
  const counted = options.client === null ? null : await askServer(options.client, options);
  return counted === null
    ? { tokens: estimateTokens(options.prompt), estimated: true }
    : { tokens: counted, estimated: false };
}

async function askServer(
  client: ClientOptions,
  { prompt, model, signal, timeoutMs = 5_000 }: CountTokensOptions,
): Promise<number | null> {
  signal?.throwIfAborted();
  const within = withinTime(timeoutMs, signal ?? null);
  try {
    const { messages } = await connectToModel(client);
    const counting = messages.countTokens(
      {
        model,
        system: [...prompt.system],
        messages: prompt.messages.map(({ role, content }) => ({
          role,
          content: typeof content === "string" ? content : [...content],
        })),
      },
      { signal: within.signal, maxRetries: 0 },
    );
    return parseCount(await untilAborted(counting, within.signal));
  } catch {
    signal?.throwIfAborted();
    return null;
  } finally {
    within.release();
  }
}

const parseCount = (answer: unknown): number | null => {
  const count =
    typeof answer === "object" && answer !== null && "input_tokens" in answer ? answer.input_tokens : null;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : null;
};
