import { openJournal } from "../../adapters/journal/read-journal.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import { joinLines } from "../../journal/join-lines.ts";
import type { LatestConsultation, PlanStep } from "../../plan/plan.ts";
import { journalPath } from "../record.ts";
import type { Settings } from "../settings.ts";

export type FoundLatest = {
  readonly latest: LatestConsultation | null;
  /** The names of recorded accounts, for "did you mean"; complete only when nothing was found. */
  readonly names: readonly string[];
};

/** The newest recorded consultation about the account of this name that brought an answer, with what is done of it. */
export async function findLatest(account: string, places: Settings["places"]): Promise<FoundLatest> {
  const path = journalPath(places);
  const journal = path === null ? null : await openJournal(path);
  if (journal === null) return { latest: null, names: [] };
  const wanted = account.trim().toLowerCase();
  const names = new Set<string>();
  try {
    for (const { line, done } of joinLines(journal.lines())) {
      const { head } = line;
      for (const { name } of head.accounts) if (name !== null) names.add(name);
      const isMeant = head.accounts.some(({ name }) => name?.toLowerCase() === wanted);
      const date = parseCalendarDate(head.as_of);
      if (!isMeant || head.partial || date === null) continue;
      const steps = line.steps().flatMap((step, index): PlanStep[] =>
        step.account !== null && step.account.toLowerCase() !== wanted
          ? []
          : [
              {
                what: step.what,
                owner: step.owner,
                due: dayOf(step.due),
                done: done.has(index + 1),
                facts: step.facts,
              },
            ],
      );
      return { latest: { id: head.id, date, question: head.topic, steps }, names: [...names] };
    }
    return { latest: null, names: [...names] };
  } finally {
    journal.close();
  }
}

const dayOf = (due: string | null): CalendarDate | null => (due === null ? null : parseCalendarDate(due));
