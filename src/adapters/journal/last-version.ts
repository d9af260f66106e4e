import { readSync } from "node:fs";
import { journalVersion } from "../../journal/journal-version.ts";
import { type RawLine, readLinesBackwards, readLinesForwards } from "./read-lines.ts";
import { refuseNewer, saidVersion } from "./refuse-newer.ts";

/** Enough for the opening of the newest line, if that is not a very long one. */
const tailBytes = 65_536;
const openingBytes = 32;
const lineFeed = 10;

/**
 * The version of the last whole line of a file that is not empty. Throws a data Failure when the first line
 * or that one is of a newer version; reads no more than it needs.
 */
export function lastVersion(fd: number, size: number): number {
  const first = readAt(fd, 0, Math.min(openingBytes, size));
  refuseIn(first, () => readLinesForwards(fd, 0, size));
  const tail = readAt(fd, Math.max(0, size - tailBytes), Math.min(tailBytes, size));
  const end = tail.lastIndexOf(lineFeed);
  const before = end <= 0 ? -1 : tail.lastIndexOf(lineFeed, end - 1);
  const reached = before !== -1 || size <= tailBytes;
  const last = reached ? tail.subarray(before + 1) : (endedLines(fd, size).next().value?.bytes ?? first);
  refuseIn(last.subarray(0, openingBytes), () => endedLines(fd, size));
  return saidVersion(last);
}

/** The whole line is read only where its opening says that it is newer. */
function refuseIn(opening: Buffer, lines: () => Generator<RawLine, void, void>): void {
  if (saidVersion(opening) > journalVersion) refuseNewer(lines().next().value?.bytes ?? opening);
}

function* endedLines(fd: number, size: number): Generator<RawLine, void, void> {
  for (const line of readLinesBackwards(fd, size)) if (line.ended) yield line;
}

function readAt(fd: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(fd, bytes, 0, length, position));
}
