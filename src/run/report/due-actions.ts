import { accountAliases } from "../../adapters/journal/alias-file.ts";
import { journalPath } from "../../adapters/journal/journal-path.ts";
import { addDays, type CalendarDate } from "../../calendar/calendar-date.ts";
import { DueList, groupDue } from "../../journal/due-steps.ts";
import { lineJoiner } from "../../journal/join-lines.ts";
import type { DueAction } from "../../output/report/report-model.ts";
import type { Settings } from "../../settings/settings.ts";
import type { SayJournal } from "../journal/say-journal.ts";
import { withJournal } from "../journal/with-journal.ts";

const horizonDays = 14;
const most = 200;

/** The steps of the journal that are overdue, due in two weeks or without a date, by account. */
export async function dueActions(
  places: Settings["places"],
  asOf: CalendarDate,
  say: SayJournal,
): Promise<readonly DueAction[]> {
  const aliases = accountAliases(places);
  const due = new DueList({ asOf, until: addDays(asOf, horizonDays), account: null }, aliases);
  await withJournal(journalPath(places), say, ({ lines }) => {
    const join = lineJoiner(aliases);
    for (const line of lines()) {
      const consulted = join(line);
      if (consulted !== null) due.add(consulted);
    }
  });
  return groupDue(due.steps())
    .flatMap(({ steps }) => steps)
    .slice(0, most)
    .map(({ account, what, owner, due: day, days }) => ({ account, what, owner, due: day, days }));
}
