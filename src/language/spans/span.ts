import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { TimeUnit } from "../words.ts";

/** How a value was read where it could have been read otherwise, and why. */
export type Doubt = { readonly taken: string; readonly others: readonly string[]; readonly why: string };

type Place = {
  /** Places of its tokens, the end excluded. */
  readonly from: number;
  readonly to: number;
  readonly doubt?: Doubt;
};

/** A count or any other bare number; `word` when written out or as an article ("a", "an"). */
export type NumberSpan = Place & { readonly kind: "number"; readonly value: number; readonly word: boolean };
/** An amount in whole currency units; `per` says which stretch of time it is for, "thing" that it is a price of one. */
export type MoneySpan = Place & {
  readonly kind: "money";
  readonly value: number;
  readonly currency: string | null;
  readonly per: "year" | "month" | "thing" | null;
};
/** A percentage as a ratio; `signed` when a plus or minus stands before it. */
export type PercentSpan = Place & {
  readonly kind: "percent";
  readonly value: number;
  readonly signed: boolean;
};
/** A part of a whole: "3 of 12", "70/110", "8 out of 10". */
export type ShareSpan = Place & {
  readonly kind: "share";
  readonly part: number;
  readonly whole: number;
  /** "one in four", "six out of ten": a rate, not two counts. */
  readonly rate: boolean;
  /** "3/5" may be a date too, "1/1" a score. */
  readonly slashed: boolean;
};
/** A share in words: "half", "a third", "one in four". */
export type FractionSpan = Place & { readonly kind: "fraction"; readonly value: number };
/** A day. Where the year is open, `ahead` is the next one and `behind` the last one, counted from the reference day. */
export type DateSpan = Place & {
  readonly kind: "date";
  readonly ahead: CalendarDate;
  readonly behind: CalendarDate;
  readonly direction: "fixed" | "open" | "ahead" | "behind";
  /** Only a month, quarter or year is named, or a length of time is meant ("in 74 days"). */
  readonly of?: "month" | "offset";
};
/** A length of time. */
export type DurationSpan = Place & {
  readonly kind: "duration";
  readonly count: number;
  readonly unit: TimeUnit;
  readonly days: number;
  readonly hours: number;
};
/** What looks like a value and is none. */
export type IgnoredSpan = Place & { readonly kind: "ignored"; readonly what: string };

export type Span =
  | NumberSpan
  | MoneySpan
  | PercentSpan
  | ShareSpan
  | FractionSpan
  | DateSpan
  | DurationSpan
  | IgnoredSpan;
