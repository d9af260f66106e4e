import { findPlaces } from "../adapters/files/places.ts";
import { loadAliases } from "../adapters/journal/alias-file.ts";
import { explainJournalError } from "../adapters/journal/explain-journal-error.ts";
import { journalPath } from "../adapters/journal/journal-path.ts";
import { openJournal } from "../adapters/journal/read-journal.ts";
import { BatchedWriter } from "../adapters/process/batched-writer.ts";
import { paletteFor } from "../adapters/process/io.ts";
import { today } from "../adapters/process/today.ts";
import { Failure } from "../failure/failure.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { readAliases } from "../journal/account-aliases.ts";
import type { JournalOptions, JournalVerb } from "../options/journal-options.ts";
import { plainPalette } from "../output/palette.ts";
import type { Context } from "../run/context.ts";
import type { JournalCommand, JournalRun } from "../run/journal/journal-run.ts";
import { sayJournal } from "../run/journal/say-journal.ts";
import { openNotices } from "../run/open-notices.ts";
import { runAlias } from "./journal/alias.ts";
import { runDone } from "./journal/done.ts";
import { runDue } from "./journal/due.ts";
import { runExport } from "./journal/export.ts";
import { runForget } from "./journal/forget.ts";
import { runList } from "./journal/list.ts";
import { runOutcome } from "./journal/outcome.ts";
import { runPrune } from "./journal/prune.ts";
import { runSearch } from "./journal/search.ts";
import { runShow } from "./journal/show.ts";
import { runStats } from "./journal/stats.ts";
import { runVerify } from "./journal/verify.ts";

const commands: Record<JournalVerb, JournalCommand> = {
  list: runList,
  show: runShow,
  search: runSearch,
  due: runDue,
  done: runDone,
  outcome: runOutcome,
  forget: runForget,
  alias: runAlias,
  export: runExport,
  stats: runStats,
  verify: runVerify,
  prune: runPrune,
};

/**
 * `consult-customer journal <verb>`: gives the exit code. Reports on stderr, every time, what was damaged in
 * the part that was read. Throws a usage Failure for an id that is not there or a file that cannot be read or
 * written, and a data Failure for a journal of a newer version.
 */
export async function runJournal(options: JournalOptions, context: Context): Promise<number> {
  const { io, interruption } = context;
  // Lines are read without a pause in which a signal could be heard: the system ends the process.
  interruption.handOver();
  const path = journalPath(findPlaces(io));
  if (path === null)
    throw new Failure("usage", {
      code: "usage.no_home",
      message: "There is no folder for the journal: neither HOME nor XDG_DATA_HOME names one.",
      hint: "Set XDG_DATA_HOME to an absolute path.",
    });
  const palette = io.stdout.isTerminal ? await paletteFor(io.stdout, io.env, options.color) : plainPalette;
  const notices = await openNotices(io, options);
  const out = new BatchedWriter(io.stdout.write);
  try {
    const journal = await openJournal(path, { mayWrite: options.verb !== "verify" });
    const say = sayJournal(notices);
    const run: JournalRun = {
      options,
      context,
      path,
      journal,
      out,
      palette,
      asOf: options.asOf ?? today(),
      note: notices.note,
      say,
      aliases: readAliases(loadAliases(path)),
    };
    try {
      await say({ notices: journal?.notices ?? [] });
      if (journal === null || journal.size === 0)
        await run.note(`The journal is empty: nothing is recorded in ${oneSafeLine(path, 300)} yet.\n`);
      const exitCode = await commands[options.verb](run);
      await out.flush();
      await say({ damage: journal?.damage() ?? [] });
      return exitCode;
    } finally {
      journal?.close();
    }
  } catch (error) {
    const why = explainJournalError(error);
    if (error instanceof Failure || why === null) throw error;
    throw new Failure(
      "usage",
      {
        code: "usage.journal_unusable",
        message: `The journal ${oneSafeLine(path, 200)} cannot be used: ${why}.`,
        hint: null,
      },
      { cause: error },
    );
  }
}
