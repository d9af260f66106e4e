import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../facts/fact.ts";

/** A figure, amount, percentage, date or person that is in no statement. */
export type Unread = {
  /** As a statement's: "question", "notes.txt:4". */
  readonly source: string;
  /** As written: "31 %", "Rosa Diaz". */
  readonly text: string;
  /** "number", "amount", "percentage", "share", "date", "length of time" or "person". */
  readonly kind: string;
  /** The clause it stands in, at most 120 characters. */
  readonly context: string;
  readonly why: string;
};

/** What looks like a value and is none: a version, a clock time, the number of a ticket. */
export type Ignored = { readonly source: string; readonly text: string; readonly kind: string };

/** What a reader took from one text, and what it left. */
export type Reading = {
  readonly statements: readonly Statement[];
  readonly unread: readonly Unread[];
  readonly ignored: readonly Ignored[];
};

export type ReadTextOptions = {
  /** "question" stays as it is; any other source gets the line: "notes.txt:4". */
  readonly source: string;
  /** The day relative dates count from, unless a dated entry stands above them. */
  readonly asOf: CalendarDate;
  /** The account the text is about until it names another. */
  readonly account?: string | null;
  /** Further names to recognise. */
  readonly accounts?: readonly string[];
};

/**
 * Reads the plain statements out of one text. A line that poses as an instruction yields none. Never throws,
 * whatever stands in the text.
 */
export type Reader = (text: string, options: ReadTextOptions) => Promise<Reading>;
