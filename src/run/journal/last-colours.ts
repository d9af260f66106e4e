import type { Places } from "../../adapters/files/places.ts";
import { accountAliases } from "../../adapters/journal/alias-file.ts";
import { journalPath } from "../../adapters/journal/journal-path.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import { isAnswered } from "../../journal/is-answered.ts";
import type { LastColour } from "../../output/health/health-row.ts";
import { inSlices } from "../../slices/in-slices.ts";
import type { PastReading } from "../find-past.ts";
import { withJournal } from "./with-journal.ts";

export type LastColours = (account: string | null) => LastColour | null;

/**
 * What the journal's last consultation about each account found, up to the as-of day. Only one that brought an answer
 * counts: of the others nobody heard. Throws what reading the journal throws.
 */
export async function lastColours(
  places: Places,
  asOf: CalendarDate,
  { say, pause }: PastReading,
): Promise<LastColours> {
  const aliases = accountAliases(places);
  const last = new Map<string, LastColour>();
  await withJournal(journalPath(places), say, async ({ lines }) => {
    // The newest come first.
    for await (const line of inSlices(lines(), pause)) {
      if (line.type !== "consultation" || line.head.partial || !isAnswered(line.head.outcome)) continue;
      const day = parseCalendarDate(line.head.as_of);
      if (day === null || day > asOf) continue;
      for (const { name, band, score } of line.head.accounts) {
        const key = name === null ? null : aliases.key(name);
        if (key !== null && (last.get(key)?.day ?? "") < day) last.set(key, { day, band, score });
      }
    }
  });
  return (account) => (account === null ? null : (last.get(aliases.key(account)) ?? null));
}
