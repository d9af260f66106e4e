import { addDays, type CalendarDate } from "../../calendar/calendar-date.ts";
import type { FreeDays } from "../../calendar/working-days.ts";
import type { DayMention } from "../../language/dates/read-days.ts";
import type { Offset } from "../../language/dates/read-offsets.ts";
import { indexNames } from "../../language/names/index-names.ts";
import type { Grounds } from "../grounds.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { type DayIndex, indexDays } from "./index-days.ts";
import type { TextSearch } from "./search-texts.ts";

type Bases = { readonly first: CalendarDate | null; readonly days: ReadonlySet<CalendarDate> };

/** The days an answer may name, so that no line has to go through all accounts. */
export type KnownDays = Pick<Grounds, "asOf"> & {
  /** Renewals and deadlines of the accounts. */
  readonly anchors: ReadonlySet<CalendarDate>;
  /** The first account's whose renewal is known. */
  readonly firstAnchor: { readonly renewal: CalendarDate; readonly deadline: CalendarDate | null } | null;
  /** The days an offset may count from; "the deadline" of a customer without notice is the renewal. */
  readonly bases: Readonly<Record<Offset["anchor"], Bases>>;
  readonly ofFacts: DayIndex;
  /** Those of the facts, the anchors, the plays and as-of. */
  readonly stated: DayIndex;
  /** The same without the plays. */
  readonly told: DayIndex;
  /** A text with blanks for the accounts' names. */
  readonly withoutNames: (text: string) => string;
  /** The last day that a plan may set. */
  readonly limit: CalendarDate;
  /** Days that the answer's own plan sets. */
  readonly due: ReadonlySet<CalendarDate>;
  /** Days off besides weekends. */
  readonly free: FreeDays;
  readonly texts: TextSearch;
};

/** Gathers them from the grounds and from the plan in the answer; without a renewal ahead a plan reaches a year. */
export function gatherKnownDays(
  lines: readonly AnswerLine[],
  { asOf, accounts, dates, planned, free = [] }: Grounds,
  texts: TextSearch,
): KnownDays {
  const anchors = accounts.flatMap(({ renewal, deadline }) => [renewal, deadline]).filter(isDay);
  const last = anchors.reduce((latest, day) => (day > latest ? day : latest), asOf);
  const ownPlan = lines.filter(({ part }) => part === "plan").flatMap(({ days }) => days);
  const names = indexNames(accounts.map(({ name }) => name ?? ""));
  const renewing = accounts.find(({ renewal }) => renewal !== null);
  return {
    asOf,
    anchors: new Set(anchors),
    firstAnchor:
      renewing?.renewal == null ? null : { renewal: renewing.renewal, deadline: renewing.deadline },
    bases: {
      "as-of": basesOf([asOf]),
      renewal: basesOf(accounts.map(({ renewal }) => renewal)),
      deadline: basesOf(accounts.flatMap(({ deadline, renewal }) => [deadline, renewal])),
    },
    ofFacts: indexDays(dates),
    told: indexDays([asOf, ...dates, ...anchors]),
    stated: indexDays([asOf, ...dates, ...anchors, ...planned]),
    withoutNames: (text) =>
      names(text).reduce(
        (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
        text,
      ),
    limit: last > asOf ? last : addDays(asOf, 366),
    due: new Set(ownPlan.flatMap((mention) => singleDay(mention) ?? [])),
    free: new Set(free),
    texts,
  };
}

const isDay = (day: CalendarDate | null): day is CalendarDate => day !== null;

function basesOf(days: readonly (CalendarDate | null)[]): Bases {
  const known = days.filter(isDay);
  return { first: known[0] ?? null, days: new Set(known) };
}

/** The day that is meant, of two readings the first; null for a month, a quarter or a day of no calendar. */
export const singleDay = ({ spans: [span] }: DayMention): CalendarDate | null =>
  span !== undefined && span[0] === span[1] ? span[0] : null;

/**
 * Whether a fact, a text, the plays or the case itself name the day. Where an answer says what is (`ofFacts`), a day of
 * the plays is none unless it is the end of a step.
 */
export const isStated = (mention: DayMention, known: KnownDays, ofFacts: boolean): boolean =>
  isAnyOf(mention, ofFacts ? known.told : known.stated) || isInTexts(mention, known);

/** Whether a fact or a text names the day: as-of, anchors and plays do not count. */
export const isOfFacts = (mention: DayMention, known: KnownDays): boolean =>
  isAnyOf(mention, known.ofFacts) || isInTexts(mention, known);

const isAnyOf = ({ spans, yearless }: DayMention, days: DayIndex): boolean =>
  spans.some(([from, to]) => days.within(from, to) !== null || (yearless && days.inAnyYear(from) !== null));

const isInTexts = ({ spans, yearless }: DayMention, { texts }: KnownDays): boolean =>
  spans.some(([from, to]) => texts.day(from, to, yearless));
