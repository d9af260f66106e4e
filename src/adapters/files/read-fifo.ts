import { constants, openSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Socket } from "node:net";

/** Whether a path names a pipe: opening one for reading waits for its writer, and nothing can end that wait. */
export const isFifo = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isFIFO(),
    () => false,
  );

/** The bytes of a pipe as they come. Waits for a writer until the signal says otherwise. */
export async function* readFifo(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
  signal.throwIfAborted();
  const socket = new Socket({
    fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK),
    readable: true,
    writable: false,
  });
  const abort = (): void => void socket.destroy(signal.reason);
  signal.addEventListener("abort", abort, { once: true });
  try {
    yield* socket as AsyncIterable<Buffer>;
  } finally {
    signal.removeEventListener("abort", abort);
    socket.destroy();
  }
}
