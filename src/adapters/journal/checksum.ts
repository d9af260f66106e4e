import { crc32 } from "node:zlib";

/**
 * The checksum of a record: CRC-32 of its bytes from `"type":` to its end. The version is what the sum begins
 * with, so that a line whose version was changed by damage fits no more.
 */
export const checksum = (record: Buffer, version: number): number => crc32(record, version);
