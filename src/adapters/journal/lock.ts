import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Failure } from "../../failure/failure.ts";

const lockOf = (path: string): string => `${path}.lock`;
const pauseMs = 20;
const patienceMs = 10_000;

/** Holds the lock of a journal that is being rewritten. Throws a temporary Failure when another process has it. */
export function lockJournal(path: string): () => void {
  // Linked, not created: the lock is never there without its number.
  const own = `${lockOf(path)}.${process.pid}`;
  writeFileSync(own, String(process.pid), { mode: 0o600 });
  try {
    if (!isHeld(path)) rmSync(lockOf(path), { force: true });
    linkSync(own, lockOf(path));
    return () => rmSync(lockOf(path), { force: true });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    throw new Failure("temporary", {
      code: "journal.locked",
      message: "Another process is rewriting the journal.",
      hint: "Try again when it has ended.",
    });
  } finally {
    rmSync(own, { force: true });
  }
}

/** Returns when no running process rewrites the journal. */
export function whileLocked(path: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < patienceMs && isHeld(path); waited += pauseMs)
    Atomics.wait(pause, 0, 0, pauseMs);
}

/** A lock whose process is gone (power cut, kill -9) holds nothing. */
function isHeld(path: string): boolean {
  try {
    process.kill(Number(readFileSync(lockOf(path), "utf8")), 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
