import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { isErrno } from "../files/is-errno.ts";
import { isRunning, ownIdentity, type ProcessIdentity } from "../process/process-identity.ts";
import { checkOldLock } from "./check-old-lock.ts";

/** The right to rewrite a journal, of which there is one. */
export type Claim = {
  /** Claims of processes that had ended were found, and removed. */
  readonly foundDead: boolean;
  /**
   * Says that the holder still works: what only looks dead from another machine is taken for dead after a
   * while. Throws a temporary Failure when that has happened.
   */
  readonly keep: () => void;
  readonly release: () => void;
};

type Found = { readonly file: string; readonly holder: ProcessIdentity };

/**
 * Without a sign for so long, a claim whose process cannot be seen from here is taken for dead. A convention.
 */
const silentMs = 120_000;
/** Two that come at the same moment both step back; one of them is first the next time. */
const usualPatienceMs = 500;

/**
 * Claims the right to rewrite a journal. Throws a temporary Failure when another process has it.
 *
 * Every process has a claim file of its own, whose name says who it is. First it makes its own, then it looks
 * for others: of two, the later one sees the earlier, so that never both hold it. A claim of a process that
 * has ended can be removed by anyone at any time, for its name never comes again; so nobody ever removes a
 * fresh one by mistake. There is no moment at which a claim is there and does not say whose it is.
 */
export function claimJournal(path: string, patienceMs: number = usualPatienceMs): Claim {
  const own = `${path}.lock.${nameOf(ownIdentity())}`;
  const endsAt = performance.now() + patienceMs;
  for (;;) {
    const made = makeClaim(own);
    const { other, foundDead } = made ? lookAround(path, own) : { other: own, foundDead: false };
    if (other === null)
      return { foundDead, keep: () => keep(own), release: () => rmSync(own, { force: true }) };
    if (made) rmSync(own, { force: true });
    if (performance.now() >= endsAt) throw claimed(other);
    pause(5 + Math.random() * 25);
  }
}

/** False when this process holds the claim already. */
function makeClaim(own: string): boolean {
  try {
    closeSync(openSync(own, "wx", 0o600));
    return true;
  } catch (error) {
    if (isErrno(error, "EEXIST")) return false;
    throw error;
  }
}

/** Another claim, of somebody who still works; those of processes that have ended are removed on the way. */
function lookAround(
  path: string,
  own: string,
): { readonly other: string | null; readonly foundDead: boolean } {
  const now = statSync(own).mtimeMs;
  let foundDead = false;
  for (const { file, holder } of claimsOf(path)) {
    if (file === own) continue;
    const seen = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
    if (isRunning(holder) ?? now - seen < silentMs) return { other: file, foundDead };
    rmSync(file, { force: true });
    foundDead = true;
  }
  const old = checkOldLock(path);
  return { other: old === "held" ? `${path}.lock` : null, foundDead: foundDead || old === "removed" };
}

/** What follows the name of the journal. */
const form = /^\.lock\.(\d+)-(\w+)-(\w+)$/;

const nameOf = ({ pid, started, place }: ProcessIdentity): string => `${pid}-${started}-${place}`;

function claimsOf(path: string): Found[] {
  const [folder, name] = [dirname(path), basename(path)];
  return readdirSync(folder).flatMap((file) => {
    const match = file.startsWith(name) ? form.exec(file.slice(name.length)) : null;
    if (match === null) return [];
    const [, pid = "", started = "", place = ""] = match;
    return [{ file: join(folder, file), holder: { pid: Number(pid), started, place } }];
  });
}

/** Written, not dated: so the time is that of the file system, which all machines share. */
function keep(own: string): void {
  try {
    const fd = openSync(own, "r+");
    writeSync(fd, ".", 0);
    closeSync(fd);
  } catch (error) {
    throw isErrno(error, "ENOENT") ? claimed(own) : error;
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

const claimed = (file: string): Failure =>
  new Failure("temporary", {
    code: "journal.locked",
    message: `Another process${sayPid(file)} is rewriting the journal.`,
    hint: "Try again when it has ended.",
  });

function sayPid(file: string): string {
  const pid = form.exec(file.slice(file.lastIndexOf(".lock.")))?.[1];
  return pid === undefined ? "" : ` (number ${pid})`;
}
