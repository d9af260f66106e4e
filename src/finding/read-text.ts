import type { DataFinding, DataFindingCode, Parsed } from "./finding.ts";
import { SourceText } from "./source-text.ts";

/** 1 MB: seventy times the shipped persona, and the most hostile text of that size is still read in seconds. */
export const maxTextBytes = 1_000_000;

/**
 * The text of a file: UTF-8 (a byte order mark is dropped) of at most `maxTextBytes`, without NUL. Findings:
 * file.too-large, file.binary, file.empty.
 */
export function readText(file: string, bytes: Uint8Array): Parsed<string> {
  const refuse = (
    code: DataFindingCode,
    expected: string,
    found: string,
    place: DataFinding["place"] = null,
  ): Parsed<string> => ({
    ok: false,
    findings: [{ code, file, path: [], place, expected, found, suggestion: null }],
  });

  if (bytes.length > maxTextBytes)
    return refuse("file.too-large", "at most 1 MB", `${(bytes.length / 1_000_000).toFixed(1)} MB`);
  if (hasMark(bytes, 0xff, 0xfe) || hasMark(bytes, 0xfe, 0xff))
    return refuse("file.binary", "UTF-8 text", "UTF-16 text");

  const text = decode(bytes);
  if (text === null) return refuse("file.binary", "UTF-8 text", notUtf8(bytes));
  const nul = text.indexOf("\0");
  if (nul >= 0)
    return refuse("file.binary", "UTF-8 text", "a NUL byte", new SourceText(text).placeAt(nul, nul + 1));
  if (text.trim() === "") return refuse("file.empty", "at least one key", "nothing");
  return { ok: true, value: text };
}

const hasMark = (bytes: Uint8Array, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Names the first line that is no UTF-8: text saved in an older encoding is the common case, one letter in a line. */
function notUtf8(bytes: Uint8Array): string {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const next = end < 0 ? bytes.length : end + 1;
    if (decode(bytes.subarray(start, next)) === null) break;
    start = next;
  }
  return `bytes on line ${line} that are not UTF-8`;
}
