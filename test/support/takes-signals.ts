import { existsSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const pollMs = 10;
/** Where the system does not say what a process catches: as long as the slowest start is likely to take. */
const blindMs = 900;

/**
 * Waits until the process, a node, catches SIGHUP. Node itself catches SIGINT and SIGTERM from its start and would end at
 * once; SIGHUP shows that the program has taken all of them over. Ends too when the process is gone.
 */
export async function takesSignals(pid: number): Promise<void> {
  if (!existsSync("/proc/self/status")) return wait(blindMs);
  while (!(caughtBy(pid) & 1n)) await wait(pollMs);
}

/** A bit for each caught signal, the first for signal 1, which is SIGHUP; all of them for a process that is gone. */
function caughtBy(pid: number): bigint {
  try {
    const [, caught = "0"] =
      /^SigCgt:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return BigInt(`0x${caught}`);
  } catch {
    return -1n;
  }
}
