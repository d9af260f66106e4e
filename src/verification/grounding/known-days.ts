import { addDays, type CalendarDate } from "../../calendar/calendar-date.ts";
import type { DayMention } from "../../language/dates/read-days.ts";
import type { Grounds } from "../grounds.ts";
import type { AnswerLine } from "./answer-lines.ts";
import type { TextSearch } from "./search-texts.ts";

/** The days an answer may name. */
export type KnownDays = Pick<Grounds, "asOf" | "accounts" | "dates" | "planned"> & {
  /** Renewals and deadlines of the accounts. */
  readonly anchors: readonly CalendarDate[];
  /** The last day that a plan may set. */
  readonly limit: CalendarDate;
  /** Due days of the plays, and days that the answer's own plan sets. */
  readonly due: ReadonlySet<CalendarDate>;
  readonly texts: TextSearch;
};

/** Gathers them from the grounds and from the plan in the answer; without a renewal ahead a plan reaches a year. */
export function gatherKnownDays(
  lines: readonly AnswerLine[],
  { asOf, accounts, dates, planned }: Grounds,
  texts: TextSearch,
): KnownDays {
  const anchors = accounts
    .flatMap(({ renewal, deadline }) => [renewal, deadline])
    .filter((day) => day !== null);
  const last = anchors.reduce((latest, day) => (day > latest ? day : latest), asOf);
  const ownPlan = lines.filter(({ part }) => part === "plan").flatMap(({ days }) => days);
  return {
    asOf,
    accounts,
    dates,
    planned,
    anchors,
    limit: last > asOf ? last : addDays(asOf, 366),
    due: new Set([...planned, ...ownPlan.flatMap((mention) => singleDay(mention) ?? [])]),
    texts,
  };
}

/** The day that is meant, of two readings the first; null for a month, a quarter or a day of no calendar. */
export const singleDay = ({ spans: [span] }: DayMention): CalendarDate | null =>
  span !== undefined && span[0] === span[1] ? span[0] : null;

/** Whether a fact, a text, the plays or the case itself name the day. */
export const isStated = (mention: DayMention, known: KnownDays): boolean =>
  isAnyOf(mention, [known.asOf, ...known.dates, ...known.anchors]) ||
  isAnyOf(mention, known.planned) ||
  isInTexts(mention, known);

/** Whether a fact or a text names the day: as-of, anchors and plays do not count. */
export const isOfFacts = (mention: DayMention, known: KnownDays): boolean =>
  isAnyOf(mention, known.dates) || isInTexts(mention, known);

const isAnyOf = ({ spans, yearless }: DayMention, days: readonly CalendarDate[]): boolean =>
  spans.some(([from, to]) =>
    days.some((day) => (day >= from && day <= to) || (yearless && day.slice(4) === from.slice(4))),
  );

const isInTexts = ({ spans, yearless }: DayMention, { texts }: KnownDays): boolean =>
  spans.some(([from, to]) => texts.day(from, to, yearless));
