import type { OpenJournal } from "../../adapters/journal/read-journal.ts";
import type { BatchedWriter } from "../../adapters/process/batched-writer.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { addDays } from "../../calendar/calendar-date.ts";
import type { AccountAliases } from "../../journal/account-aliases.ts";
import type { Filter } from "../../journal/filter.ts";
import { matches } from "../../journal/filter.ts";
import { type Consulted, joinLines } from "../../journal/join-lines.ts";
import type { JournalOptions } from "../../options/journal-options.ts";
import type { Palette } from "../../output/palette.ts";
import type { Context } from "../context.ts";
import type { SayJournal } from "./say-journal.ts";

/** What a journal command works with. */
export type JournalRun = {
  readonly options: JournalOptions;
  readonly context: Context;
  readonly path: string;
  /** Null when there is no file yet. */
  readonly journal: OpenJournal | null;
  /** Stdout, in batches; the caller flushes. */
  readonly out: BatchedWriter;
  readonly palette: Palette;
  readonly asOf: CalendarDate;
  /** A line on stderr, unless --quiet. */
  readonly note: (text: string) => Promise<void>;
  /** What was found in the journal, on stderr. */
  readonly say: SayJournal;
  /** Under which name each account counts. */
  readonly aliases: AccountAliases;
};

/** One verb; gives the exit code. */
export type JournalCommand = (run: JournalRun) => Promise<number>;

/** All consultations, the newest first. */
export const consultations = ({ journal, aliases }: JournalRun): Generator<Consulted, void, void> =>
  joinLines(journal?.lines() ?? [], aliases);

/** The consultations that the options select. */
export function* wanted(run: JournalRun): Generator<Consulted, void, void> {
  const filter = filterOf(run);
  for (const consulted of consultations(run)) if (matches(consulted, filter)) yield consulted;
}

export const filterOf = ({ options, asOf, aliases }: JournalRun): Filter => ({
  account: options.account,
  since: options.since === null ? null : startOfDay(options.since, asOf),
  persona: options.persona,
  route: options.route,
  open: options.open,
  aliases,
});

/** The first moment of a day on the machine's calendar, in UTC as the journal writes it. */
function startOfDay(since: NonNullable<JournalOptions["since"]>, asOf: CalendarDate): string {
  const day = typeof since === "string" ? since : addDays(asOf, -since.days);
  return new Date(`${day}T00:00:00`).toISOString();
}
