import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sealLine } from "../../src/adapters/journal/seal-line.ts";

/** Where the journal stands below the folder a test gives the program for its data. */
export const fileIn = (data: string): string => join(data, "consult-customer", "journal.jsonl");

type Line = Record<string, unknown>;

/** Its lines, parsed; none where there is no journal. */
export const linesIn = (data: string): Line[] =>
  existsSync(fileIn(data))
    ? readFileSync(fileIn(data), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];

/**
 * A parsed line as the bytes of one, of this version or of version 1, with the length and the checksum that
 * fit.
 */
export function asLine({ v: _v, bytes: _bytes, sum: _sum, ...record }: Line, version: 1 | 2 = 2): Buffer {
  const json = JSON.stringify(record);
  if (version === 2) return sealLine(json);
  return Buffer.from(`{"v":1,"bytes":${Buffer.byteLength(json) - 1},${json.slice(1)}\n`);
}

/** Writes a journal of such lines, or of bytes as they stand. */
export function writeJournal(data: string, lines: readonly Uint8Array[]): string {
  const path = fileIn(data);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, Buffer.concat(lines), { mode: 0o600 });
  return path;
}
