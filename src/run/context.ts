import type { DebugLog } from "../adapters/process/debug-log.ts";
import type { RunInterruption } from "../adapters/process/interruption.ts";
import type { Io } from "../adapters/process/io.ts";

/** What a command gets from the composition root. */
export type Context = {
  readonly io: Io;
  /** Watches for signals since the program began; a command sets its limit. */
  readonly interruption: RunInterruption;
  /** The id of this run, always the same. */
  readonly sessionId: () => string;
  /** performance.now() when the program began. */
  readonly startedAt: number;
  /** Takes diagnostics; undefined without --debug. */
  readonly debug?: DebugLog;
};
