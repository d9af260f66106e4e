import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openJournal } from "../../../src/adapters/journal/read-journal.ts";

/** Where a journal can be made, in a folder that is not there yet. */
export const newPath = (): string => join(mkdtempSync(join(tmpdir(), "journal-")), "data", "journal.jsonl");

/** Ids of the whole lines, the oldest first, and what was set aside. */
export async function readIds(path: string) {
  const journal = await openJournal(path);
  if (journal === null) return { ids: [], damage: [] };
  const ids = [...journal.lines()].map((line) => (line.type === "outcome" ? line.outcome.of : line.type));
  journal.close();
  return { ids: ids.reverse(), damage: [...journal.damage] };
}
