import { oneSafeLine } from "../../finding/safe-text.ts";

/**
 * Runs `start` with console.warn led to `log`. The SDK writes its notice of a deprecated model there, past its own
 * logger. `start` is synchronous, so nobody else's warning can be caught.
 */
export function withQuietConsole<Result>(log: (line: string) => void, start: () => Result): Result {
  const { warn } = console;
  console.warn = (...words: unknown[]) => log(oneSafeLine(words.map(String).join(" ")));
  try {
    return start();
  } finally {
    console.warn = warn;
  }
}
