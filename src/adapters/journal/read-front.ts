/** What stands in front of a record on its line: `{"v":2,"bytes":123,"sum":"0a1b2c3d",`. */
export type Front = {
  readonly version: number;
  /** Where the record goes on, with `"type":`. */
  readonly start: number;
  /** Bytes from there to the end of the record. */
  readonly count: number;
  /** Null in version 1, which has no checksum. */
  readonly sum: number | null;
};

/** What every record begins with; it cannot stand inside a text, whose quotes are escaped. */
export const opening = Buffer.from('{"v":');
const bytesKey = Buffer.from(',"bytes":');
const sumKey = Buffer.from(',"sum":"');
const sumDigits = 8;
const comma = 44;
const quote = 34;
/** More digits than any version or length has. */
const mostDigits = 15;

/**
 * The front of a record that begins at a place of a line; null when none is there. A list reads it for every
 * line.
 */
export function readFront(bytes: Buffer, from: number): Front | null {
  if (!standsAt(bytes, opening, from)) return null;
  const versionAt = from + opening.length;
  const versionEnd = endOfDigits(bytes, versionAt);
  if (versionEnd === versionAt || !standsAt(bytes, bytesKey, versionEnd)) return null;
  const countAt = versionEnd + bytesKey.length;
  const countEnd = endOfDigits(bytes, countAt);
  if (countEnd === countAt) return null;
  const version = numberAt(bytes, versionAt, versionEnd);
  const count = numberAt(bytes, countAt, countEnd);
  if (!standsAt(bytes, sumKey, countEnd))
    return bytes[countEnd] === comma ? { version, count, start: countEnd + 1, sum: null } : null;
  const sumAt = countEnd + sumKey.length;
  const sumEnd = sumAt + sumDigits;
  const sum = hexAt(bytes, sumAt, sumEnd);
  if (bytes[sumEnd] !== quote || bytes[sumEnd + 1] !== comma) return null;
  return { version, count, start: sumEnd + 2, sum };
}

function standsAt(bytes: Buffer, wanted: Buffer, at: number): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

/** Where the digits end that begin here; no further than any number goes. */
function endOfDigits(bytes: Buffer, from: number): number {
  let end = from;
  while (end - from < mostDigits && digitOf(bytes[end]) < 10) end += 1;
  return end;
}

function numberAt(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + digitOf(bytes[at]);
  return value;
}

/** What is no digit gives more than any checksum is. */
function hexAt(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = digitOf(bytes[at]);
    value = value * 16 + (digit > 15 ? Number.POSITIVE_INFINITY : digit);
  }
  return value;
}

/** Of a digit, "0" to "9" and "a" to "f"; more than any digit for everything else. */
function digitOf(byte = 0): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  return byte >= 97 && byte <= 102 ? byte - 87 : 99;
}
