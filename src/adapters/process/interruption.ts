import { Failure } from "../../failure/failure.ts";

export type Interruption = {
  /** Aborted, with a Failure as its reason, by the first signal or when the time is over. */
  readonly signal: AbortSignal;
  /** Milliseconds left of the whole call; Infinity without a limit. */
  readonly msLeft: () => number;
  /** Takes the timer down, so that the process can end (signal handlers do not keep it alive). */
  readonly release: () => void;
};

/** What watches a run from its first moment, before a command knows its limit. */
export type RunInterruption = {
  readonly signal: AbortSignal;
  /**
   * Sets the limit of the call from now on; Infinity: none. `overtime` says what is reported when it is over.
   * Throws the reason when a signal has arrived already.
   */
  readonly begin: (timeoutMs: number, overtime?: (timeoutMs: number) => Failure) => Interruption;
  /** Leaves signals to another watcher, or to the system. Throws the reason when one has arrived already. */
  readonly handOver: () => void;
  /** Resolves when the run goes on although it was stopped some time ago: something hangs. */
  readonly overdue: Promise<Failure>;
  readonly release: () => void;
};

/** The longest delay a timer can hold: 24 days. */
const longestTimer = 2 ** 31 - 1;
/** Enough to close an answer and to record it; a convention. */
const closingMs = 3_000;

const signals = {
  SIGINT: "interrupted",
  SIGTERM: "terminated",
  SIGHUP: "terminated",
} as const;
const names = Object.keys(signals) as (keyof typeof signals)[];

/**
 * One place where signals arrive, and one limit for the whole call. The first signal ends the run cleanly; no
 * handler is left then, so that a second one ends the process at once, as a terminal user expects.
 */
export function watchInterruption(): RunInterruption {
  const controller = new AbortController();
  const { signal } = controller;
  let endsAt = Number.POSITIVE_INFINITY;
  let limit: NodeJS.Timeout | undefined;
  let closing: NodeJS.Timeout | undefined;
  const release = (): void => {
    clearTimeout(limit);
    clearTimeout(closing);
  };
  const removeHandlers = (): void => {
    for (const { name, handler } of handlers) process.removeListener(name, handler);
  };
  const handlers = names.map((name) => {
    const handler = (): void => {
      // Not at once: a library that finds its own handler alone ends the process before the answer is closed.
      setImmediate(removeHandlers);
      controller.abort(interrupted(signals[name]));
    };
    process.on(name, handler);
    return { name, handler };
  });
  const overdue = new Promise<Failure>((resolve) => {
    const startClosing = (): void => {
      clearTimeout(limit);
      closing = setTimeout(() => {
        removeHandlers();
        resolve(signal.reason);
      }, closingMs);
    };
    signal.addEventListener("abort", startClosing, { once: true });
  });
  return {
    signal,
    begin(timeoutMs, overtime = timedOut) {
      signal.throwIfAborted();
      endsAt = performance.now() + timeoutMs;
      if (Number.isFinite(timeoutMs))
        limit = setTimeout(() => controller.abort(overtime(timeoutMs)), Math.min(timeoutMs, longestTimer));
      return { signal, msLeft: () => Math.max(0, endsAt - performance.now()), release };
    },
    handOver() {
      signal.throwIfAborted();
      removeHandlers();
    },
    overdue,
    release,
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

/** Of a call that asks no model. */
export const notDone = (timeoutMs: number): Failure =>
  new Failure("timeout", {
    code: "timeout",
    message: `Not done within ${timeoutMs / 1000} s.`,
    hint: "Give it longer with --timeout, or hand over less.",
  });
