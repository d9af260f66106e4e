import { isUtf8 } from "node:buffer";
import type { JournalLine } from "../../journal/journal-line.ts";
import { journalVersion } from "../../journal/journal-version.ts";
import { areSteps, isDone, isEntry, isHead, isLearnt, isOutcome } from "../../journal/record-shapes.ts";
import { checksum } from "./checksum.ts";
import { type JsonObject, parseObject } from "./parse-json.ts";
import { readFront } from "./read-front.ts";
import { type Place, StoredConsultation } from "./stored-consultation.ts";

/** A record among the bytes of a line. */
export type Piece = {
  /** Where it begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Null: whole bytes that are no record of ours. */
  readonly line: JournalLine | null;
};

type OnSpoil = (place: Place) => void;

const typeKey = '"type":"';
const letterC = 99;

/**
 * The record that begins at a place, with the length and the checksum it says it has; null when there is
 * none. Of a consultation with a checksum only the beginning is parsed, everything else in full.
 */
export function readPiece(bytes: Buffer, at: number, onSpoil: OnSpoil): Piece | null {
  const front = readFront(bytes, at);
  if (front === null) return null;
  const { version, start, sum } = front;
  const end = start + front.count;
  if (end > bytes.length) return null;
  const place = { bytes, at, start, end };
  if (version === 1 && sum === null) return oldPiece(place, onSpoil);
  if (version !== journalVersion || checksum(bytes.subarray(start, end), journalVersion) !== sum) return null;
  if (bytes[start + typeKey.length] === letterC) {
    const line = StoredConsultation.read(place, onSpoil);
    if (line !== null) return { from: at, to: end, line };
  }
  const text = `{${bytes.toString("utf8", start, end)}`;
  const record = parseObject(text);
  return { from: at, to: end, line: record && fromRecord(record, text, place, onSpoil) };
}

/** A record of version 1 up to the end of the line whose length is wrong: somebody edited it by hand. */
export const readEditedPiece = (bytes: Buffer, at: number, onSpoil: OnSpoil): Piece | null =>
  oldPiece({ bytes, at, start: at, end: bytes.length }, onSpoil);

function oldPiece(place: Place, onSpoil: OnSpoil): Piece | null {
  const { at, end } = place;
  const bytes = place.bytes.subarray(at, end);
  const text = isUtf8(bytes) ? bytes.toString("utf8") : "";
  const record = parseObject(text);
  // A record with a checksum is taken only when that fits.
  if (record === null || record.v !== 1 || "sum" in record) return null;
  return { from: at, to: end, line: fromRecord(record, text, place, onSpoil) };
}

function fromRecord(record: JsonObject, text: string, place: Place, onSpoil: OnSpoil): JournalLine | null {
  const { type, steps, entry } = record;
  if (typeof type !== "string") return null;
  if (type === "done") return isDone(record) ? { type, done: record } : null;
  if (type === "outcome") return isOutcome(record) ? { type, outcome: record } : null;
  if (type === "learnt") return isLearnt(record) ? { type, learnt: record } : null;
  if (type !== "consultation") return { type: "other", text: () => text };
  if (!isHead(record) || !areSteps(steps) || !isEntry(entry)) return null;
  return {
    type,
    head: record,
    steps: () => steps,
    text: () => text,
    parsed: () => record as JsonObject,
    spoil: () => onSpoil(place),
  };
}
