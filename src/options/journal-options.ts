import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { OutcomeNote } from "../journal/record-schema.ts";

export type JournalVerb =
  | "list"
  | "show"
  | "search"
  | "due"
  | "done"
  | "outcome"
  | "forget"
  | "alias"
  | "export"
  | "stats"
  | "verify"
  | "prune";

export type ExportFormat = "json" | "csv" | "md";

/** A day, or so many days back from today. */
export type Since = CalendarDate | { readonly days: number };

/** `journal <verb>` as the command line asks for it; what a verb has no option for is null or false. */
export type JournalOptions = {
  readonly verb: JournalVerb;
  /** Ids, step ids, words to search, the text of an outcome. */
  readonly words: readonly string[];
  readonly account: string | null;
  readonly since: Since | null;
  readonly persona: string | null;
  readonly route: string | null;
  readonly open: boolean;
  readonly limit: number | null;
  /** How many days `due` looks ahead. */
  readonly within: number | null;
  readonly asOf: CalendarDate | null;
  readonly failOn: "overdue" | null;
  readonly result: OutcomeNote["result"] | null;
  readonly format: ExportFormat | null;
  /** `export` writes the journal's own lines in format 1. */
  readonly v1: boolean;
  readonly before: CalendarDate | null;
  readonly includeOpen: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** The health of `stats` in figures, not in bars. */
  readonly plain: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
};
