import type { Io } from "../adapters/io.ts";

/** What a command gets from the composition root. */
export type Context = {
  readonly io: Io;
  readonly sessionId: string;
  /** performance.now() when the program began. */
  readonly startedAt: number;
};
