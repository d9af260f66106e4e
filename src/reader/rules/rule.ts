import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { FactKey } from "../../facts/fact-catalogue.ts";
import type { AmbiguousReading } from "../../language/ambiguous-reading.ts";
import type { DateMention } from "../../language/dates/date-mention.ts";
import type { ReadNumber } from "../../language/numbers/read-number.ts";
import type { Pattern } from "../../language/patterns/pattern.ts";
import type { Habits } from "../../language/reading-habits.ts";
import type { Mood } from "../../language/sentences/judge-scope.ts";
import type { Sentence } from "../../language/sentences/sentence.ts";

/** A value a rule read; the reader adds account, source, quote and unit. */
export type Draft = {
  readonly key: FactKey;
  readonly value: number | string | boolean;
  /** A currency; otherwise the catalogue's unit. */
  readonly unit?: string;
  readonly by?: string | null;
  readonly ambiguous?: AmbiguousReading | undefined;
  /** The words it rests on, when they reach beyond the rule's match. */
  readonly span?: readonly [number, number];
  /** The speaker takes it for granted, so it holds in a question too: "the renewal on Jan 22". */
  readonly presupposed?: boolean;
  /** One of several events of which the latest counts, not a rival value: a dated call in a timeline. */
  readonly event?: boolean;
};

/** What a rule may look at besides its match. */
export type Context = {
  readonly sentence: Sentence;
  /** The day relative dates count from: the as-of day, or the date above the entry. */
  readonly reference: CalendarDate;
  readonly habits: Habits;
  readonly number: (written: string | undefined) => ReadNumber | null;
  readonly dates: () => readonly DateMention[];
};

export type Rule = {
  /**
   * What every match holds: groups joined by " + ", each a list of beginnings of words, lower case, of which one
   * must stand in the sentence; "#" stands for a number in digits or words. An index, not a condition: it only
   * spares sentences the search, and a test holds it against the pattern.
   */
  readonly needs: string;
  /** Global and case-insensitive; sees one sentence, at most `longest` characters. */
  readonly pattern: Pattern | RegExp;
  /** Moods in which the statement still holds ("no P1 open" is a count of 0). */
  readonly also?: readonly Mood[];
  readonly read: (match: RegExpExecArray, context: Context) => readonly (Draft | null)[] | Draft | null;
};

/** Rules about one subject. */
export type Topic = { readonly rules: readonly Rule[] };
