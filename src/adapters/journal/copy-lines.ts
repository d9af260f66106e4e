import { fstatSync } from "node:fs";
import type { Damage } from "../../journal/damage.ts";
import type { JournalLine } from "../../journal/journal-line.ts";
import { parseLine } from "./parse-line.ts";
import { type RawLine, readLinesForwards } from "./read-lines.ts";
import { setAside } from "./set-aside.ts";
import { writeAll } from "./write-all.ts";

/** What becomes of the lines when a journal is rewritten. */
export type Rewriting = {
  /** "damaged": it is no record after all, and goes where damaged bytes go. */
  readonly judge: (line: JournalLine) => "keep" | "drop" | "damaged";
  /** Damaged bytes are kept beside the journal, but for those it says yes to. */
  readonly dropsDamaged: (bytes: Buffer) => boolean;
};

export type Copy = Rewriting & {
  readonly old: number;
  readonly out: number;
  /** The journal, beside which damaged bytes are kept. */
  readonly path: string;
  /** Called when some lines were written. */
  readonly onBatch: () => void;
};

const batchBytes = 1_048_576;
const lineBreak = Buffer.from("\n");

/**
 * Copies the kept lines, also what is appended meanwhile; gives where the last line ends that something
 * ended.
 */
export function copyLines(copy: Copy): number {
  let copied = 0;
  for (;;) {
    const next = copyFrom(copy, copied, fstatSync(copy.old).size);
    if (next === copied) return copied;
    copied = next;
  }
}

function copyFrom(copy: Copy, from: number, size: number): number {
  let end = from;
  let batch: Buffer[] = [];
  let bytes = 0;
  const flush = (): void => {
    writeAll(copy.out, Buffer.concat(batch));
    batch = [];
    bytes = 0;
    copy.onBatch();
  };
  for (const raw of readLinesForwards(copy.old, from, size)) {
    if (!raw.ended) break;
    end = raw.offset + raw.bytes.length + 1;
    for (const kept of keptOf(raw, copy)) {
      batch.push(Buffer.concat([kept, lineBreak]));
      bytes += kept.length + 1;
    }
    if (bytes >= batchBytes) flush();
  }
  if (batch.length > 0) flush();
  return end;
}

function keptOf(raw: RawLine, { judge, dropsDamaged, path }: Copy): Buffer[] {
  const bytesOf = ({ offset, bytes }: Damage): Buffer =>
    raw.bytes.subarray(offset - raw.offset, offset - raw.offset + bytes);
  const damaged: Buffer[] = [];
  const { records, damage } = parseLine(raw, () => undefined);
  for (const each of damage) damaged.push(bytesOf(each));
  const kept = records.flatMap(({ line, from, to }) => {
    const bytes = raw.bytes.subarray(from, to);
    const verdict = judge(line);
    if (verdict === "damaged") damaged.push(bytes);
    return verdict === "keep" ? [bytes] : [];
  });
  for (const bytes of damaged) if (!dropsDamaged(bytes)) setAside(path, bytes);
  return kept;
}
