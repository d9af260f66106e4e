import type { Io } from "./io.ts";

/** The bytes of standard input as they come, until its end or the signal's, whose reason is thrown. */
export async function* streamStdin(
  stdin: Io["stdin"],
  signal: AbortSignal | null,
): AsyncGenerator<Uint8Array, void, void> {
  signal?.throwIfAborted();
  const abort = (): void => void stdin.destroy(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    yield* stdin as AsyncIterable<Buffer>;
  } finally {
    signal?.removeEventListener("abort", abort);
  }
}
