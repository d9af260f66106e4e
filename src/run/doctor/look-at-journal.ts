import { explainJournalError } from "../../adapters/journal/explain-journal-error.ts";
import { journalPath } from "../../adapters/journal/journal-path.ts";
import { openJournal } from "../../adapters/journal/read-journal.ts";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Checked } from "../../output/doctor/checked.ts";
import type { Settings } from "../../settings/settings.ts";
import { checkedBy } from "./checked-by.ts";

/** The journal: where it stands, how much is in it, and whether every line is whole. It writes nothing. */
export const lookAtJournal = ({ places, journal: enabled }: Settings): Promise<Checked> =>
  checkedBy("journal", async () => {
    const path = journalPath(places);
    if (path === null)
      return {
        status: "warning",
        says: "there is no folder for it",
        hint: "Set HOME or XDG_DATA_HOME to an absolute path.",
      };
    const name = oneSafeLine(path, 200);
    const off = enabled ? "" : "; recording is off";
    const journal = await opened(path);
    if (journal === null) return { status: "ok", says: `${name}: nothing is recorded yet${off}` };
    try {
      let consultations = 0;
      for (const { type } of journal.lines()) if (type === "consultation") consultations += 1;
      const damaged = journal.damage().length;
      const unfinished = journal.notices.some(({ code }) => code === "rewriting.unfinished");
      const says = `${name}: ${consultations} consultation${consultations === 1 ? "" : "s"}, ${Math.ceil(journal.size / 1024)} KB${off}`;
      if (damaged === 0 && !unfinished) return { status: "ok", says };
      return {
        status: "warning",
        says: `${says}; ${damaged} damaged line${damaged === 1 ? "" : "s"}${unfinished ? ", a rewriting was cut off" : ""}`,
        hint: "See consult-customer journal verify.",
      };
    } finally {
      journal.close();
    }
  });

async function opened(path: string): ReturnType<typeof openJournal> {
  try {
    return await openJournal(path, { mayWrite: false });
  } catch (error) {
    const why = explainJournalError(error);
    if (error instanceof Failure || why === null) throw error;
    throw new Failure("usage", {
      code: "usage.journal_unusable",
      message: `${oneSafeLine(path, 200)} cannot be used: ${why}.`,
      hint: null,
    });
  }
}
