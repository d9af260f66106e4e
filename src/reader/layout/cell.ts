import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Token } from "../../language/tokens.ts";

/** Who speaks or writes a turn of a transcript, a chat or a mail. */
export type Speaker = {
  readonly name: string;
  /** "CIO", as it stands behind the name; null when nothing says it. */
  readonly role: string | null;
  /** One of us; null when nothing shows whose side it is. */
  readonly ours: boolean | null;
};

/** The smallest piece of a text that is read by itself: a sentence, a bullet, a `Label: value`, a field of a table. */
export type Cell = {
  readonly tokens: readonly Token[];
  /** 1-based line it starts on. */
  readonly line: number;
  /** The part of the text a quote may be taken from. */
  readonly from: number;
  readonly to: number;
  readonly kind: "prose" | "label" | "field" | "title";
  /** It ends with a question mark. */
  readonly asked: boolean;
  /** Tokens of the label in front of the value; 0 when there is none. */
  readonly label: number;
  /** The heading above it, in lower case ("goals"); null when there is none. */
  readonly section: string | null;
  /** The line a list hangs on ("Risk scenarios, not what is happening:"); null outside a list. */
  readonly head: string | null;
  /** Number of the block it belongs to: what stands under one heading, in one list item, in one row. */
  readonly block: number;
  /** It opens its block, so that a name at its start is what the block is about. */
  readonly opens: boolean;
  readonly speaker: Speaker | null;
  /** Quoted from an earlier mail. */
  readonly quoted: boolean;
  /** The day its entry or mail was written; null when nothing says it. */
  readonly day: CalendarDate | null;
  /** The name of the row in a table of accounts; null elsewhere. */
  readonly row: string | null;
  /** The language its tokens were glossed from; absent for English. */
  readonly language?: string;
};
