import { accountAliases } from "../../adapters/journal/alias-file.ts";
import { journalPath } from "../../adapters/journal/journal-path.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import type { AccountAliases } from "../../journal/account-aliases.ts";
import { DoneSteps, type PlanMade } from "../../journal/done-steps.ts";
import { type Consulted, joinLines } from "../../journal/join-lines.ts";
import type { JournalLine } from "../../journal/journal-line.ts";
import type { LatestConsultation, PlanStep } from "../../plan/plan.ts";
import type { Settings } from "../../settings/settings.ts";
import type { SayJournal } from "../journal/say-journal.ts";
import { withJournal } from "../journal/with-journal.ts";

export type FoundLatest = {
  readonly latest: LatestConsultation | null;
  /** The names of recorded accounts, for "did you mean"; complete only when nothing was found. */
  readonly names: readonly string[];
};

/** How many consultations before the newest one are searched for steps that were done; a convention. */
const mostEarlier = 200;

/** The newest recorded consultation about an account that brought an answer, with the steps that are done. */
export async function findLatest(
  account: string,
  places: Settings["places"],
  say: SayJournal,
): Promise<FoundLatest> {
  const aliases = accountAliases(places);
  const found = await withJournal(journalPath(places), say, ({ lines }) =>
    searchLatest(account, lines(), aliases),
  );
  return found ?? { latest: null, names: [] };
}

function searchLatest(account: string, lines: Iterable<JournalLine>, aliases: AccountAliases): FoundLatest {
  const isWanted = (name: string | null): boolean =>
    name !== null && aliases.key(name) === aliases.key(account);
  const names = new Set<string>();
  const done = new DoneSteps(aliases);
  let latest: LatestConsultation | null = null;
  let plan: PlanMade | null = null;
  let looked = 0;
  for (const consulted of joinLines(lines, aliases)) {
    const { head } = consulted.line;
    if (latest === null) for (const { name } of head.accounts) if (name !== null) names.add(name);
    if (head.accounts.some(({ name }) => isWanted(name))) {
      const found = plan === null ? latestOf(consulted, isWanted) : null;
      // An answer without steps leaves the plan before it as it is.
      if (found !== null && found.steps.length > 0) plan = head;
      if (found !== null) latest = withStepsOf(latest, found);
      if (consulted.done.size > 0) done.add(consulted);
    }
    looked += latest === null ? 0 : 1;
    if (looked === mostEarlier) break;
  }
  if (latest === null || plan === null) return { latest, names: [...names] };
  const made = plan;
  const steps = latest.steps.map((step) =>
    done.has({ account, what: step.what }, made) ? { ...step, done: true } : step,
  );
  return { latest: { ...latest, steps }, names: [...names] };
}

/** The newest consultation, with the steps of the newest plan. */
const withStepsOf = (newest: LatestConsultation | null, found: LatestConsultation): LatestConsultation =>
  newest === null ? found : { ...newest, steps: found.steps };

/** The consultation as the plan continues it; null when it broke off. */
function latestOf(
  { line, done }: Consulted,
  isWanted: (name: string | null) => boolean,
): LatestConsultation | null {
  const { head } = line;
  const date = parseCalendarDate(head.as_of);
  if (head.partial || date === null) return null;
  const steps = line.steps().flatMap((step, index): PlanStep[] =>
    step.account !== null && !isWanted(step.account)
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
