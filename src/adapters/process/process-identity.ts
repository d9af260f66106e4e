import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { isErrno } from "../files/is-errno.ts";

/**
 * A process, told from any other that has its number later or on another machine. Letters, digits and
 * hyphens.
 */
export type ProcessIdentity = {
  readonly pid: number;
  /** When it started, in the system's own words; "x" where the system does not say. */
  readonly started: string;
  /** Machine, boot and namespace of process numbers: only within one place does a number mean anything. */
  readonly place: string;
};

/** Who this process is. */
export const ownIdentity = (): ProcessIdentity => ({
  pid: process.pid,
  started: startOf(process.pid) ?? unknown,
  place: ownPlace(),
});

/**
 * Whether a process still runs; null when that cannot be told from here: it belongs to another machine or
 * container.
 */
export function isRunning({ pid, started, place }: ProcessIdentity): boolean | null {
  if (place !== ownPlace()) return null;
  const answer = signalled(pid);
  if (answer === "nobody") return false;
  const own = startOf(process.pid);
  if (started === unknown || own === null) return null;
  const now = startOf(pid);
  // Another user's process may be hidden; one of ours that the system does not list has ended.
  if (now === null) return answer === "hidden" ? null : false;
  // With another start the number was given to another process since.
  return now === started;
}

const unknown = "x";

/** Signal 0 reaches nobody and tells whether somebody is there; numbers up to 0 would mean groups. */
function signalled(pid: number): "nobody" | "ours" | "hidden" {
  if (pid <= 0) return "nobody";
  try {
    process.kill(pid, 0);
    return "ours";
  } catch (error) {
    return isErrno(error, "EPERM") ? "hidden" : "nobody";
  }
}

/** Null for one that ended, also when nobody fetched its exit code yet, and where the system does not say. */
function startOf(pid: number): string | null {
  if (process.platform === "win32") return null;
  return process.platform === "linux" ? startInProc(pid) : startByPs(pid);
}

/** Field 22 of /proc/<pid>/stat, in clock ticks since the boot; field 3 is its state. See proc(5). */
function startInProc(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  // The second field is the command's name in parentheses, and may hold any character.
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? [];
  if (state === undefined || state === "Z" || state === "X") return null;
  return fields[18] ?? null;
}

function startByPs(pid: number): string | null {
  const { stdout, status } = spawnSync("ps", ["-o", "state=", "-o", "lstart=", "-p", String(pid)], {
    env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    encoding: "utf8",
  });
  const [, state, start] = /^(\S)\S*\s+(.+)$/.exec(status === 0 ? stdout.trim() : "") ?? [];
  return start === undefined || state === "Z" ? null : hashed(start);
}

let place: string | null = null;

function ownPlace(): string {
  place ??= hashed(
    [hostname(), readOrNull("/proc/sys/kernel/random/boot_id"), linkOrNull("/proc/self/ns/pid")].join(" "),
  );
  return place;
}

const hashed = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function linkOrNull(path: string): string | null {
  try {
    return readlinkSync(path);
  } catch {
    return null;
  }
}
