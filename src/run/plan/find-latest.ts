import { journalPath } from "../../adapters/journal/journal-path.ts";
import { openJournal } from "../../adapters/journal/read-journal.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import { doneOfReplaced, sameStep } from "../../journal/due-steps.ts";
import { type Consulted, joinLines } from "../../journal/join-lines.ts";
import type { LatestConsultation, PlanStep } from "../../plan/plan.ts";
import type { Settings } from "../../settings/settings.ts";

export type FoundLatest = {
  readonly latest: LatestConsultation | null;
  /** The names of recorded accounts, for "did you mean"; complete only when nothing was found. */
  readonly names: readonly string[];
};

/** How many consultations before the newest one are searched for steps that were done; a convention. */
const mostEarlier = 200;

/** The newest recorded consultation about an account that brought an answer, with the steps that are done. */
export async function findLatest(account: string, places: Settings["places"]): Promise<FoundLatest> {
  const path = journalPath(places);
  const journal = path === null ? null : await openJournal(path);
  if (journal === null) return { latest: null, names: [] };
  const wanted = account.trim().toLowerCase();
  const names = new Set<string>();
  let found: { readonly session: string; readonly latest: LatestConsultation } | null = null;
  const doneBefore = new Set<string>();
  let looked = 0;
  try {
    for (const consulted of joinLines(journal.lines())) {
      const { head } = consulted.line;
      if (found === null) {
        for (const { name } of head.accounts) if (name !== null) names.add(name);
        const latest = latestOf(consulted, wanted);
        if (latest !== null) found = { session: head.session, latest };
      } else {
        // Steps of the plan that this one replaces may be done.
        if (head.session === found.session)
          for (const step of doneOfReplaced(consulted)) doneBefore.add(step);
        looked += 1;
        if (looked === mostEarlier) break;
      }
      if (found !== null && head.session === found.session && head.turn === 1) break;
    }
  } finally {
    journal.close();
  }
  if (found === null) return { latest: null, names: [...names] };
  const { session, latest } = found;
  const steps = latest.steps.map((step) =>
    doneBefore.has(sameStep(session, step.what)) ? { ...step, done: true } : step,
  );
  return { latest: { ...latest, steps }, names: [...names] };
}

/** The consultation as the plan continues it; null when it is about another account, or broke off. */
function latestOf({ line, done }: Consulted, wanted: string): LatestConsultation | null {
  const { head } = line;
  const date = parseCalendarDate(head.as_of);
  if (head.partial || date === null || !head.accounts.some(({ name }) => name?.toLowerCase() === wanted))
    return null;
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
  return { id: head.id, date, question: head.topic, steps };
}

const dayOf = (due: string | null): CalendarDate | null => (due === null ? null : parseCalendarDate(due));
