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
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";
import type { Grounds } from "../grounds.ts";
import { type Hit, hit } from "../hit.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { isAnchorClaim } from "./is-anchor-claim.ts";
import type { TextSearch } from "./search-texts.ts";

export type TracedDays = { readonly unknown: readonly Hit[]; readonly past: readonly Hit[] };

const dueBefore =
  /\b(?:by|due(?: on)?|until|no later than|bis(?: zum)?|antes del?|avant le|d['’]ici le)[\s:*(]*$/i;

/**
 * Days that stand in no fact, no text and no plan. A plan sets its own due days, from as-of to the last renewal (a year
 * ahead where none is known); a day given as renewal or deadline, and a day beside its own arithmetic, must be right.
 */
export function traceDays(lines: readonly AnswerLine[], grounds: Grounds, texts: TextSearch): TracedDays {
  const { asOf, accounts } = grounds;
  const anchors = accounts
    .flatMap(({ renewal, deadline }) => [renewal, deadline])
    .filter((day) => day !== null);
  const stated = [asOf, ...grounds.dates, ...anchors];
  const last = anchors.reduce((latest, day) => (day > latest ? day : latest), asOf);
  const limit = last > asOf ? last : addDays(asOf, 366);
  const set = new Set<CalendarDate>([
    ...grounds.planned,
    ...lines.flatMap(({ part, days }) =>
      part === "plan" ? days.flatMap((day) => singleDay(day) ?? []) : [],
    ),
  ]);
  const unknown: Hit[] = [];
  const past: Hit[] = [];

  for (const line of lines) {
    if (line.days.length === 0) continue;
    const offsets = readOffsets(line.text);
    for (const mention of line.days) {
      const { text, at, part } = line;
      const words = `date ${oneSafeLine(text.slice(mention.start, mention.end), 60)}`;
      const wrong = wrongArithmetic(mention, offsets, line);
      if (wrong !== null) unknown.push(hit(`${words} ${wrong}`, at));
      else if (isDerived(mention, offsets, line) || isStated(mention)) {
        const day = singleDay(mention);
        if (part === "plan" && day !== null && day < asOf && isDue(line, mention))
          past.push(hit(`${words} lies before ${asOf}, the day this is planned on`, at));
        else if (
          day !== null &&
          !anchors.includes(day) &&
          isClaim(mention, offsets, text) &&
          !isOfFacts(mention)
        )
          unknown.push(hit(`${words} is given as renewal or deadline${realAnchor()}`, at));
      } else if (isClaim(mention, offsets, text))
        unknown.push(hit(`${words} is given as renewal or deadline${realAnchor()}`, at));
      else if (part === "plan" && endsBefore(mention, asOf))
        past.push(hit(`${words} lies before ${asOf}, the day this is planned on`, at));
      else if (!isPlanned(mention, line))
        unknown.push(hit(`${words} stands in no fact, no text and no plan`, at));
    }
  }
  return { unknown, past };

  function isOfFacts(mention: DayMention): boolean {
    return anyWithin(mention, grounds.dates) || inTexts(mention);
  }

  function isStated(mention: DayMention): boolean {
    return anyWithin(mention, stated) || anyWithin(mention, grounds.planned) || inTexts(mention);
  }

  function inTexts({ spans, yearless }: DayMention): boolean {
    return spans.some(([from, to]) => texts.day(from, to, yearless));
  }

  function isPlanned({ spans, start }: DayMention, { part, text }: AnswerLine): boolean {
    return spans.some(([from, to]) => {
      if (to < asOf || from > limit) return false;
      if (part !== "state") return true;
      return (from === to && set.has(from)) || dueBefore.test(text.slice(Math.max(0, start - 30), start));
    });
  }

  function isClaim(mention: DayMention, offsets: readonly Offset[], text: string): boolean {
    return (
      isAnchorClaim(nameless(text), mention) && !offsets.some((offset) => isBeside(offset, mention, text))
    );
  }

  /** "2027-02-05: Northwind renewal" is a claim about the renewal as well. */
  function nameless(text: string): string {
    return accounts.reduce(
      (rest, { name }) =>
        name !== null && rest.includes(name) ? rest.replaceAll(name, " ".repeat(name.length)) : rest,
      text,
    );
  }

  function isDue({ text }: AnswerLine, { start }: DayMention): boolean {
    return dueBefore.test(text.slice(Math.max(0, start - 30), start));
  }

  function bases({ anchor }: Offset): CalendarDate[] {
    if (anchor === "as-of") return [asOf];
    return accounts
      .flatMap(({ renewal, deadline }) => (anchor === "renewal" ? [renewal] : [deadline, renewal]))
      .filter((day) => day !== null);
  }

  /** Says what is wrong when a day stands beside an offset it does not keep; null when nothing is. */
  function wrongArithmetic(
    mention: DayMention,
    offsets: readonly Offset[],
    { text }: AnswerLine,
  ): string | null {
    const day = singleDay(mention);
    const offset = offsets.find((one) => isBeside(one, mention, text));
    if (day === null || offset === undefined || anchors.includes(day) || mention.yearless) return null;
    const expected = bases(offset).map((base) => shifted(base, offset));
    const [first] = expected;
    if (first === undefined || expected.some((right) => isNear(right, day))) return null;
    return `is not ${oneSafeLine(offset.words, 60)}: that is ${first}`;
  }

  function isDerived(mention: DayMention, offsets: readonly Offset[], { text }: AnswerLine): boolean {
    const day = singleDay(mention);
    if (day === null || isClaim(mention, offsets, text)) return false;
    return offsets.some((offset) => bases(offset).some((base) => isNear(shifted(base, offset), day)));
  }

  function realAnchor(): string {
    const [first] = accounts.flatMap(({ renewal, deadline }) =>
      renewal === null
        ? []
        : [`${renewal}${deadline === null || deadline === renewal ? "" : `, deadline ${deadline}`}`],
    );
    return first === undefined ? ", which nothing states" : `, but the facts say ${first}`;
  }
}

const singleDay = ({ spans: [span] }: DayMention): CalendarDate | null =>
  span !== undefined && span[0] === span[1] ? span[0] : null;

const endsBefore = ({ spans }: DayMention, asOf: CalendarDate): boolean =>
  spans.length > 0 && spans.every(([, to]) => to < asOf);

const anyWithin = ({ spans, yearless }: DayMention, days: readonly CalendarDate[]): boolean =>
  spans.some(([from, to]) =>
    days.some((day) => (day >= from && day <= to) || (yearless && day.slice(4) === from.slice(4))),
  );

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

/** A day on a weekend may be moved to the working day before or after. */
const isNear = (right: CalendarDate, day: CalendarDate): boolean =>
  day === right || day === workingDayOnOrBefore(right) || day === addWorkingDays(right, 0);
