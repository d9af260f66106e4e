import { closeSync, constants, fstatSync, openSync, type Stats, statSync } from "node:fs";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";

const kinds: readonly (readonly [(stats: Stats) => boolean, string])[] = [
  [(stats) => stats.isDirectory(), "a folder"],
  [(stats) => stats.isFIFO(), "a named pipe"],
  [(stats) => stats.isSocket(), "a socket"],
  [(stats) => stats.isCharacterDevice() || stats.isBlockDevice(), "a device"],
];

/**
 * Opens a file the program keeps for itself, and gives its descriptor; a new one is for its owner alone
 * (0600). Throws a usage Failure at once for what is no file: opening a pipe would wait for its other end,
 * and a device keeps nothing. Throws what the system throws for what cannot be opened.
 */
export function openRegular(path: string, flags: number): number {
  const named = statSync(path, { throwIfNoEntry: false });
  if (named && !named.isFile()) throw notAFile(path, named);
  // Another thing may have taken the name meanwhile: with O_NONBLOCK (unknown on Windows) it is not waited
  // for either.
  const fd = openSync(path, flags | (constants.O_NONBLOCK ?? 0), 0o600);
  const opened = fstatSync(fd);
  if (opened.isFile()) return fd;
  closeSync(fd);
  throw notAFile(path, opened);
}

const notAFile = (path: string, stats: Stats): Failure =>
  new Failure("usage", {
    code: "usage.not_a_file",
    message: `${oneSafeLine(path, 200)} is ${kinds.find(([is]) => is(stats))?.[1] ?? "something else"}, not a file.`,
    hint: "Move it away: a file is made in its place.",
  });
