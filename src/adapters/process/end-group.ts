import { type ChildProcess, spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/** From SIGTERM to SIGKILL; a convention. */
const graceMs = 500;
const lookMs = 20;

/**
 * Ends a process that was started detached, with its group: SIGTERM, and SIGKILL for what is still there half
 * a second later. Windows has no groups: there the tree of processes is ended by force.
 */
export async function endGroup({ pid }: Pick<ChildProcess, "pid">): Promise<void> {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"], { windowsHide: true });
    return;
  }
  let isThere = signalGroup(pid, "SIGTERM");
  for (let waited = 0; isThere && waited < graceMs; waited += lookMs) {
    await wait(lookMs);
    isThere = signalGroup(pid, 0);
  }
  if (isThere) signalGroup(pid, "SIGKILL");
}

/** Whether there was anybody in the group; signal 0 only looks. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
