/** What stands in front of a record on its line: `{"v":2,"bytes":123,"sum":"0a1b2c3d",`. */
export type Front = {
  readonly version: number;
  /** Where the record goes on, with `"type":`. */
  readonly start: number;
  /** Bytes from there to the end of the record. */
  readonly count: number;
  /** Eight hexadecimal digits; null in version 1, which has no checksum. */
  readonly sum: string | null;
};

/** What every record begins with; it cannot stand inside a text, whose quotes are escaped. */
export const opening = Buffer.from('{"v":');
const bytesKey = Buffer.from(',"bytes":');
const sumKey = Buffer.from(',"sum":"');
const sumDigits = 8;
const comma = 44;
const quote = 34;
const zero = 48;
/** More digits than any version or length has. */
const mostDigits = 15;

/** The front of a record that begins at a place of a line; null when none is there. */
export function readFront(bytes: Buffer, from: number): Front | null {
  if (!standsAt(bytes, opening, from)) return null;
  const version = readNumber(bytes, from + opening.length);
  if (version === null || !standsAt(bytes, bytesKey, version.end)) return null;
  const count = readNumber(bytes, version.end + bytesKey.length);
  if (count === null) return null;
  const front = { version: version.value, count: count.value };
  if (!standsAt(bytes, sumKey, count.end))
    return bytes[count.end] === comma ? { ...front, start: count.end + 1, sum: null } : null;
  const digits = count.end + sumKey.length;
  const end = digits + sumDigits;
  if (bytes[end] !== quote || bytes[end + 1] !== comma) return null;
  return { ...front, start: end + 2, sum: bytes.toString("latin1", digits, end) };
}

function standsAt(bytes: Buffer, wanted: Buffer, at: number): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function readNumber(bytes: Buffer, from: number): { readonly value: number; readonly end: number } | null {
  let value = 0;
  let end = from;
  for (let digit = (bytes[end] ?? 0) - zero; digit >= 0 && digit <= 9; digit = (bytes[end] ?? 0) - zero) {
    value = value * 10 + digit;
    end += 1;
  }
  return end === from || end - from > mostDigits ? null : { value, end };
}
