import type { FinalEvent } from "../../consultant/consultant.ts";
import type { Effort } from "../../consultant/effort.ts";
import { estimateTokens } from "../../consultant/estimate-tokens.ts";
import { type ModelLimits, unknownLimits } from "../../consultant/limits.ts";
import { type RequestBody, requestBody } from "../../consultant/request-body.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import { errorKind } from "./error-kinds.ts";
import type { CallContext } from "./explain-model-error.ts";
import { explainWindow, leastAnswer } from "./explain-window.ts";
import { readServerError } from "./read-server-error.ts";
import { readWindow } from "./read-window.ts";

type Asked = { readonly model: string; readonly maxTokens: number; readonly effort: Effort | null };
type Refused = { readonly prompt: Prompt; readonly body: RequestBody; readonly context: CallContext };

/** Below so many tokens the persona is sent in its short form: the full one would fill two thirds of the window. */
const smallWindow = 4_096;

/**
 * Makes requests that fit what is known of the model: its limits, and the window that the server names, or that an answer
 * has filled. Tokens are estimated, and the estimate is set right by what the server has counted.
 */
export function fitPrompt({ model, maxTokens, effort }: Asked) {
  let limits = unknownLimits;
  let window: number | null = null;
  /** Counted tokens for one estimated. */
  let scale = 1;

  const tokensOf = (prompt: Prompt): number => Math.ceil(estimateTokens(prompt) * scale);
  const bodyOf = (prompt: Prompt, most: number): RequestBody =>
    requestBody({ prompt, model, maxTokens: most, effort, limits });

  const request = (prompt: Prompt): RequestBody => {
    const short = shortForm(prompt);
    if (window === null) return bodyOf(prompt, maxTokens);
    const fits = window >= smallWindow && tokensOf(prompt) + leastAnswer <= window;
    const form = fits || short === null ? prompt : short;
    return bodyOf(form, Math.min(maxTokens, Math.max(leastRoom, window - tokensOf(form))));
  };

  /** What to send instead of a request the server refused as too long; null: there is nothing better. */
  const again = (error: unknown, { prompt, body, context }: Refused): RequestBody | null => {
    const read = readServerError(error);
    const found = readWindow(read);
    const most = found?.maxTokens ?? null;
    if (most !== null && most < body.max_tokens) {
      limits = { ...limits, maxTokens: most };
      return request(prompt);
    }
    if (errorKind(read) !== "context_too_long") return null;
    const counted = found?.prompt ?? null;
    if (counted !== null) scale = counted / estimateTokens({ ...prompt, system: body.system });
    window = found?.window ?? window;
    const next = nextForm(prompt, body);
    if (next !== null || found === null) return next;
    const shortest = tokensOf(shortForm(prompt) ?? prompt);
    const { hasNotes = false } = prompt;
    const requestId = read.requestId ?? context.requestId;
    throw explainWindow({ window: found, shortest, hasNotes, requestId }, context);
  };

  /** The next shorter request, if it can fit: first less room for the answer, then the short form of the persona. */
  const nextForm = (prompt: Prompt, body: RequestBody): RequestBody | null => {
    const short = shortForm(prompt);
    const isShort = short !== null && body.system === short.system;
    for (const form of [isShort || (window ?? 0) < smallWindow ? null : prompt, short]) {
      if (form === null) continue;
      const room = window === null ? maxTokens : window - tokensOf(form);
      const isNew = form.system !== body.system || room < body.max_tokens;
      if (isNew && room >= leastRoom) return bodyOf(form, Math.min(maxTokens, room));
    }
    return null;
  };

  return {
    request,
    again,
    learn: (known: ModelLimits): void => {
      limits = known;
      window = known.maxInputTokens ?? window;
    },
    /**
     * The final event, with the stop reason it should have: an answer that fills the window is cut off there, whether the
     * server calls that max_tokens (llama-server) or the end of the turn (LiteLLM).
     */
    observe: (final: FinalEvent, { prompt, body }: Omit<Refused, "context">): FinalEvent => {
      const { stopReason, usage } = final;
      const used = usage.inputTokens + usage.cacheCreationInputTokens + usage.cacheReadInputTokens;
      const total = used + usage.outputTokens;
      // A server that does not count, or counts something else, says nothing of its window.
      const isCounted = used >= estimateTokens({ ...prompt, system: body.system }) / 2;
      if (!isCounted || usage.outputTokens >= body.max_tokens * nearly) return final;
      if (stopReason === "max_tokens" || stopReason === "model_context_window_exceeded") window ??= total;
      const isFull = window !== null && total >= window && endsByItself.has(stopReason);
      return isFull ? { ...final, stopReason: "model_context_window_exceeded" } : final;
    },
  };
}

/** Servers may count a few tokens less than they were allowed. */
const nearly = 0.95;
/** Words for an end that may be that of the window. */
const endsByItself = new Set(["end_turn", "max_tokens"]);
/** Fewer tokens are no answer, whatever it is cut to. */
const leastRoom = leastAnswer / 2;

const shortForm = ({ shortSystem, ...prompt }: Prompt): Prompt | null =>
  shortSystem === undefined ? null : { ...prompt, system: shortSystem };
