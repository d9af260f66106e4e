import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Statement } from "../facts/fact.ts";
import type { Pause } from "../slices/pause.ts";

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
  /** Asked between sentences; left out where nothing ends the reading. */
  readonly pause?: Pause;
};

/**
 * Reads the plain statements out of one text. A line that poses as an instruction yields none. Whatever stands in
 * the text, it throws nothing but what the pause throws.
 */
export type Reader = (text: string, options: ReadTextOptions) => Promise<Reading>;
