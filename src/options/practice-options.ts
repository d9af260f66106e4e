import type { CalendarDate } from "../calendar/calendar-date.ts";

export type PracticeVerb = "validate" | "show" | "diff";

/** `practice <command>` as the command line asks for it; null means: not said there. */
export type PracticeOptions = {
  readonly verb: PracticeVerb;
  /** The arguments behind the command. */
  readonly words: readonly string[];
  readonly asOf: CalendarDate | null;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
};
