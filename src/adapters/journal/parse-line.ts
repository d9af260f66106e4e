import type { Damage, DamageKind } from "../../journal/damage.ts";
import type { JournalLine } from "../../journal/journal-line.ts";
import { opening, readFront } from "./read-front.ts";
import type { RawLine } from "./read-lines.ts";
import { type Piece, readEditedPiece, readPiece } from "./read-piece.ts";
import { refuseNewer } from "./refuse-newer.ts";
import type { Place } from "./stored-consultation.ts";

export type ParsedLine = {
  /** In their order, with their places on the line; nearly always one. */
  readonly records: readonly (Piece & { readonly line: JournalLine })[];
  /** What is no record, in its order. */
  readonly damage: readonly Damage[];
};

const carriageReturn = 13;
const none: readonly Damage[] = [];

/**
 * Reads a line of the file as far as lists need it. What fits its length and its checksum is a record; what
 * else stands on the line is damage: the beginning of a line whose writer was cut off before the next one
 * wrote, a line with a letter changed. A line that lost its line break holds two records. `onSpoil` gets what
 * turns out to be damage later, when more of a record is parsed. Throws a data Failure for a line of a newer
 * version.
 */
export function parseLine(raw: RawLine, onSpoil: (damage: Damage) => void): ParsedLine {
  // Somebody's editor, or a version control on Windows, may have ended the lines its own way.
  const { length } = raw.bytes;
  const bytes = raw.bytes[length - 1] === carriageReturn ? raw.bytes.subarray(0, length - 1) : raw.bytes;
  const spoil = ({ at, end }: Place): void =>
    onSpoil({ offset: raw.offset + at, bytes: end - at, kind: "no record" });
  const whole = readPiece(bytes, 0, spoil);
  if (whole !== null && whole.to === bytes.length && isRecord(whole))
    return { records: [whole], damage: none };
  refuseNewer(bytes);
  return salvage(bytes, raw.offset, spoil);
}

const isRecord = (piece: Piece): piece is Piece & { readonly line: JournalLine } => piece.line !== null;

function salvage(bytes: Buffer, offset: number, spoil: (place: Place) => void): ParsedLine {
  const records: ParsedLine["records"][number][] = [];
  const damage: Damage[] = [];
  const lastOpening = bytes.lastIndexOf(opening);
  let explained = 0;
  const giveUp = (to: number, kind?: DamageKind): void => {
    const lost = bytes.subarray(explained, to);
    if (lost.length > 0)
      damage.push({ offset: offset + explained, bytes: lost.length, kind: kind ?? kindOf(lost) });
    explained = to;
  };
  for (let at = bytes.indexOf(opening); at !== -1; ) {
    const mayBeEdited = at === 0 || at === lastOpening;
    const piece = readPiece(bytes, at, spoil) ?? (mayBeEdited ? readEditedPiece(bytes, at, spoil) : null);
    if (piece) {
      giveUp(at);
      if (isRecord(piece)) records.push(piece);
      else giveUp(piece.to, "no record");
      explained = piece.to;
    }
    at = bytes.indexOf(opening, piece?.to ?? at + 1);
  }
  giveUp(bytes.length);
  return { records, damage };
}

/** Bytes of the right length whose checksum does not fit were changed; all others are torn. */
function kindOf(bytes: Buffer): DamageKind {
  const front = readFront(bytes, 0);
  return front !== null && front.start + front.count === bytes.length ? "changed" : "torn";
}
