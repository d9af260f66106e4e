import {
  addDays,
  addMonths,
  addWorkingDays,
  type CalendarDate,
  workingDayOnOrBefore,
} from "../../calendar/calendar-date.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { weekdayForms } from "../../language/dates/calendar-names.ts";
import type { DayMention } from "../../language/dates/read-days.ts";
import { type Offset, readOffsets } from "../../language/dates/read-offsets.ts";
import { indexNames } from "../../language/names/index-names.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import { linesOfPiece, type Work } from "../../slices/work.ts";
import type { Grounds } from "../grounds.ts";
import { type Hit, hit } from "../hit.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { type DayIndex, indexDays } from "./index-days.ts";
import { isAnchorClaim } from "./is-anchor-claim.ts";
import { asking, type TextSearch } from "./search-texts.ts";

export type TracedDays = { readonly unknown: readonly Hit[]; readonly past: readonly Hit[] };

const dueBefore =
  /\b(?:by|due(?: on)?|until|no later than|bis(?: zum)?|antes del?|avant le|d['’]ici le)[\s:*(]*$/i;

/**
 * Days that stand in no fact, no text and no plan. A plan sets its own due days, from as-of to the last renewal (a year
 * ahead where none is known); a day given as renewal or deadline, and a day beside its own arithmetic, must be right.
 */
export function* traceDays(
  lines: readonly AnswerLine[],
  grounds: Grounds,
  texts: TextSearch,
): Work<TracedDays> {
  const known = knownDays(grounds);
  const { asOf } = grounds;
  const set = new Set<CalendarDate>(grounds.planned);
  for (const { part, days, at } of lines) {
    if (at % linesOfPiece === 0) yield;
    if (part === "plan") for (const day of days) add(set, singleDay(day));
  }
  const unknown: Hit[] = [];
  const past: Hit[] = [];
  for (const line of lines) {
    if (line.at % linesOfPiece === 0) yield;
    if (line.days.length === 0) continue;
    const of: DayLine = { ...line, offsets: readOffsets(line.text), nameless: known.nameless(line.text) };
    const faults = yield* asking(texts, () => line.days.map((mention) => faultOf(mention, of)));
    for (const [index, { start, end }] of line.days.entries()) {
      const fault = faults[index] ?? null;
      if (fault === null) continue;
      const words = oneSafeLine(line.text.slice(start, end), 60);
      (fault.past ? past : unknown).push(hit(`date ${words} ${fault.why}`, line.at));
    }
  }
  return { unknown, past };

  function faultOf(mention: DayMention, line: DayLine): Fault | null {
    const { part } = line;
    const wrong = wrongArithmetic(mention, line);
    if (wrong !== null) return { past: false, why: wrong };
    const day = singleDay(mention);
    const claims = isClaim(mention, line);
    const wrongClaim = { past: false, why: `is given as renewal or deadline${known.realAnchor}` };
    const isOver = { past: true, why: `lies before ${asOf}, the day this is planned on` };
    if (isDerived(mention, line, claims) || isStated(mention)) {
      if (part === "plan" && day !== null && day < asOf && isDue(line, mention)) return isOver;
      return day !== null && claims && !known.anchors.has(day) && !isOfFacts(mention) ? wrongClaim : null;
    }
    if (claims) return wrongClaim;
    if (part === "plan" && endsBefore(mention, asOf)) return isOver;
    return isPlanned(mention, line) ? null : { past: false, why: "stands in no fact, no text and no plan" };
  }

  function isOfFacts(mention: DayMention): boolean {
    return anyWithin(mention, known.ofFacts) || inTexts(mention);
  }

  function isStated(mention: DayMention): boolean {
    return anyWithin(mention, known.stated) || inTexts(mention);
  }

  function inTexts({ spans, yearless }: DayMention): boolean {
    return spans.some(([from, to]) => texts.day(from, to, yearless));
  }

  function isPlanned({ spans, start }: DayMention, { part, text }: AnswerLine): boolean {
    return spans.some(([from, to]) => {
      if (to < asOf || from > known.limit) return false;
      if (part !== "state") return true;
      return (from === to && set.has(from)) || dueBefore.test(text.slice(Math.max(0, start - 30), start));
    });
  }

  function isClaim(mention: DayMention, { nameless, offsets, text }: DayLine): boolean {
    return isAnchorClaim(nameless, mention) && !offsets.some((offset) => isBeside(offset, mention, text));
  }

  function isDue({ text }: AnswerLine, { start }: DayMention): boolean {
    return dueBefore.test(text.slice(Math.max(0, start - 30), start));
  }

  /** Says what is wrong when a day stands beside an offset it does not keep; null when nothing is. */
  function wrongArithmetic(mention: DayMention, { offsets, text }: DayLine): string | null {
    const day = singleDay(mention);
    const offset = offsets.find((one) => isBeside(one, mention, text));
    if (day === null || offset === undefined || known.anchors.has(day) || mention.yearless) return null;
    const { first, days } = known.bases[offset.anchor];
    if (first === null || keepsOffset(day, offset, days)) return null;
    return `is not ${oneSafeLine(offset.words, 60)}: that is ${shifted(first, offset)}`;
  }

  function isDerived(mention: DayMention, { offsets }: DayLine, claims: boolean): boolean {
    const day = singleDay(mention);
    return (
      day !== null &&
      !claims &&
      offsets.some((offset) => keepsOffset(day, offset, known.bases[offset.anchor].days))
    );
  }
}

/** A line with what its days are judged by. */
type DayLine = AnswerLine & {
  readonly offsets: readonly Offset[];
  /** The text with the accounts' names blanked: "2027-02-05: Northwind renewal" is a claim about the renewal as well. */
  readonly nameless: string;
};
type Fault = { readonly why: string; readonly past: boolean };
type Bases = { readonly first: CalendarDate | null; readonly days: ReadonlySet<CalendarDate> };

/** What is known about days, so that no line has to go through all accounts. */
function knownDays({ asOf, accounts, dates, planned }: Grounds) {
  const anchors = accounts.flatMap(({ renewal, deadline }) => [renewal, deadline]).filter(isDay);
  const last = anchors.reduce((latest, day) => (day > latest ? day : latest), asOf);
  const basesOf = (days: readonly (CalendarDate | null)[]): Bases => {
    const all = days.filter(isDay);
    return { first: all[0] ?? null, days: new Set(all) };
  };
  const names = indexNames(accounts.map(({ name }) => name ?? ""));
  const renewing = accounts.find(({ renewal }) => renewal !== null);
  const { renewal = null, deadline = null } = renewing ?? {};
  return {
    anchors: new Set(anchors),
    ofFacts: indexDays(dates),
    stated: indexDays([asOf, ...dates, ...anchors, ...planned]),
    limit: last > asOf ? last : addDays(asOf, 366),
    bases: {
      "as-of": basesOf([asOf]),
      renewal: basesOf(accounts.map((account) => account.renewal)),
      deadline: basesOf(accounts.flatMap((account) => [account.deadline, account.renewal])),
    } satisfies Record<Offset["anchor"], Bases>,
    realAnchor:
      renewal === null
        ? ", which nothing states"
        : `, but the facts say ${renewal}${deadline === null || deadline === renewal ? "" : `, deadline ${deadline}`}`,
    nameless: (text: string): string =>
      names(text).reduce(
        (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
        text,
      ),
  };
}

const isDay = (day: CalendarDate | null): day is CalendarDate => day !== null;

function add(days: Set<CalendarDate>, day: CalendarDate | null): void {
  if (day !== null) days.add(day);
}

const singleDay = ({ spans: [span] }: DayMention): CalendarDate | null =>
  span !== undefined && span[0] === span[1] ? span[0] : null;

const endsBefore = ({ spans }: DayMention, asOf: CalendarDate): boolean =>
  spans.length > 0 && spans.every(([, to]) => to < asOf);

const anyWithin = ({ spans, yearless }: DayMention, days: DayIndex): boolean =>
  spans.some(([from, to]) => days.within(from, to) !== null || (yearless && days.inAnyYear(from) !== null));

const link = lazyPattern(
  () =>
    new RegExp(
      `^[\\s,;:()*_=–—-]*(?:(?:i\\.e\\.|that is|which is|is|on|by|so|namely|meaning|${weekdayForms})[\\s,.:()*]*){0,2}$`,
      "i",
    ),
);

function isBeside(offset: Offset, { start, end }: DayMention, text: string): boolean {
  const between = end <= offset.start ? text.slice(end, offset.start) : text.slice(offset.end, start);
  return between.length <= 40 && link().test(between);
}

function shifted(base: CalendarDate, { count, unit, ahead }: Offset): CalendarDate {
  const by = ahead ? count : -count;
  if (unit === "working") return addWorkingDays(base, by);
  return unit === "month" ? addMonths(base, by) : addDays(base, unit === "week" ? by * 7 : by);
}

/** Weekends and ends of months: so far a base may lie from where the offset leads back to. */
const slack = 4;

/**
 * Whether a day lies at its offset from one of the bases; one on a weekend may be moved to the working day before or
 * after. Goes back from the day, so that many bases cost no more than one.
 */
function keepsOffset(day: CalendarDate, offset: Offset, bases: ReadonlySet<CalendarDate>): boolean {
  return aroundWeekend(day).some((right) => {
    const back = shifted(right, { ...offset, ahead: !offset.ahead });
    for (let by = -slack; by <= slack; by += 1) {
      const base = addDays(back, by);
      if (bases.has(base) && shifted(base, offset) === right) return true;
    }
    return false;
  });
}

/** The day, and the days of a weekend that may be moved to it. */
const aroundWeekend = (day: CalendarDate): CalendarDate[] =>
  [-2, -1, 0, 1, 2]
    .map((by) => addDays(day, by))
    .filter((near) => near === day || workingDayOnOrBefore(near) === day || addWorkingDays(near, 0) === day);
