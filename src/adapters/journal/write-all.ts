import { writeSync } from "node:fs";

/** Writes all bytes, in as many writes as the system takes. */
export function writeAll(fd: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}
