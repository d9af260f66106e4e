import type { Damage } from "../../journal/damage.ts";
import type { JournalNotice } from "../../journal/journal-notice.ts";
import { sayDamage, sayNotice } from "../../output/journal/say-notice.ts";
import type { Notices } from "../open-notices.ts";

/** What was found in a journal beside what was asked for. */
export type FoundInJournal = {
  readonly notices?: readonly JournalNotice[];
  readonly damage?: readonly Damage[];
};

export type SayJournal = (found: FoundInJournal) => Promise<void>;

/**
 * Says on stderr what was found in a journal, a line each; under --quiet only what may be lost or seen by
 * others.
 */
export const sayJournal =
  ({ note, warn }: Notices): SayJournal =>
  async ({ notices = [], damage = [] }) => {
    for (const notice of notices) {
      const { text, isGrave } = sayNotice(notice);
      await (isGrave ? warn(text) : note(text));
    }
    if (damage.length > 0) await warn(sayDamage(damage));
  };
