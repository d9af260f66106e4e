import { closeSync, constants, existsSync, fstatSync, realpathSync } from "node:fs";
import type { JournalNotice } from "../../journal/journal-notice.ts";
import { journalVersion } from "../../journal/journal-version.ts";
import { openRegular } from "../files/open-regular.ts";
import { type AppendedOnce, appendOnce, type Syncs, type Write } from "./append-once.ts";
import { claimJournal } from "./claim-journal.ts";
import { finishRewrite } from "./finish-rewrite.ts";
import { readLinesBackwards } from "./read-lines.ts";
import { settleJournal } from "./settle-journal.ts";

/** A rewriting of any size is over by then; a convention. */
const patienceMs = 10_000;

/**
 * Appends one line (with its line break); under "now" it is on the disk when this returns. Safe beside any number of
 * other processes. Folders are made 0700, the file 0600. Gives what has to be said of the journal. Throws
 * what the system throws (full disk, no permission), a Failure for what is no file or of a newer version, and
 * a temporary one when the journal is being rewritten for too long; the line is then not acknowledged.
 */
export function appendLine(
  path: string,
  line: Buffer,
  write?: Write,
  syncs: Syncs = "now",
): readonly JournalNotice[] {
  const notices = settleJournal(path, { mayWrite: true });
  const appended = appendOnce(path, line, write, syncs);
  if (appended.replaced) writeAgain(path, line);
  return [...notices, ...noticesOf(appended)];
}

/**
 * The file was rewritten while we wrote. Under the claim nobody rewrites it: it has our line by now, or gets
 * it once. A rewriting that was cut off is finished first, because it may bring our line over.
 */
function writeAgain(linked: string, line: Buffer): void {
  // Somebody removed the whole journal: there is nothing to look for.
  if (!existsSync(linked)) return void appendOnce(linked, line);
  const path = realpathSync(linked);
  const claim = claimJournal(path, patienceMs);
  try {
    finishRewrite(path);
    if (!contains(path, line.subarray(0, -1))) appendOnce(path, line);
  } finally {
    claim.release();
  }
}

function contains(path: string, line: Buffer): boolean {
  const fd = openRegular(path, constants.O_RDONLY);
  try {
    for (const { bytes } of readLinesBackwards(fd, fstatSync(fd).size)) if (bytes.equals(line)) return true;
    return false;
  } finally {
    closeSync(fd);
  }
}

const noticesOf = ({ foundTorn, after }: AppendedOnce): JournalNotice[] => [
  ...(foundTorn ? [{ code: "line.torn" as const }] : []),
  ...(after !== null && after > 0 && after < journalVersion ? [{ code: "format.new" as const }] : []),
];
