import { Failure } from "../../failure/failure.ts";
import { journalVersion } from "../../journal/journal-version.ts";
import { checksum } from "./checksum.ts";
import { readFront } from "./read-front.ts";

const longestOpening = 32;

/** The version a line says it has; 0 when it does not begin as a line of the journal does. */
export const saidVersion = (bytes: Buffer): number =>
  Number(/^\{"v":(\d{1,6}),/.exec(bytes.toString("latin1", 0, longestOpening))?.[1] ?? 0);

/**
 * Throws a data Failure for a line of a newer version: a later program may have given its lines another
 * meaning, so none of the file is read by guessing. A line of ours whose version was changed by damage is no
 * newer one.
 */
export function refuseNewer(bytes: Buffer): void {
  const version = saidVersion(bytes);
  if (version <= journalVersion || isOurs(bytes)) return;
  throw new Failure("data", {
    code: "journal.newer_version",
    message: `The journal was written by a newer version of this program (format ${version}, this one knows ${journalVersion}).`,
    hint: "Update consult-customer; the file was left as it is.",
  });
}

/** Format 1 alone has no checksum; the checksum of another format begins with another number. */
function isOurs(bytes: Buffer): boolean {
  const front = readFront(bytes, 0);
  if (front === null) return false;
  const { start, count, sum } = front;
  if (sum === null) return start + count === bytes.length;
  return checksum(bytes.subarray(start, start + count), journalVersion) === sum;
}
