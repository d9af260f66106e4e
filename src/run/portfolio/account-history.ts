import { accountAliases } from "../../adapters/journal/alias-file.ts";
import { journalPath } from "../../adapters/journal/journal-path.ts";
import { addDays, type CalendarDate } from "../../calendar/calendar-date.ts";
import { parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import { type AccountAliases, noAliases } from "../../journal/account-aliases.ts";
import type { ConsultationLine, JournalLine } from "../../journal/journal-line.ts";
import type { Amount } from "../../portfolio/counted-account.ts";
import { parseStoredFacts } from "../../session/parse-stored-facts.ts";
import type { Settings } from "../../settings/settings.ts";
import { inSlices } from "../../slices/in-slices.ts";
import type { PastReading } from "../find-past.ts";
import { withJournal } from "../journal/with-journal.ts";

/** What the journal says of one account. */
export type AccountHistory = {
  readonly lastReview: CalendarDate;
  /** The latest before the as-of day. */
  readonly band: "green" | "yellow" | "red" | null;
  readonly score: number | null;
  readonly route: "decide" | "consult" | "escalate";
  /** Score and day, the newest first; one a day. */
  readonly scores: readonly { readonly day: CalendarDate; readonly score: number | null }[];
  /** Its yearly revenue at the beginning of a period, where that was asked for and is on record. */
  readonly before: Amount | null;
};

export type JournalHistory = {
  readonly of: (account: string) => AccountHistory | null;
  /** Accounts with a revenue at the beginning of the period, by the name they were recorded under. */
  readonly withRevenue: readonly string[];
  readonly key: (account: string) => string;
};

export type HistoryRequest = {
  readonly asOf: CalendarDate;
  /** The beginning of the period, and how many days before it a word of the journal still counts; null: not asked for. */
  readonly revenueAt: { readonly day: CalendarDate; readonly within: number } | null;
};

const mostScores = 12;

type Growing = {
  -readonly [Part in keyof AccountHistory]: AccountHistory[Part];
} & { scores: { day: CalendarDate; score: number | null }[]; name: string };

/** Reads the journal once, the newest first; nothing after the as-of day counts. Without a journal nobody has a history. */
export async function readHistory(
  places: Settings["places"],
  request: HistoryRequest,
  { say, pause }: PastReading,
): Promise<JournalHistory> {
  const aliases = accountAliases(places);
  const found = await withJournal(journalPath(places), say, ({ lines }) =>
    collect(inSlices(lines(), pause), request, aliases),
  );
  return found ?? { of: () => null, withRevenue: [], key: noAliases.key };
}

async function collect(
  lines: AsyncIterable<JournalLine>,
  { asOf, revenueAt }: HistoryRequest,
  aliases: AccountAliases,
): Promise<JournalHistory> {
  const histories = new Map<string, Growing>();
  for await (const line of lines) {
    if (line.type !== "consultation") continue;
    const day = parseCalendarDate(line.head.as_of);
    if (day === null || day > asOf) continue;
    for (const { name, score, band, route } of line.head.accounts) {
      if (name === null) continue;
      const key = aliases.key(name);
      const known = histories.get(key);
      if (known === undefined)
        histories.set(key, {
          name,
          lastReview: day,
          band,
          score,
          route,
          scores: [{ day, score }],
          before: null,
        });
      else if (known.scores.length < mostScores && known.scores.at(-1)?.day !== day)
        known.scores.push({ day, score });
    }
    if (revenueAt !== null && day <= revenueAt.day && day >= addDays(revenueAt.day, -revenueAt.within))
      noteRevenue(line, histories, aliases);
  }
  return {
    of: (account) => histories.get(aliases.key(account)) ?? null,
    withRevenue: [...histories.values()].flatMap(({ before, name }) => (before === null ? [] : [name])),
    key: aliases.key,
  };
}

/** Of several records the one nearest to the day counts: the lines come the newest first. */
function noteRevenue(line: ConsultationLine, histories: Map<string, Growing>, aliases: AccountAliases): void {
  const wanted = line.head.accounts.flatMap(({ name }) => {
    const history = name === null ? undefined : histories.get(aliases.key(name));
    return history === undefined || history.before !== null ? [] : [history];
  });
  if (wanted.length === 0) return;
  const entry = line.parsed()?.entry;
  const stored = typeof entry === "object" && entry !== null && "facts" in entry ? entry.facts : [];
  for (const fact of parseStoredFacts(Array.isArray(stored) ? stored : [])) {
    if (fact.key !== "account.arr" || typeof fact.value !== "number") continue;
    const name = fact.account ?? line.head.accounts[0]?.name ?? null;
    const history = name === null ? undefined : histories.get(aliases.key(name));
    if (history !== undefined) history.before ??= { amount: fact.value, currency: fact.unit };
  }
}
