import { open } from "node:fs/promises";
import { unreadableFile } from "./read-file.ts";

/** The bytes of a file as they are read, however large it is. Throws a usage Failure when it cannot be read. */
export async function* openFile(path: string): AsyncGenerator<Uint8Array, void, void> {
  const handle = await open(path, "r").catch((error: unknown) => {
    throw unreadableFile(path, error);
  });
  try {
    if ((await handle.stat()).isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    for await (const chunk of handle.createReadStream({ autoClose: false })) yield chunk;
  } catch (error) {
    throw unreadableFile(path, error);
  } finally {
    await handle.close();
  }
}
