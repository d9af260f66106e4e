import { open } from "node:fs/promises";
import { isFifo, readFifo } from "./read-fifo.ts";
import { unreadableFile } from "./read-file.ts";

/**
 * The bytes of a file or a pipe as they are read, however many they are. Throws a usage Failure when it cannot be read,
 * and the signal's reason when it is aborted.
 */
export async function* openFile(
  path: string,
  signal: AbortSignal | null = null,
): AsyncGenerator<Uint8Array, void, void> {
  if (signal !== null && (await isFifo(path))) return yield* readFifo(path, signal);
  const handle = await open(path, "r").catch((error: unknown) => {
    throw unreadableFile(path, error);
  });
  try {
    if ((await handle.stat()).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      signal?.throwIfAborted();
      yield chunk;
    }
  } catch (error) {
    throw signal?.aborted ? signal.reason : unreadableFile(path, error);
  } finally {
    await handle.close();
  }
}
