import { createPause } from "../adapters/process/create-pause.ts";
import { type Interruption, notDone } from "../adapters/process/interruption.ts";
import type { Pause } from "../slices/pause.ts";
import type { Context } from "./context.ts";

export type BegunWork = {
  readonly interruption: Interruption;
  readonly signal: AbortSignal;
  /** Asked between slices of the work. */
  readonly pause: Pause;
};

/** Begins the work of a command that has no limit but --timeout; null: none. Whoever begins it releases it. */
export function beginWork(timeoutMs: number | null, context: Pick<Context, "interruption">): BegunWork {
  const interruption = context.interruption.begin(timeoutMs ?? Number.POSITIVE_INFINITY, notDone);
  const { signal } = interruption;
  return { interruption, signal, pause: createPause(signal) };
}
