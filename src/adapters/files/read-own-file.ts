import { closeSync, constants, fstatSync, readFileSync } from "node:fs";
import { openRegular } from "./open-regular.ts";

/**
 * The text of a file the program keeps for itself; null when it is larger than that. Throws what openRegular
 * throws.
 */
export function readOwnFile(path: string, maxBytes: number): string | null {
  const fd = openRegular(path, constants.O_RDONLY);
  try {
    return fstatSync(fd).size > maxBytes ? null : readFileSync(fd, "utf8");
  } finally {
    closeSync(fd);
  }
}
