import { readFileSync, statSync } from "node:fs";
import { sha256 } from "./sha256.ts";

/** Hash and length of a regular file's bytes; null for what is no such file, a pipe for instance. */
export function hashFile(path: string): { readonly sha256: string; readonly bytes: number } | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const bytes = readFileSync(path);
  return { sha256: sha256(bytes), bytes: bytes.length };
}
