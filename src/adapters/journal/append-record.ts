import { formatRecord } from "../../journal/format-record.ts";
import type { JournalNotice } from "../../journal/journal-notice.ts";
import type { JournalRecord } from "../../journal/record-schema.ts";
import { appendLine } from "./append-line.ts";
import type { Syncs } from "./append-once.ts";
import { sealLine } from "./seal-line.ts";

/**
 * Writes a record into the journal; `clean` sees every text before, to take secrets out. Gives what has to be
 * said of the journal. Throws what appendLine throws.
 */
export const appendRecord = (
  path: string,
  record: JournalRecord,
  clean: (text: string) => string,
  syncs: Syncs = "now",
): readonly JournalNotice[] => appendLine(path, sealLine(formatRecord(record, clean)), undefined, syncs);
