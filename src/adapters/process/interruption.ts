import { Failure } from "../../failure/failure.ts";

export type Interruption = {
  /** Aborted, with a Failure as its reason, by the first signal or when the time is over. */
  readonly signal: AbortSignal;
  /** Milliseconds left of the whole call; Infinity without a limit. */
  readonly msLeft: () => number;
  /** Takes the timer down, so that the process can end (signal handlers do not keep it alive). */
  readonly release: () => void;
};

/** The longest delay a timer can hold: 24 days. */
const longestTimer = 2 ** 31 - 1;

const signals = {
  SIGINT: "interrupted",
  SIGTERM: "terminated",
  SIGHUP: "terminated",
} as const;

/**
 * One limit for the whole call and one place where signals arrive. The first signal ends the answer cleanly; the
 * handlers are gone then, so that a second one ends the process at once, as a terminal user expects. Infinity: no limit.
 */
export function watchInterruption(timeoutMs: number): Interruption {
  const controller = new AbortController();
  const endsAt = performance.now() + timeoutMs;
  const handlers = Object.entries(signals).map(([name, outcome]) => {
    const handler = (): void => {
      clearTimeout(timer);
      // Not at once: a library that finds its own handler alone ends the process before the answer is closed.
      setImmediate(() => {
        for (const other of handlers) process.removeListener(other.name, other.handler);
      });
      controller.abort(interrupted(outcome));
    };
    process.on(name, handler);
    return { name, handler };
  });
  const timer = Number.isFinite(timeoutMs)
    ? setTimeout(() => controller.abort(timedOut(timeoutMs)), Math.min(timeoutMs, longestTimer))
    : undefined;
  return {
    signal: controller.signal,
    msLeft: () => Math.max(0, endsAt - performance.now()),
    release: () => clearTimeout(timer),
  };
}

export const interrupted = (outcome: "interrupted" | "terminated"): Failure =>
  new Failure(outcome, {
    code: outcome,
    message: outcome === "interrupted" ? "Interrupted." : "Terminated.",
    hint: null,
  });

export const timedOut = (timeoutMs: number): Failure =>
  new Failure("timeout", {
    code: "timeout",
    message: `No complete answer within ${timeoutMs / 1000} s.`,
    hint: "Give it longer with --timeout, or ask for less with --effort low.",
  });
