import { open } from "node:fs/promises";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { isFifo, readFifo } from "./read-fifo.ts";

/**
 * The bytes of a file, at most `maxBytes + 1` of them (one more than allowed tells the caller that it is too
 * large, and a device that never ends cannot fill the memory). With a signal, a pipe is waited for until that
 * is aborted; without one, a pipe is no file to read, because nothing could end the wait. Throws a usage
 * Failure when it cannot be read, and the signal's reason.
 */
export async function readFileBytes(
  path: string,
  maxBytes: number,
  signal: AbortSignal | null = null,
): Promise<Uint8Array> {
  try {
    if (await isFifo(path)) {
      if (signal === null) throw Object.assign(new Error(), { code: "ESPIPE" });
      return await firstBytes(readFifo(path, signal), maxBytes);
    }
    const handle = await open(path, "r");
    try {
      const stat = await handle.stat();
      if (stat.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
      return await firstBytes(handle.createReadStream({ end: maxBytes, autoClose: false }), maxBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadableFile(path, error);
  }
}

/** At most a chunk more than `maxBytes`. */
async function firstBytes(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks, size);
}

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENAMETOOLONG: "the name is too long",
  ENOTDIR: "a part of the path is no folder",
  ESPIPE: "it is a pipe",
  ELOOP: "the links go round in a circle",
  ERR_INVALID_ARG_VALUE: "the name is not valid",
};

/** The usage Failure for a file that the system will not open or read; any other error as it is. */
export function unreadableFile(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null) return error;
  return new Failure(
    "usage",
    {
      code: code === "ENOENT" ? "usage.file_missing" : "usage.file_unreadable",
      message: `Cannot read ${oneSafeLine(path, 120)}: ${reasons[code] ?? code}.`,
      hint: code === "EISDIR" ? "Name the files in it." : null,
    },
    { cause: error },
  );
}
