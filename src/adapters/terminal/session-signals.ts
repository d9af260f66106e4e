import type { Failure } from "../../failure/failure.ts";
import { type Interruption, interrupted, timedOut } from "../process/interruption.ts";

/**
 * Signals of a session. An answer has an interruption of its own, so that stopping it does not end the session; SIGTERM,
 * SIGHUP and a second Ctrl-C end both.
 */
export class SessionSignals {
  private readonly end = new AbortController();
  private answer: AbortController | null = null;

  constructor() {
    process.on("SIGINT", this.interrupt);
    process.on("SIGTERM", this.terminate);
    process.on("SIGHUP", this.terminate);
  }

  /** Aborted when the session has to end, with a Failure as its reason. */
  get ended(): AbortSignal {
    return this.end.signal;
  }

  /** The limit and the interruption of one answer; `release` ends it. */
  begin(timeoutMs: number): Interruption {
    const controller = new AbortController();
    const endsAt = performance.now() + timeoutMs;
    const timer = setTimeout(() => controller.abort(timedOut(timeoutMs)), timeoutMs);
    this.answer = controller;
    return {
      signal: controller.signal,
      msLeft: () => Math.max(0, endsAt - performance.now()),
      release: () => {
        clearTimeout(timer);
        if (this.answer === controller) this.answer = null;
      },
    };
  }

  /** Ctrl-C: stops the answer that is coming; when there is none, or it is stopped already, ends the session. */
  readonly interrupt = (): void => {
    if (this.answer === null || this.answer.signal.aborted) this.end.abort(interrupted("interrupted"));
    else this.answer.abort(interrupted("interrupted"));
  };

  readonly terminate = (): void => {
    const reason: Failure = interrupted("terminated");
    this.end.abort(reason);
    this.answer?.abort(reason);
  };

  release(): void {
    process.removeListener("SIGINT", this.interrupt);
    process.removeListener("SIGTERM", this.terminate);
    process.removeListener("SIGHUP", this.terminate);
  }
}
