import { type Io, paletteFor } from "../../adapters/process/io.ts";
import type { Damage } from "../../journal/damage.ts";
import type { JournalNotice } from "../../journal/journal-notice.ts";
import { sayDamage, sayNotice } from "../../output/journal/say-notice.ts";

/** What was found beside what was asked for. */
export type FoundInJournal = {
  readonly notices?: readonly JournalNotice[];
  readonly damage?: readonly Damage[];
};

export type SayJournal = (found: FoundInJournal) => Promise<void>;

/** Says on stderr what was found in a journal, a line each; under --quiet only what may be lost or seen by others. */
export const sayJournal =
  (io: Io, { quiet, color }: { readonly quiet: boolean; readonly color: boolean }): SayJournal =>
  async ({ notices = [], damage = [] }) => {
    const lines = [...notices.map(sayNotice), { text: sayDamage(damage), isGrave: true }];
    const wanted = lines.filter(({ text, isGrave }) => text !== "" && (isGrave || !quiet));
    if (wanted.length === 0) return;
    const palette = await paletteFor(io.stderr, io.env, color);
    for (const { text, isGrave } of wanted)
      await io.stderr.write(isGrave ? palette.error(text) : palette.notice(text));
  };
