import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";

/** A new name survives a power cut only when its folder is on the disk too. Windows opens no folders. */
export function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const fd = openSync(dirname(path), "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
