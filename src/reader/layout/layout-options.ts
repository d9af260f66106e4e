import type { SpanContext } from "../../language/spans/context.ts";
import type { Token } from "../../language/tokens.ts";

/** What the layout of a text is read with. */
export type LayoutOptions = {
  /** For the dates that open entries; its reference is the day the text is read on. */
  readonly context: SpanContext;
  /** Whether words name a measure or a field, so that "Seats: 40" is a label and "Rosa: no" a speaker. */
  readonly isLabel: (words: readonly Token[]) => boolean;
  /** The text hardly uses capitals, so that a line that begins small is no continuation. */
  readonly small: boolean;
  /** What a heading of a table says in English words; left out where all is English. */
  readonly plain?: (words: string, offset: number) => string;
  /** Whether words name an office ("CFO", "Head of IT"), so that a mail's signature says who wrote it. */
  readonly isOffice?: (words: readonly Token[]) => boolean;
};
