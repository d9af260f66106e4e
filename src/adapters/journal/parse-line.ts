import type { Damage, DamageKind } from "../../journal/damage.ts";
import type { JournalLine } from "../../journal/journal-line.ts";
import { opening, readFront } from "./read-front.ts";
import type { RawLine } from "./read-lines.ts";
import { type Piece, readEditedPiece, readPiece } from "./read-piece.ts";
import { refuseNewer } from "./refuse-newer.ts";

export type ParsedLine = {
  /** In their order, with their places on the line; nearly always one. */
  readonly records: readonly { readonly line: JournalLine; readonly from: number; readonly to: number }[];
  /** What is no record, in its order. */
  readonly damage: readonly Damage[];
};

const carriageReturn = 13;

/**
 * Reads a line of the file as far as lists need it. What fits its length and its checksum is a record; what else stands
 * on the line is damage: the beginning of a line whose writer was cut off before the next one wrote, a line with a
 * letter changed. A line that lost its line break holds two records. `onSpoil` gets what turns out to be damage later,
 * when more of a record is parsed. Throws a data Failure for a line of a newer version.
 */
export function parseLine(raw: RawLine, onSpoil: (damage: Damage) => void): ParsedLine {
  const { offset } = raw;
  // Somebody's editor, or a version control on Windows, may have ended the lines its own way.
  const bytes = raw.bytes.at(-1) === carriageReturn ? raw.bytes.subarray(0, -1) : raw.bytes;
  const damageOf = (from: number, to: number, kind: DamageKind): Damage => ({
    offset: offset + from,
    bytes: to - from,
    kind,
  });
  const read = (at: number, reader: typeof readPiece): Piece | null =>
    reader(bytes, at, (end) => onSpoil(damageOf(at, end, "no record")));

  const whole = read(0, readPiece);
  if (whole?.end === bytes.length && whole.line)
    return { records: [{ line: whole.line, from: 0, to: whole.end }], damage: [] };
  refuseNewer(bytes);

  const records: ParsedLine["records"][number][] = [];
  const damage: Damage[] = [];
  const lastOpening = bytes.lastIndexOf(opening);
  let explained = 0;
  const giveUp = (to: number): void => {
    if (to > explained) damage.push(damageOf(explained, to, kindOf(bytes.subarray(explained, to))));
  };
  for (let at = bytes.indexOf(opening); at !== -1; ) {
    const mayBeEdited = at === 0 || at === lastOpening;
    const piece = read(at, readPiece) ?? (mayBeEdited ? read(at, readEditedPiece) : null);
    if (piece) {
      giveUp(at);
      if (piece.line) records.push({ line: piece.line, from: at, to: piece.end });
      else damage.push(damageOf(at, piece.end, "no record"));
      explained = piece.end;
    }
    at = bytes.indexOf(opening, piece?.end ?? at + 1);
  }
  giveUp(bytes.length);
  return { records, damage };
}

/** Bytes of the right length whose checksum does not fit were changed; all others are torn. */
function kindOf(bytes: Buffer): DamageKind {
  const front = readFront(bytes, 0);
  return front !== null && front.start + front.count === bytes.length ? "changed" : "torn";
}
