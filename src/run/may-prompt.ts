import type { Io } from "../adapters/process/io.ts";

/** Whether a person sits there who may be asked: a terminal on both sides, no CI, and nobody said no. */
export const mayPrompt = ({ stdin, stderr, env }: Io, allowed: boolean): boolean =>
  allowed && stdin.isTTY === true && stderr.isTerminal && !["true", "1"].includes(env.CI ?? "");
