import type { OpenJournal } from "../../adapters/journal/read-journal.ts";
import type { BatchedWriter } from "../../adapters/process/batched-writer.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { addDays } from "../../calendar/calendar-date.ts";
import type { AccountAliases } from "../../journal/account-aliases.ts";
import type { Filter } from "../../journal/filter.ts";
import { matches } from "../../journal/filter.ts";
import { type Consulted, lineJoiner } from "../../journal/join-lines.ts";
import type { JournalLine } from "../../journal/journal-line.ts";
import type { JournalOptions } from "../../options/journal-options.ts";
import type { Palette } from "../../output/palette.ts";
import { inSlices } from "../../slices/in-slices.ts";
import type { Pause } from "../../slices/pause.ts";
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
  /** Asked between lines, which may be many. */
  readonly pause: Pause;
};

/** One verb; gives the exit code. */
export type JournalCommand = (run: JournalRun) => Promise<number>;

/** All lines, the newest first. */
export const lines = ({ journal, pause }: JournalRun): AsyncGenerator<JournalLine, void, void> =>
  inSlices(journal?.lines() ?? [], pause);

/** All consultations, the newest first. */
export async function* consultations(run: JournalRun): AsyncGenerator<Consulted, void, void> {
  const join = lineJoiner(run.aliases);
  for await (const line of lines(run)) {
    const consulted = join(line);
    if (consulted !== null) yield consulted;
  }
}

/** The consultations that the options select. */
export async function* wanted(run: JournalRun): AsyncGenerator<Consulted, void, void> {
  const filter = filterOf(run);
  for await (const consulted of consultations(run)) if (matches(consulted, filter)) yield consulted;
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
