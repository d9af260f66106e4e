import { readFileSync } from "node:fs";

/**
 * Whether a process runs. One that ended and was not fetched yet still has its number, and does not count.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
