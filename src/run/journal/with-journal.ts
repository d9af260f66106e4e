import { type OpenJournal, openJournal } from "../../adapters/journal/read-journal.ts";
import type { SayJournal } from "./say-journal.ts";

/**
 * Opens the journal, hands it over and closes it; says what was found in it, the damage when it has been
 * read. Null when there is none. Throws what openJournal and `use` throw.
 */
export async function withJournal<T>(
  path: string | null,
  say: SayJournal,
  use: (journal: OpenJournal) => T | Promise<T>,
): Promise<T | null> {
  const journal = path === null ? null : await openJournal(path);
  if (journal === null) return null;
  try {
    await say({ notices: journal.notices });
    return await use(journal);
  } finally {
    journal.close();
    await say({ damage: journal.damage() });
  }
}
