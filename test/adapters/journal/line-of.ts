import { sealLine } from "../../../src/adapters/journal/seal-line.ts";

const record = (id: string, size: number): string =>
  `{"type":"outcome","at":"2026-11-23T10:00:00.000Z","of":"${id}","result":"open","text":"${"x".repeat(size)}"}`;

/** A short line of the journal, with its line break. */
export const lineOf = (id: string, size: number): Buffer => sealLine(record(id, size));

/** The same as version 0.1.0 wrote it. */
export function oldLineOf(id: string, size: number): Buffer {
  const rest = record(id, size).slice(1);
  return Buffer.from(`{"v":1,"bytes":${rest.length},${rest}\n`);
}
