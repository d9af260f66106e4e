import { Failure } from "../../failure/failure.ts";
import { decodeText } from "../files/decode-text.ts";
import type { Io } from "./io.ts";

export type StdinOptions = {
  /** How long to wait for the first byte; null waits until the signal says otherwise. */
  readonly firstByteMs: number | null;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
};

/**
 * Reads piped standard input to its end. Returns null when it stays silent for `firstByteMs`: the stream is then let
 * go, so that an open pipe keeps no process alive. Throws a usage Failure when it is too large or no UTF-8 text.
 */
export async function readStdin(stdin: Io["stdin"], options: StdinOptions): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  const silent = Symbol("silent");
  const outcome = await new Promise<typeof silent | undefined>((resolve, reject) => {
    const timer =
      options.firstByteMs === null ? null : setTimeout(() => resolve(silent), options.firstByteMs);
    const stopWaiting = (): void => {
      if (timer !== null) clearTimeout(timer);
    };
    options.signal.addEventListener("abort", () => reject(options.signal.reason), { once: true });
    stdin.on("data", (chunk: Buffer) => {
      stopWaiting();
      size += chunk.length;
      if (size > options.maxBytes) reject(tooLarge(options.maxBytes));
      else chunks.push(chunk);
    });
    stdin.once("end", () => {
      stopWaiting();
      resolve(undefined);
    });
    stdin.once("error", (error) => {
      stopWaiting();
      reject(unreadable(error));
    });
  }).finally(() => stdin.destroy());
  return outcome === silent ? null : decodeText("standard input", Buffer.concat(chunks));
}

const tooLarge = (maxBytes: number): Failure =>
  new Failure("usage", {
    code: "usage.input_too_large",
    message: `Standard input is larger than ${Math.floor(maxBytes / 1_048_576)} MB.`,
    hint: "Hand over the part that bears on the question.",
  });

const unreadable = (error: Error & { code?: string }): Failure =>
  new Failure("usage", {
    code: "usage.unreadable",
    message: `Standard input cannot be read (${error.code ?? "unknown error"}).`,
    hint: null,
  });
