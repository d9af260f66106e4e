import { open } from "node:fs/promises";

/**
 * Brings all lines of the journal that were written so far to the disk. A file that has taken its place meanwhile holds
 * them too, and was brought there by whoever wrote it. Throws what the system throws.
 */
export async function syncJournal(path: string): Promise<void> {
  // Windows flushes only what may be written.
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
