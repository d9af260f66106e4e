import { closeSync, constants, fstatSync, fsyncSync, readSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { isErrno } from "../files/is-errno.ts";
import { makeFolder } from "../files/make-folder.ts";
import { openRegular } from "../files/open-regular.ts";
import { lastVersion } from "./last-version.ts";
import { syncFolder } from "./sync-to-disk.ts";

const lineFeed = 10;

export type Write = (fd: number, bytes: Buffer) => number;

export type AppendedOnce = {
  /** The file ended in the middle of a line: that line stays, on a line of its own, and readers report it. */
  readonly foundTorn: boolean;
  /** The format of the line before; null for the first one. */
  readonly after: number | null;
  /** The journal was rewritten while this was written: the line may be in the old file only. */
  readonly replaced: boolean;
};

/** Whether a line is on the disk when it was appended, or whoever appends many brings them there together. */
export type Syncs = "now" | "later";

/**
 * Appends one line with its line break, under "now" on the disk when it returns. One write with O_APPEND, which the
 * system does not mix with others. Throws what the system throws, and a Failure for what is no file or of a
 * newer version.
 */
export function appendOnce(
  path: string,
  bytes: Buffer,
  write: Write = writeSync,
  syncs: Syncs = "now",
): AppendedOnce {
  const fd = openToAppend(path);
  try {
    const { size } = fstatSync(fd);
    const after = size === 0 ? null : lastVersion(fd, size);
    const foundTorn = size > 0 && !endsWithLine(fd, size);
    writeWhole(fd, bytes, foundTorn, write);
    if (syncs === "now") fsyncSync(fd);
    return { foundTorn, after, replaced: !isSame(path, fd) };
  } finally {
    closeSync(fd);
  }
}

const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT;

function openToAppend(path: string): number {
  try {
    return openRegular(path, constants.O_RDWR | constants.O_APPEND);
  } catch (error) {
    if (!isErrno(error, "ENOENT")) throw error;
    makeFolder(dirname(path));
    const fd = openRegular(path, flags);
    syncFolder(path);
    return fd;
  }
}

function endsWithLine(fd: number, size: number): boolean {
  const last = Buffer.alloc(1);
  readSync(fd, last, 0, 1, size - 1);
  return last[0] === lineFeed;
}

/**
 * One write. Where the system took only a part (the disk was full for a moment), the whole line is written
 * once more behind a line break; the part stays as a torn line.
 */
function writeWhole(fd: number, bytes: Buffer, startOnNewLine: boolean, write: Write): void {
  const onNewLine = Buffer.concat([Buffer.from("\n"), bytes]);
  const first = startOnNewLine ? onNewLine : bytes;
  if (write(fd, first) === first.length) return;
  if (write(fd, onNewLine) < onNewLine.length)
    throw Object.assign(new Error("the entry was written only in part"), { code: "ENOSPC" });
}

/** Whether the path still names the file that is open. */
function isSame(path: string, fd: number): boolean {
  const open = fstatSync(fd);
  const named = statSync(path, { throwIfNoEntry: false });
  return named !== undefined && named.ino === open.ino && named.dev === open.dev;
}
