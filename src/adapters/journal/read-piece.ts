import { isUtf8 } from "node:buffer";
import type { JournalLine } from "../../journal/journal-line.ts";
import { journalVersion } from "../../journal/journal-version.ts";
import { areSteps, isDone, isEntry, isHead, isLearnt, isOutcome } from "../../journal/record-shapes.ts";
import { checksum } from "./checksum.ts";
import { readFront } from "./read-front.ts";

/** A record among the bytes of a line. */
export type Piece = {
  /** Where it ends. */
  readonly end: number;
  /** Null: whole bytes that are no record of ours. */
  readonly line: JournalLine | null;
};

type OnSpoil = (end: number) => void;
type Parsed = Readonly<Record<string, unknown>>;

const stepsMark = Buffer.from(',"steps":[');
const entryMark = Buffer.from(',"entry":{');
const typeKey = '"type":"';
const letterC = 99;

/**
 * The record that begins at a place, with the length and the checksum it says it has; null when there is none. Of a
 * record with a checksum only the beginning is parsed, one of version 1 in full.
 */
export function readPiece(bytes: Buffer, at: number, onSpoil: OnSpoil): Piece | null {
  const front = readFront(bytes, at);
  const end = front === null ? Number.POSITIVE_INFINITY : front.start + front.count;
  if (front === null || end > bytes.length) return null;
  const spoil = (): void => onSpoil(end);
  if (front.version === 1 && front.sum === null) return parsedPiece(bytes.subarray(at, end), end, spoil);
  const rest = bytes.subarray(front.start, end);
  if (front.version !== journalVersion || checksum(rest, journalVersion) !== front.sum) return null;
  return { end, line: lineOf(rest, () => bytes.toString("utf8", at, end), spoil) };
}

/** A record of version 1 up to the end of the line whose length is wrong: somebody edited it by hand. */
export function readEditedPiece(bytes: Buffer, at: number, onSpoil: OnSpoil): Piece | null {
  const end = bytes.length;
  return parsedPiece(bytes.subarray(at), end, () => onSpoil(end));
}

function parsedPiece(bytes: Buffer, end: number, spoil: () => void): Piece | null {
  const text = isUtf8(bytes) ? bytes.toString("utf8") : "";
  const record = parseObject(text);
  // A record with a checksum is taken only when that fits.
  if (record === null || record.v !== 1 || "sum" in record) return null;
  return { end, line: fromRecord(record, text, spoil) };
}

function lineOf(rest: Buffer, text: () => string, spoil: () => void): JournalLine | null {
  const steps = rest[typeKey.length] === letterC ? rest.indexOf(stepsMark) : -1;
  if (steps === -1) {
    const record = parseObject(`{${rest.toString("utf8")}`);
    return record === null ? null : fromRecord(record, text(), spoil);
  }
  // Quotes inside texts are escaped, so the marks cannot stand in one.
  const head = parseObject(`{${rest.toString("utf8", 0, steps)}}`);
  if (!isHead(head) || head.type !== "consultation") return null;
  const readSteps = (): unknown =>
    parseJson(rest.toString("utf8", steps + stepsMark.length - 1, rest.indexOf(entryMark, steps)));
  return { type: "consultation", head, text, ...readers(text, readSteps, spoil) };
}

function fromRecord(record: Parsed, text: string, spoil: () => void): JournalLine | null {
  const { type } = record;
  if (typeof type !== "string") return null;
  if (type === "done") return isDone(record) ? { type, done: record } : null;
  if (type === "outcome") return isOutcome(record) ? { type, outcome: record } : null;
  if (type === "learnt") return isLearnt(record) ? { type, learnt: record } : null;
  if (type !== "consultation") return { type: "other", text: () => text };
  const { steps, entry } = record;
  if (!isHead(record) || !areSteps(steps) || !isEntry(entry)) return null;
  const read = (): string => text;
  return { type, head: record, text: read, ...readers(read, () => steps, spoil) };
}

/** What is parsed only when it is asked for; what it turns out not to be is registered. */
function readers(text: () => string, steps: () => unknown, spoil: () => void) {
  return {
    steps: () => {
      const read = steps();
      if (areSteps(read)) return read;
      spoil();
      return [];
    },
    parsed: () => {
      const record = parseObject(text());
      if (record === null) spoil();
      return record;
    },
    spoil,
  };
}

function parseObject(text: string): Parsed | null {
  const value = parseJson(text);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Parsed) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
