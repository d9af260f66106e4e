import { oneSafeLine } from "../../finding/safe-text.ts";
import { Secret } from "../keys/secret.ts";

/** Takes a line of diagnostics as a function, which is called only when there is a log. */
export type DebugLog = (line: () => string) => void;

const longest = 500;

/** Lines for --debug: milliseconds since the start, one safe line, without keys. */
export const createDebugLog =
  (write: (text: string) => Promise<void>, startedAt: number): DebugLog =>
  (line) => {
    const elapsed = Math.round(performance.now() - startedAt);
    void write(`debug +${elapsed} ms: ${oneSafeLine(Secret.mask(line()), longest)}\n`);
  };
