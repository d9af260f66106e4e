import { isAscii, isUtf8 } from "node:buffer";

/** How the bytes of a text were written; "latin1" as the web has it, which is Windows-1252. */
export type TextEncoding = "utf8" | "utf16le" | "utf16be" | "latin1";

export type Utf8Text = {
  readonly encoding: TextEncoding;
  /** The text as UTF-8, without a byte order mark. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Told once, when bytes that are no UTF-8 come behind others: how they were read. */
  readonly late: () => "latin1" | "garbled" | null;
};

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** UTF-16 without its mark: every other byte of an English header is 0. */
function silentUtf16(start: Uint8Array): TextEncoding | null {
  const few = start.subarray(0, 64);
  if (few.length < 8) return null;
  const zeros = (from: number) => few.filter((byte, at) => at % 2 === from && byte === 0).length;
  const most = few.length / 2 - 4;
  if (zeros(1) >= most && zeros(0) === 0) return "utf16le";
  return zeros(0) >= most && zeros(1) === 0 ? "utf16be" : null;
}

/** The encoding that the first bytes of a text show; null when they are no text. */
export function encodingOf(start: Uint8Array): TextEncoding | null {
  if (startsWith(start, 0xff, 0xfe)) return "utf16le";
  if (startsWith(start, 0xfe, 0xff)) return "utf16be";
  const silent = silentUtf16(start);
  if (silent !== null) return silent;
  if (start.includes(0)) return null;
  const line = start.lastIndexOf(10);
  return isUtf8(line < 0 ? start : start.subarray(0, line)) ? "utf8" : "latin1";
}

/** The bytes of a text that begins with `start`, in UTF-8. */
export function toUtf8(encoding: TextEncoding, bytes: AsyncIterable<Uint8Array>): Utf8Text {
  if (encoding !== "utf8") return { encoding, bytes: decoded(encoding, bytes), late: () => null };
  const state: { late: ReturnType<Utf8Text["late"]> } = { late: null };
  return { encoding, bytes: checked(bytes, state), late: () => state.late };
}

const labels = { utf16le: "utf-16le", utf16be: "utf-16be", latin1: "windows-1252" } as const;

async function* decoded(
  encoding: Exclude<TextEncoding, "utf8">,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  const decoder = new TextDecoder(labels[encoding]);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}

/** UTF-8 as it is; a file of which only a late name has an umlaut, and that in Windows-1252, is read as that. */
async function* checked(
  bytes: AsyncIterable<Uint8Array>,
  state: { late: ReturnType<Utf8Text["late"]> },
): AsyncGenerator<Uint8Array, void, void> {
  let isPlain = true;
  let first = true;
  const old = new TextDecoder("windows-1252");
  for await (const piece of bytes) {
    const chunk = first && startsWith(piece, 0xef, 0xbb, 0xbf) ? piece.subarray(3) : piece;
    first = false;
    if (state.late === "latin1") yield Buffer.from(old.decode(chunk, { stream: true }));
    else if (isAscii(chunk)) yield chunk;
    else if (isUtf8(wholeLines(chunk))) {
      isPlain = false;
      yield chunk;
    } else if (isPlain) {
      state.late = "latin1";
      yield Buffer.from(old.decode(chunk, { stream: true }));
    } else {
      state.late = "garbled";
      yield chunk;
    }
  }
}

/** A chunk without its first and last line, where a character may be cut. */
function wholeLines(chunk: Uint8Array): Uint8Array {
  const last = chunk.lastIndexOf(10);
  return last < 0 ? new Uint8Array(0) : chunk.subarray(chunk.indexOf(10) + 1, last);
}
