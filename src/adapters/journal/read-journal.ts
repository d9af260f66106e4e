import { closeSync, constants, fstatSync, readSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { Damage } from "../../journal/damage.ts";
import type { JournalLine } from "../../journal/journal-line.ts";
import type { JournalNotice } from "../../journal/journal-notice.ts";
import { isErrno } from "../files/is-errno.ts";
import { openRegular } from "../files/open-regular.ts";
import { type ParsedLine, parseLine } from "./parse-line.ts";
import { type RawLine, readLinesBackwards, readLinesForwards } from "./read-lines.ts";
import { settleJournal } from "./settle-journal.ts";

/** A journal that is open for reading, as it stood when it was opened. */
export type OpenJournal = {
  /** Its lines, the newest first. Damage is left out and gathered in `damage`. */
  readonly lines: () => Generator<JournalLine, void, void>;
  /**
   * The bytes of each record, the oldest first, without line breaks; good until the next one is asked for.
   */
  readonly recordsForwards: () => Generator<Buffer, void, void>;
  /** What was left out since the reading began, by its place in the file. */
  readonly damage: () => readonly Damage[];
  /** The bytes themselves. */
  readonly bytesOf: (damage: Damage) => Buffer;
  /** Somebody dealt with the damage: there is none to report any more. */
  readonly dealtWith: () => void;
  /** What was found and done when it was opened, to be said. */
  readonly notices: readonly JournalNotice[];
  readonly size: number;
  readonly close: () => void;
};

const patienceMs = [5, 20, 50];

/**
 * Opens the journal; null when there is none. What an earlier rewriting left unfinished is finished first,
 * unless nothing may be written. Throws what the system throws when it cannot be read, and a usage Failure
 * for what is no file.
 */
export async function openJournal(
  path: string,
  { mayWrite }: { readonly mayWrite: boolean } = { mayWrite: true },
): Promise<OpenJournal | null> {
  const notices = settleJournal(path, { mayWrite });
  const fd = openForReading(path);
  if (fd === null) return null;
  const size = await settledSize(fd);
  const damage = new Map<number, Damage>();
  const register = (found: Damage): unknown => damage.set(found.offset, found);
  const parse = (raw: RawLine): ParsedLine["records"] => {
    const { records, damage: found } = parseLine(raw, register);
    for (const each of found) register(each);
    return records;
  };
  function* lines(): Generator<JournalLine, void, void> {
    damage.clear();
    for (const raw of readLinesBackwards(fd as number, size)) {
      const records = parse(raw);
      for (let at = records.length - 1; at >= 0; at--) {
        const line = records[at]?.line;
        if (line) yield line;
      }
    }
  }
  function* recordsForwards(): Generator<Buffer, void, void> {
    damage.clear();
    for (const raw of readLinesForwards(fd as number, 0, size))
      for (const { from, to } of parse(raw)) yield raw.bytes.subarray(from, to);
  }
  return {
    lines,
    recordsForwards,
    damage: () => [...damage.values()].sort((a, b) => a.offset - b.offset),
    bytesOf: ({ offset, bytes }) => {
      const buffer = Buffer.alloc(bytes);
      return buffer.subarray(0, readSync(fd, buffer, 0, bytes, offset));
    },
    dealtWith: () => damage.clear(),
    notices,
    size,
    close: () => closeSync(fd),
  };
}

function openForReading(path: string): number | null {
  try {
    return openRegular(path, constants.O_RDONLY);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  }
}

/** A last line without its end may be one that is being written: it gets a moment to be finished. */
async function settledSize(fd: number): Promise<number> {
  for (const pause of patienceMs) {
    const { size } = fstatSync(fd);
    const last = Buffer.alloc(1);
    if (size === 0 || readSync(fd, last, 0, 1, size - 1) === 0 || last[0] === 10) return size;
    await wait(pause);
  }
  return fstatSync(fd).size;
}
