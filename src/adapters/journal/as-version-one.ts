import { readFront } from "./read-front.ts";

/** A record as version 0.1.0 of the program reads it, with its line break: without a checksum. */
export function asVersionOne(record: Buffer): Buffer {
  const front = readFront(record, 0);
  const rest = record.subarray(front?.start ?? 1);
  return Buffer.concat([Buffer.from(`{"v":1,"bytes":${rest.length},`), rest, Buffer.from("\n")]);
}
