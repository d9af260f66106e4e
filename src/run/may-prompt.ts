import type { Io } from "../adapters/process/io.ts";

/** Whether a person can be asked: both sides are terminals, it is no CI, and no option forbids it. */
export const mayPrompt = ({ stdin, stderr, env }: Io, allowed: boolean): boolean =>
  allowed && stdin.isTTY === true && stderr.isTerminal && !["true", "1"].includes(env.CI ?? "");
