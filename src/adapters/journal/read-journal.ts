import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import type { JournalLine } from "../../journal/journal-line.ts";
import { type Damage, parseLine } from "./parse-line.ts";
import { readLinesBackwards } from "./read-lines.ts";

/** A journal that is open for reading, as it stood when it was opened. */
export type OpenJournal = {
  /** Its lines, the newest first. Damage is set aside and gathered in `damage`. */
  readonly lines: () => Generator<JournalLine, void, void>;
  /** What was set aside so far, by its place in the file; a command that deals with it takes it out. */
  readonly damage: Damage[];
  readonly size: number;
  readonly close: () => void;
};

const patienceMs = [5, 20, 50];

/** Opens the journal; null when there is none. Throws what the system throws when it cannot be read. */
export async function openJournal(path: string): Promise<OpenJournal | null> {
  const fd = openForReading(path);
  if (fd === null) return null;
  const size = await settledSize(fd);
  const damage: Damage[] = [];
  function* lines(): Generator<JournalLine, void, void> {
    damage.length = 0;
    for (const raw of readLinesBackwards(fd as number, size)) {
      const parsed = parseLine(raw);
      if (parsed.damage) damage.unshift(parsed.damage);
      if (parsed.line) yield parsed.line;
    }
  }
  return {
    lines,
    damage,
    size,
    close: () => closeSync(fd),
  };
}

function openForReading(path: string): number | null {
  try {
    return openSync(path, "r");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
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
