import { closeSync, constants, fstatSync, fsyncSync } from "node:fs";
import { dirname, join } from "node:path";
import { openRegular } from "../files/open-regular.ts";
import { readLinesBackwards } from "./read-lines.ts";
import { writeAll } from "./write-all.ts";

/** Where damaged bytes of a journal are kept. */
export const damagedName = (path: string): string => join(dirname(path), "journal.damaged.jsonl");

/**
 * Keeps bytes of a journal that are no record in a file beside it, on a line of their own. Once, however
 * often asked.
 */
export function setAside(path: string, bytes: Buffer): void {
  const fd = openRegular(damagedName(path), constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
  try {
    for (const line of readLinesBackwards(fd, fstatSync(fd).size)) if (line.bytes.equals(bytes)) return;
    writeAll(fd, Buffer.concat([bytes, Buffer.from("\n")]));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
