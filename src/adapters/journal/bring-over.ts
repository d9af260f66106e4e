import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync } from "node:fs";
import { openRegular } from "../files/open-regular.ts";
import { appendOnce } from "./append-once.ts";
import { readLinesBackwards, readLinesForwards } from "./read-lines.ts";
import { setAside } from "./set-aside.ts";

const lineBreak = Buffer.from("\n");

/**
 * Appends to the journal what stands in an older file of it from a byte on and is not in the journal yet;
 * gives how many lines that were. Doing it twice changes nothing. A line that nothing ended is set aside: its
 * writer was cut off, or sees that the file was replaced and writes it again. The caller holds the claim.
 */
export function bringOver(old: number, from: number, path: string): number {
  const missing = new Map<string, Buffer>();
  for (const { bytes, ended } of readLinesForwards(old, from, fstatSync(old).size))
    if (ended) missing.set(keyOf(bytes), Buffer.concat([bytes, lineBreak]));
    else setAside(path, bytes);
  if (missing.size > 0) dropPresent(missing, path);
  for (const line of missing.values()) appendOnce(path, line);
  return missing.size;
}

/**
 * Where in an older file the lines end that the journal has too: for one that does not say what was copied.
 */
export function endOfCommon(old: number, path: string): number {
  const present = new Set<string>();
  eachLine(path, (bytes) => present.add(keyOf(bytes)));
  let end = 0;
  for (const { bytes, offset } of readLinesForwards(old, 0, fstatSync(old).size))
    if (present.has(keyOf(bytes))) end = offset + bytes.length + 1;
  return end;
}

const dropPresent = (missing: Map<string, Buffer>, path: string): void =>
  eachLine(path, (bytes) => missing.delete(keyOf(bytes)));

function eachLine(path: string, use: (bytes: Buffer) => unknown): void {
  const fd = openRegular(path, constants.O_RDONLY);
  try {
    for (const { bytes } of readLinesBackwards(fd, fstatSync(fd).size)) use(bytes);
  } finally {
    closeSync(fd);
  }
}

const keyOf = (line: Buffer): string => createHash("sha256").update(line).digest("base64");
