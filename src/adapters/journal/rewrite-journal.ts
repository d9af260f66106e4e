import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { splitStepId } from "../../journal/join-lines.ts";
import type { JournalLine } from "../../journal/journal-line.ts";
import type { Learnt } from "../../journal/record-schema.ts";
import { syncFolder } from "./append-line.ts";
import { lockJournal } from "./lock.ts";
import { parseLine } from "./parse-line.ts";
import { readLinesForwards } from "./read-lines.ts";

const batchBytes = 1_048_576;
const lineBreak = Buffer.from("\n");

/**
 * Rewrites the journal with only the consultations that are kept, and what was noted about them. Damaged bytes go to
 * journal.damaged.jsonl beside it. The new file takes the old one's place in one step; others may append meanwhile:
 *
 * - what they wrote before that step is copied, also what came after the last look, from the old file behind it;
 * - a process that writes to the old file later sees that it was replaced, waits for the lock and writes again.
 *
 * Until all is copied the old file is kept under a second name, so that a crash loses nothing.
 * Throws a temporary Failure when another process rewrites it.
 */
export function rewriteJournal(linked: string, keeps: (id: string) => boolean): void {
  const path = realpathSync(linked);
  const release = lockJournal(path);
  const [fresh, before] = [`${path}.new`, `${path}.before-prune`];
  const old = openSync(path, "r");
  try {
    refuseUnfinished(before);
    endLastLine(path);
    rmSync(fresh, { force: true });
    // Appending, because others append to it as soon as it has the journal's name.
    const out = openSync(fresh, "a", 0o600);
    try {
      const copied = copyAll({ old, out, from: 0, keeps, path });
      fsyncSync(out);
      linkSync(path, before);
      renameSync(fresh, path);
      // Others append to the new file already: whole lines only, so that none of theirs comes to stand inside one.
      const rest = copyAll({ old, out, from: copied, keeps, path });
      setAsideRest(old, rest, path);
      fsyncSync(out);
      syncFolder(path);
      rmSync(before);
    } finally {
      closeSync(out);
    }
  } finally {
    closeSync(old);
    release();
  }
}

/** A second name from a run that was killed: what it holds may not all be in the journal. */
function refuseUnfinished(before: string): void {
  if (!existsSync(before)) return;
  throw new Failure("usage", {
    code: "usage.prune_unfinished",
    message: `An earlier prune was cut off; the journal before it is still there: ${before}.`,
    hint: "Look whether its newest entries are in the journal, then remove it.",
  });
}

/** A torn last line becomes a line of its own, so that it can be set aside. */
function endLastLine(path: string): void {
  const fd = openSync(path, "a+", 0o600);
  try {
    const { size } = fstatSync(fd);
    const last = Buffer.alloc(1);
    if (size > 0 && readSync(fd, last, 0, 1, size - 1) === 1 && !last.equals(lineBreak))
      writeAll(fd, lineBreak);
  } finally {
    closeSync(fd);
  }
}

type Copy = {
  readonly old: number;
  readonly out: number;
  readonly from: number;
  readonly keeps: (id: string) => boolean;
  readonly path: string;
};

/** Copies the kept lines from a place on, again for what is appended meanwhile; gives where the last ended line ends. */
function copyAll(copy: Copy): number {
  let copied = copy.from;
  for (;;) {
    const next = copyLines({ ...copy, from: copied }, fstatSync(copy.old).size);
    if (next === copied) return copied;
    copied = next;
  }
}

function copyLines({ old, out, from, keeps, path }: Copy, size: number): number {
  let end = from;
  let batch: Buffer[] = [];
  let bytes = 0;
  const flush = (): void => {
    writeAll(out, Buffer.concat(batch));
    batch = [];
    bytes = 0;
  };
  for (const raw of readLinesForwards(old, from, size)) {
    if (!raw.ended) break;
    end = raw.offset + raw.bytes.length + 1;
    const { line, damage } = parseLine(raw);
    if (damage) setAside(path, raw.bytes.subarray(0, damage.bytes));
    if (line === null || !isKept(line, keeps)) continue;
    const kept = damage ? raw.bytes.subarray(damage.bytes) : raw.bytes;
    batch.push(Buffer.concat([kept, lineBreak]));
    bytes += kept.length + 1;
    if (bytes >= batchBytes) flush();
  }
  flush();
  return end;
}

/** By what `keeps` knows what a session learnt, which has no id. */
export const learntKey = ({ session, at }: Learnt): string => `${session} ${at}`;

/** What is noted about a consultation goes with it. */
function isKept(line: JournalLine, keeps: (id: string) => boolean): boolean {
  if (line.type === "consultation") return keeps(line.head.id);
  if (line.type === "outcome") return keeps(line.outcome.of);
  if (line.type === "learnt") return keeps(learntKey(line.learnt));
  if (line.type === "done") return line.done.steps.some((step) => keeps(splitStepId(step).id));
  return true;
}

/** A line without an end: its writer died, or sees that the file was replaced and writes it again. */
function setAsideRest(old: number, from: number, path: string): void {
  const rest = Buffer.alloc(Math.max(0, fstatSync(old).size - from));
  const read = readSync(old, rest, 0, rest.length, from);
  if (read > 0) setAside(path, rest.subarray(0, read));
}

function setAside(path: string, bytes: Buffer): void {
  const fd = openSync(join(dirname(path), "journal.damaged.jsonl"), "a", 0o600);
  try {
    writeAll(fd, Buffer.concat([bytes, lineBreak]));
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function writeAll(fd: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(fd, bytes, done);
}
