import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { AmbiguousReading } from "../ambiguous-reading.ts";
import type { Habits } from "../reading-habits.ts";

/** A day named in a sentence. Without a year it depends on whether it is ahead or behind. */
export type DateMention = {
  readonly start: number;
  readonly end: number;
  /** Read as a day ahead of the reference (a renewal). */
  readonly ahead: CalendarDate;
  /** Read as a day behind it (the last call). */
  readonly behind: CalendarDate;
  readonly ambiguous?: AmbiguousReading;
  /** "12 days ago" and "in 12 days" have one direction only; a date with a year is fixed. */
  readonly direction: "ahead" | "behind" | "fixed" | "open";
};

/** A mention before its place is known. */
export type ReadDate = Omit<DateMention, "start" | "end">;

export type DateContext = {
  readonly reference: CalendarDate;
  readonly habits: Habits;
  /** Reads what needs a library ("next Friday"); null when it is no date or the library is not loaded. */
  readonly relative: (
    phrase: string,
    reference: CalendarDate,
  ) => { readonly ahead: CalendarDate; readonly behind: CalendarDate } | null;
};
