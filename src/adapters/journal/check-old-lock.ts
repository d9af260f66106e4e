import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { isErrno } from "../files/is-errno.ts";

/** Version 0.1.0 rewrote a journal of any size within seconds; a convention. */
const longestMs = 600_000;

/** A word of a command line that is this program, wherever it is installed; NUL stands between words. */
const ourWords = /(?:^|[\0/])(?:consult-customer|hey-success)(?:\.cjs)?\0/;

/**
 * Looks for the lock of version 0.1.0 and for what that one linked it from. It holds a number alone, so that
 * an empty lock, the number 0, or a number that another program has by now blocked it for ever: what nobody
 * holds is removed.
 */
export function checkOldLock(path: string): "none" | "held" | "removed" {
  const found = oldLocks(path);
  if (found.some(isHeld)) return "held";
  for (const lock of found) rmSync(lock, { force: true });
  return found.length > 0 ? "removed" : "none";
}

function oldLocks(path: string): string[] {
  const [folder, name] = [dirname(path), `${basename(path)}.lock`];
  return readdirSync(folder)
    .filter((entry) => entry === name || (entry.startsWith(name) && /^\.\d+$/.test(entry.slice(name.length))))
    .map((entry) => join(folder, entry));
}

function isHeld(lock: string): boolean {
  const stats = statSync(lock, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return false;
  const pid = Number(/^[1-9]\d{0,9}$/.exec(readFileSync(lock, "utf8").trim())?.[0] ?? 0);
  return Date.now() - stats.mtimeMs < longestMs && isOurs(pid);
}

/**
 * Whether a process runs this program, as far as the system tells (Linux); elsewhere whether it runs at all.
 */
function isOurs(pid: number): boolean {
  // This program makes no such lock: its own number in one is somebody else's, from before.
  if (pid === 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isErrno(error, "EPERM")) return false;
  }
  try {
    return ourWords.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return process.platform !== "linux";
  }
}
