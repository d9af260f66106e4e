import { readSync } from "node:fs";

/** One line without its line break. The bytes are good until the next line is asked for. */
export type RawLine = {
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly offset: number;
  /** False for a last line that nothing ended. */
  readonly ended: boolean;
};

const blockSize = 1_048_576;
const lineFeed = 10;

/**
 * The lines of the first `size` bytes of an open file, the last one first; empty ones are left out. Reads a
 * block at a time: the newest lines are there before the rest is read, and memory holds a block and the
 * longest line.
 */
export function* readLinesBackwards(fd: number, size: number): Generator<RawLine, void, void> {
  const buffer = Buffer.allocUnsafe(Math.min(blockSize, size));
  let position = size;
  // The ends of a line whose beginning lies before this block, the last piece first.
  let pieces: Buffer[] = [];
  let ended = false;
  while (position > 0) {
    const length = Math.min(blockSize, position);
    position -= length;
    const block = buffer.subarray(0, readFully(fd, buffer, length, position));
    let end = block.length;
    while (end > 0) {
      const at = block.lastIndexOf(lineFeed, end - 1);
      if (at === -1) break;
      const last = block.subarray(at + 1, end);
      const bytes = pieces.length === 0 ? last : joined([last, ...pieces.toReversed()]);
      if (pieces.length > 0) pieces = [];
      if (bytes.length > 0) yield { bytes, offset: position + at + 1, ended };
      ended = true;
      end = at;
    }
    if (end > 0) pieces.push(Buffer.from(block.subarray(0, end)));
  }
  const first = joined(pieces.toReversed());
  if (first.length > 0) yield { bytes: first, offset: 0, ended };
}

/** The same lines, the first one first, from a byte where a line begins. */
export function* readLinesForwards(fd: number, from: number, size: number): Generator<RawLine, void, void> {
  const buffer = Buffer.allocUnsafe(blockSize);
  let pieces: Buffer[] = [];
  let offset = from;
  for (let position = from; position < size; ) {
    const block = buffer.subarray(0, readFully(fd, buffer, Math.min(blockSize, size - position), position));
    if (block.length === 0) break;
    let start = 0;
    for (let at = block.indexOf(lineFeed); at !== -1; at = block.indexOf(lineFeed, start)) {
      const bytes = joined([...pieces, block.subarray(start, at)]);
      pieces = [];
      if (bytes.length > 0) yield { bytes, offset, ended: true };
      start = at + 1;
      offset = position + start;
    }
    if (start < block.length) pieces.push(Buffer.from(block.subarray(start)));
    position += block.length;
  }
  const last = joined(pieces);
  if (last.length > 0) yield { bytes: last, offset, ended: false };
}

const joined = (pieces: readonly Buffer[]): Buffer =>
  pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);

/** Fewer bytes only where the file ends. */
function readFully(fd: number, buffer: Buffer, length: number, position: number): number {
  let done = 0;
  while (done < length) {
    const read = readSync(fd, buffer, done, length - done, position + done);
    if (read === 0) break;
    done += read;
  }
  return done;
}
