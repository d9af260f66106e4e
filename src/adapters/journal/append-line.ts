import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { whileLocked } from "./lock.ts";
import { refuseNewer } from "./parse-line.ts";
import { readLinesBackwards } from "./read-lines.ts";

const lineFeed = 10;
/** Enough for the newest line's opening, if that line is not a very long one. */
const tailBytes = 65_536;
const attempts = 5;

export type Appended = {
  /** The file ended in the middle of a line: that line stays, on a line of its own, and readers report it. */
  readonly foundTorn: boolean;
};

type Write = (fd: number, bytes: Buffer) => number;

/**
 * Appends one line (with its line break) and has it on the disk when it returns. Safe beside any number of other
 * processes: one write with O_APPEND, which the system does not mix with others. Folders are made 0700, the file 0600.
 * Throws what the system throws (full disk, no permission) and a data Failure for a file of a newer version; the line
 * is then not acknowledged.
 */
export function appendLine(path: string, line: string, write: Write = writeSync): Appended {
  const bytes = Buffer.from(line);
  for (let attempt = 1; ; attempt++) {
    const { foundTorn, replaced } = appendOnce(path, bytes, write);
    if (!replaced) return { foundTorn };
    // The file was rewritten (pruned) while we wrote. When that is over it has our line, or we write it again.
    whileLocked(path);
    if (contains(path, bytes)) return { foundTorn };
    if (attempt === attempts) throw new Error("the journal is being rewritten again and again");
  }
}

function appendOnce(path: string, bytes: Buffer, write: Write): { foundTorn: boolean; replaced: boolean } {
  const fd = openToAppend(path);
  try {
    const { size } = fstatSync(fd);
    const foundTorn = size > 0 && !endsWithLine(fd, size);
    writeWhole(fd, bytes, foundTorn, write);
    sync(fd);
    return { foundTorn, replaced: !isSame(path, fd) };
  } finally {
    closeSync(fd);
  }
}

function openToAppend(path: string): number {
  try {
    return openSync(path, "a+", 0o600);
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const fd = openSync(path, "a+", 0o600);
    syncFolder(path);
    return fd;
  }
}

/** Also looks whether a newer program wrote here: at the first line and the last one. */
function endsWithLine(fd: number, size: number): boolean {
  const first = Buffer.alloc(Math.min(32, size));
  readSync(fd, first, 0, first.length, 0);
  refuseNewer(first.toString("latin1"));
  const tail = Buffer.alloc(Math.min(tailBytes, size));
  readSync(fd, tail, 0, tail.length, size - tail.length);
  const last = tail.length < 2 ? -1 : tail.lastIndexOf(lineFeed, tail.length - 2);
  if (last !== -1) refuseNewer(tail.toString("latin1", last + 1, last + 33));
  return tail.at(-1) === lineFeed;
}

/**
 * One write. Where the system took only a part (the disk was full for a moment), the whole line is written once more
 * behind a line break; the part stays as a torn line.
 */
function writeWhole(fd: number, bytes: Buffer, startOnNewLine: boolean, write: Write): void {
  const onNewLine = Buffer.concat([Buffer.from("\n"), bytes]);
  const first = startOnNewLine ? onNewLine : bytes;
  if (write(fd, first) === first.length) return;
  if (write(fd, onNewLine) < onNewLine.length)
    throw Object.assign(new Error("the entry was written only in part"), { code: "ENOSPC" });
}

/**
 * On the disk, not only with the system. A device that is linked here in place of a file has nothing to sync.
 */
function sync(fd: number): void {
  try {
    fsyncSync(fd);
  } catch (error) {
    if (!isCode(error, "EINVAL")) throw error;
  }
}

/** A new file survives a power cut only when its folder is on the disk too. */
export function syncFolder(path: string): void {
  const fd = openSync(dirname(path), "r");
  try {
    sync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Whether the path still names the file that is open. */
function isSame(path: string, fd: number): boolean {
  const open = fstatSync(fd);
  const named = statSync(path, { throwIfNoEntry: false });
  return named !== undefined && named.ino === open.ino && named.dev === open.dev;
}

function contains(path: string, line: Buffer): boolean {
  const fd = openToAppend(path);
  try {
    const wanted = line.subarray(0, -1);
    for (const { bytes } of readLinesBackwards(fd, fstatSync(fd).size)) if (bytes.equals(wanted)) return true;
    return false;
  } finally {
    closeSync(fd);
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
