import type { DebugLog } from "../../adapters/process/debug-log.ts";
import type { Interruption } from "../../adapters/process/interruption.ts";
import type { Io } from "../../adapters/process/io.ts";
import { withinTime } from "../../adapters/process/within-time.ts";
import type { Usage } from "../../consultant/consultant.ts";
import type { SideCall } from "../../consultant/side-call.ts";
import { Failure } from "../../failure/failure.ts";
import type { Prompt } from "../../prompt/prompt.ts";
import type { Settings } from "../../settings/settings.ts";
import { createModel } from "../create-model.ts";

export type AsideRequest = {
  readonly model: string;
  readonly settings: Settings;
  readonly io: Io;
  readonly interruption: Pick<Interruption, "signal" | "msLeft">;
  readonly debug?: DebugLog | undefined;
};

export type Aside = SideCall & {
  /** What came, also of a call that broke off. */
  readonly text: string;
  /** Why the call did not come to its end; null when it did. */
  readonly because: string | null;
};

/** The most tokens of an answer that lists entries, thinking included. A convention. */
export const mostAsideTokens = 8_000;
/** The longest delay a timer can hold. */
const longestTimer = 2 ** 31 - 1;

/** The settings of a call beside the answer: no effort is asked of it, and it has less room. */
export const asideSettings = (settings: Settings): Settings => ({
  ...settings,
  maxTokens: Math.min(settings.maxTokens, mostAsideTokens),
  effort: null,
});

/**
 * Asks a model for something the run can do without: within half of the time left, and once. Never
 * throws for what goes wrong with the call; throws the reason of a signal that ends the run, and the usage Failure of a
 * budget for a model whose price nobody knows.
 */
export async function askAside(
  prompt: Prompt,
  { model, settings, io, interruption, debug }: AsideRequest,
): Promise<Aside> {
  const ms = Math.min(interruption.msLeft() / 2, longestTimer);
  const within = withinTime(ms, interruption.signal);
  const until = performance.now() + ms;
  const consultant = createModel({
    model,
    settings: asideSettings(settings),
    io,
    msLeft: () => until - performance.now(),
    onRetry: () => undefined,
    onNotice: () => undefined,
    calls: { maxRetries: 0 },
    debug,
  });
  let text = "";
  let usage: Usage | null = null;
  let because: string | null = null;
  try {
    for await (const event of consultant(prompt, within.signal))
      if (event.type === "text") text += event.text;
      else {
        usage = event.usage;
        if (event.type === "final" && event.stopReason === "refusal") because = "It refused.";
      }
  } catch (error) {
    interruption.signal.throwIfAborted();
    because = reasonOf(error, ms);
    if (because === null) throw error;
  } finally {
    within.release();
  }
  return { model, text, because, usages: usage === null ? [] : [usage] };
}

/** Null for a bug, which is nobody's to pass over. */
function reasonOf(error: unknown, ms: number): string | null {
  if (error instanceof DOMException && error.name === "TimeoutError")
    return `It took longer than ${Math.round(ms / 1000)} s.`;
  return error instanceof Failure && error.details.code !== "usage.budget_price"
    ? error.details.message
    : null;
}
