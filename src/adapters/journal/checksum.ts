import { crc32 } from "node:zlib";

/**
 * The checksum of a record: CRC-32 of its bytes from `"type":` to the end of the line, in eight hexadecimal digits. The
 * version is what the sum begins with, so that a line whose version was changed by damage fits no more.
 */
export const checksum = (record: Buffer, version: number): string =>
  crc32(record, version).toString(16).padStart(8, "0");
