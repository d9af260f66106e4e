import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { AmbiguousReading } from "../language/ambiguous-reading.ts";
import type { FactKey, Unit } from "./fact-catalogue.ts";

export type ReadByModel = {
  readonly model: string;
  /**
   * The words of the quote that are its value: "31 %". Null where words alone state it, or where rules read the figure as
   * something else: it makes nothing milder then.
   */
  readonly figure: string | null;
};

/** A fact before the case numbers it: what readers of text, records and answers return. */
export type Statement = {
  /** The account it is about, as written; null when the text names none. */
  readonly account: string | null;
  readonly key: FactKey;
  /** In the catalogue's unit: ratios 0..1 (-0.31 = down 31 %), dates `YYYY-MM-DD`, money in whole currency units a year. */
  readonly value: number | string | boolean;
  /** The catalogue's unit; for money the ISO 4217 code ("USD"), or "money" when no currency is named. */
  readonly unit: Unit | (string & {});
  /** Where it stands: "question", "notes.txt:4", "acme.yaml:renewal.date", "accounts.csv:12:ARR", "answer:3". */
  readonly source: string;
  /** The words it was read from, as written, at most 200 characters. */
  readonly quote: string;
  /** The day the value was observed, when the source says so. */
  readonly asOf?: CalendarDate;
  /** Who gave it (a rating, a complaint): "VP Operations". */
  readonly by?: string;
  readonly ambiguous?: AmbiguousReading;
  /** A model proposed it, and the source bore it out; absent for what rules read. */
  readonly readBy?: ReadByModel;
  /** Its place in a conversation: what is said later has a greater one. Absent where there is no conversation. */
  readonly said?: number;
};

/** One typed, numbered statement with its source. */
export type Fact = Statement & {
  /** "F1", "F2" …, in the order of the sources. */
  readonly id: string;
  /** The facts it was computed from; its source is then "computed" and its quote the calculation ("288 / 300"). */
  readonly from?: readonly string[];
};
