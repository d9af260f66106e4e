import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../facts/fact.ts";

/** What a reader took from one text. */
export type Reading = { readonly statements: readonly Statement[] };

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
