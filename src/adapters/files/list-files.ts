import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** The files in a folder and the folders in it, as paths from there, in order. Links are named, not followed. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}
