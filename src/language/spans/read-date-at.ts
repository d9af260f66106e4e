import {
  addDays,
  addMonths,
  type CalendarDate,
  parseCalendarDate,
  weekdayOf,
} from "../../calendar/calendar-date.ts";
import type { Token } from "../tokens.ts";
import type { SpanContext } from "./context.ts";
import { readDurationAt } from "./read-duration-at.ts";
import { readNumberAt } from "./read-number-at.ts";
import type { DateSpan, Doubt, DurationSpan } from "./span.ts";

const two = (part: number): string => String(part).padStart(2, "0");
const iso = (year: number, month: number, day: number): CalendarDate | null =>
  parseCalendarDate(`${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`);
const fullYear = (written: string): number =>
  written.length <= 2 ? 2000 + Number(written) : Number(written);
const lastOf = (year: number, month: number): CalendarDate | null => {
  const first = iso(year, month, 1);
  return first && addDays(addMonths(first, 1), -1);
};

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** "5 March 2027", as a doubt says a day. */
const spelled = (date: CalendarDate): string =>
  `${Number(date.slice(8))} ${monthNames[Number(date.slice(5, 7)) - 1] ?? ""} ${date.slice(0, 4)}`;

type Day = Omit<DateSpan, "kind" | "from" | "to">;

const fixed = (date: CalendarDate | null, doubt?: Doubt): Day | null =>
  date && { ahead: date, behind: date, direction: "fixed", ...(doubt && { doubt }) };

/** The day of that name nearest to the reference, ahead and behind. */
function yearless(reference: CalendarDate, of: (year: number) => CalendarDate | null): Day | null {
  const year = Number(reference.slice(0, 4));
  const now = of(year);
  const ahead = now !== null && now >= reference ? now : (of(year + 1) ?? now);
  const behind = now !== null && now <= reference ? now : (of(year - 1) ?? now);
  return ahead && behind ? { ahead, behind, direction: "open" } : null;
}

const date = (from: number, to: number, day: Day | null): DateSpan | null =>
  day && { kind: "date", from, to, ...day };

/** The day that starts at a token, in any of the usual ways to write one; null for none. */
export function readDateAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === "number")
    return numericAt(tokens, at, context) ?? dayMonthAt(tokens, at, context) ?? offsetAt(tokens, at, context);
  if (token.kind === "sign") return token.lower === "(" ? null : offsetAt(tokens, at, context);
  return wordsAt(tokens, at, context);
}

/** "2026-11-23", "01.07.2027", "5/3/27", "3/15", "20260901". */
function numericAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const [first, sign, second, sign2, third] = tokens.slice(at, at + 5);
  if (first === undefined) return null;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(first.lower);
  if (dotted)
    return date(at, at + 1, inOrder(dotted[1] ?? "", dotted[2] ?? "", dotted[3] ?? "", true, context));
  const reversed = /^(\d{4})\.(\d{2})\.(\d{2})$/.exec(first.lower);
  if (reversed)
    return date(at, at + 1, fixed(iso(Number(reversed[1]), Number(reversed[2]), Number(reversed[3]))));
  const compact = /^(20\d\d)(\d\d)(\d\d)$/.exec(first.lower);
  if (compact)
    return date(at, at + 1, fixed(iso(Number(compact[1]), Number(compact[2]), Number(compact[3]))));
  const shortDotted = /^(\d{1,2})\.(\d{1,2})$/.exec(first.lower);
  if (shortDotted && sign?.lower === "." && sign.glued && context.habits.decimalComma.value !== false) {
    const day = yearless(context.reference, (year) =>
      iso(year, Number(shortDotted[2]), Number(shortDotted[1])),
    );
    const dated =
      shortDotted[2]?.length === 2 ||
      context.habits.decimalComma.value === true ||
      /^(?:every|each|by|until|till|from|since|per|am|bis|zum|ab|seit|on)$/.test(tokens[at - 1]?.lower ?? "");
    if (day && dated) return date(at, at + 2, day);
  }
  if (!/^\d{1,4}$/.test(first.lower) || sign === undefined || !/^[/-]$/.test(sign.lower)) return null;
  if (second?.kind !== "number" || !/^\d{1,2}$/.test(second.lower) || !sign.glued || !second.glued) {
    return sign.lower === "-" && sign.glued ? dashedMonth(tokens, at, context) : null;
  }
  const whole =
    sign2?.lower === sign.lower &&
    sign2.glued &&
    third?.glued === true &&
    /^(?:\d{4}|\d{2})$/.test(third.lower);
  if (first.lower.length === 4)
    return whole && third.lower.length === 2
      ? date(at, at + 5, fixed(iso(Number(first.lower), Number(second.lower), Number(third.lower))))
      : null;
  if (first.lower.length > 2) return null;
  if (whole && (third.lower.length === 4 || sign.lower === "/" || Number(third.lower) >= 20))
    return date(at, at + 5, inOrder(first.lower, second.lower, third.lower, false, context));
  if (sign.lower !== "/" || (sign2?.lower === "/" && sign2.glued)) return null;
  return date(at, at + 3, monthDay(Number(first.lower), Number(second.lower), context));
}

/** "01-Feb-27", "1-Feb". */
function dashedMonth(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const month = context.words.months.get(tokens[at + 2]?.lower ?? "");
  const day = Number(tokens[at]?.lower);
  if (month === undefined || day < 1 || day > 31) return null;
  const year = tokens[at + 3]?.lower === "-" ? tokens[at + 4] : undefined;
  if (year !== undefined && /^(?:20)?\d\d$/.test(year.lower))
    return date(at, at + 5, fixed(iso(fullYear(year.lower), month, day)));
  return date(
    at,
    at + 3,
    yearless(context.reference, (each) => iso(each, month, day)),
  );
}

/** "3/15", "4/1": the habits of the text decide the order; without any, the earlier day to come. */
function monthDay(a: number, b: number, { reference, habits }: SpanContext): Day | null {
  const dayFirst = yearless(reference, (year) => iso(year, b, a));
  const monthFirst = yearless(reference, (year) => iso(year, a, b));
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst;
  const { value, why } = habits.dayFirst;
  const [early, late] = dayFirst.ahead < monthFirst.ahead ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const taken = value === null ? early : value ? dayFirst : monthFirst;
  const other = taken === early ? late : early;
  const reason =
    value === null
      ? "nothing else in the text shows the order, and a day expected too late is the worse mistake"
      : why;
  return { ...taken, doubt: doubtful(taken.ahead, other.ahead, reason) };
}

/** Day and month in figures: a dot puts the day first, else the text's habits decide; without any, the earlier day to come. */
function inOrder(
  first: string,
  second: string,
  year: string,
  dotted: boolean,
  { reference, habits }: SpanContext,
): Day | null {
  const dayFirst = iso(fullYear(year), Number(second), Number(first));
  const monthFirst = iso(fullYear(year), Number(first), Number(second));
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return fixed(dayFirst ?? monthFirst);
  if (dotted) return fixed(dayFirst);
  const { value, why } = habits.dayFirst;
  if (value !== null)
    return fixed(
      value ? dayFirst : monthFirst,
      doubtful(value ? dayFirst : monthFirst, value ? monthFirst : dayFirst, why),
    );
  const [early, late] = dayFirst < monthFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const taken = early < reference ? late : early;
  const why2 =
    taken === late
      ? late < reference
        ? "nothing else in the text shows the order, and the later of two days past is the likelier one"
        : "the other day is already past"
      : "nothing else in the text shows the order, and a day expected too late is the worse mistake";
  return fixed(taken, doubtful(taken, taken === early ? late : early, why2));
}

const doubtful = (taken: CalendarDate, other: CalendarDate, why: string): Doubt => ({
  taken: spelled(taken),
  others: [spelled(other)],
  why,
});

const ordinal = /^(?:st|nd|rd|th)$/;

/** "1 Feb 2027", "1st of February", "28 Feb '27". */
function dayMonthAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const day = tokens[at]?.lower ?? "";
  if (!/^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(day) || tokens[at - 1]?.lower === "$") return null;
  let next = at + 1;
  if (tokens[next]?.lower === "." && tokens[next]?.glued) next += 1;
  if (ordinal.test(tokens[next]?.lower ?? "") && tokens[next]?.glued) next += 1;
  const ordinalDay = next > at + 1;
  if (tokens[next]?.lower === "of") next += 1;
  const month = context.words.months.get(tokens[next]?.lower ?? "");
  if (month === undefined) {
    if (!ordinalDay || tokens[at + 1]?.lower === ".") return null;
    const before = tokens[at - 1]?.lower;
    const monthBehind =
      before === "the" &&
      (/^(?:on|by|until|till|before|due)$/.test(tokens[at - 2]?.lower ?? "") ||
        context.words.weekdays.has(tokens[at - 2]?.lower ?? ""));
    return monthBehind ? date(at, next, dayOfMonth(Number(day), context)) : null;
  }
  return date(at, ...withYear(tokens, next + 1, month, Number(day), context));
}

/** "on the 15th": the nearest one, ahead and behind. */
function dayOfMonth(day: number, { reference }: SpanContext): Day | null {
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  const at = (shift: number): CalendarDate | null => {
    const place = year * 12 + month - 1 + shift;
    return iso(Math.floor(place / 12), (place % 12) + 1, day);
  };
  const [before, now, after] = [at(-1), at(0), at(1)];
  const ahead = now !== null && now >= reference ? now : (after ?? now);
  const behind = now !== null && now <= reference ? now : (before ?? now);
  return ahead && behind ? { ahead, behind, direction: "open" } : null;
}

function withYear(
  tokens: readonly Token[],
  at: number,
  month: number,
  day: number,
  context: SpanContext,
): [to: number, day: Day | null] {
  const { reference } = context;
  let next = at;
  if (tokens[next]?.lower === "." && tokens[next]?.glued && tokens[next + 1]?.kind === "number") next += 1;
  if (/^[,'/-]$/.test(tokens[next]?.lower ?? "")) next += 1;
  // "31 de marzo de 2027"
  if (tokens[next]?.lower === "of" && /^20\d\d$/.test(tokens[next + 1]?.lower ?? "")) next += 1;
  if (tokens[next]?.lower === "'") next += 1;
  const year = tokens[next]?.lower ?? "";
  const short =
    /^\d\d$/.test(year) &&
    (tokens[next - 1]?.lower === "'" || (tokens[next - 1]?.lower === "-" && tokens[next]?.glued === true));
  if (year === "next" && /^(?:year|yr)$/.test(tokens[next + 1]?.lower ?? ""))
    return [next + 2, fixed(iso(Number(reference.slice(0, 4)) + 1, month, day))];
  if (/^(?:19|20)\d\d$/.test(year) || short) return [next + 1, fixed(iso(fullYear(year), month, day))];
  const words = tokens[next]?.kind === "word" ? readNumberAt(tokens, next, context) : null;
  if (words !== null && words.value >= 2000 && words.value < 2100)
    return [words.to, fixed(iso(words.value, month, day))];
  const spoken = spokenYear(tokens, next);
  if (spoken) return [spoken.to, fixed(iso(spoken.year, month, day))];
  // "8 Aug 23": a short year apart ends what it stands in.
  const bare =
    next === at &&
    /^[12]\d$/.test(year) &&
    tokens[at]?.glued === false &&
    context.words.months.has(tokens[at - 1]?.lower ?? "");
  if (
    bare &&
    (tokens[at + 1] === undefined || /^(?:[-;:.)|,]|->|\u2013)$/.test(tokens[at + 1]?.lower ?? "")) &&
    !(tokens[at + 1]?.glued === true && tokens[at + 2]?.glued === true)
  )
    return [at + 1, fixed(iso(fullYear(year), month, day))];
  return [at, yearless(reference, (each) => iso(each, month, day))];
}

const spokenOnes: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
};

/** "twenty twenty eight", "two thousand twenty seven". */
function spokenYear(
  tokens: readonly Token[],
  at: number,
): { readonly year: number; readonly to: number } | null {
  const word = (place: number): string => tokens[place]?.lower ?? "";
  let to = word(at) === "twenty" ? at + 1 : word(at) === "two" && word(at + 1) === "thousand" ? at + 2 : at;
  if (word(to) === "and") to += 1;
  if (to === at || word(to) !== "twenty") return null;
  if (word(to + 1) === "-") to += 1;
  const ones = spokenOnes[word(to + 1)];
  return { year: 2020 + (ones ?? 0), to: ones === undefined ? to + 1 : to + 2 };
}

/** "in 74 days", "five weeks ago", "45 days out", "a month from now". */
function offsetAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const { words, reference } = context;
  let start = at;
  const behind = words.marker("behind", tokens, at);
  const ahead = behind > 0 ? 0 : words.marker("ahead", tokens, at);
  start += ahead + behind;
  if (start > at) while (approximately.has(tokens[start]?.lower ?? "")) start += 1;
  const length = readDurationAt(tokens, start, context);
  if (length === null || (length.unit === "year" && length.count > 50)) return null;
  // "33 hours until a fix" is no day.
  const day = length.unit !== "hour" && length.unit !== "minute";
  if (behind > 0)
    return date(at, length.to, { ...moved(reference, length, -1), direction: "behind", of: "offset" });
  const behindAfter = words.marker("behind_after", tokens, length.to);
  if (behindAfter > 0 && ahead === 0)
    return date(at, length.to + behindAfter, {
      ...moved(reference, length, -1),
      direction: "behind",
      of: "offset",
    });
  if (!day) return null;
  const aheadAfter = words.marker("ahead_after", tokens, length.to);
  if (aheadAfter > 0 && tokens[length.to]?.lower !== "before")
    return date(at, length.to + aheadAfter, {
      ...moved(reference, length, 1),
      direction: "ahead",
      of: "offset",
    });
  if (tokens[length.to]?.lower === "from" && ahead === 0) {
    const this_ = /^(?:this|next|coming)$/.test(tokens[length.to + 1]?.lower ?? "") ? 1 : 0;
    const weekday = words.weekdays.get(tokens[length.to + 1 + this_]?.lower ?? "");
    // "two weeks from this Friday"
    if (weekday !== undefined) {
      const named = addDays(reference, (weekday - weekdayOf(reference) + 7) % 7);
      return date(at, length.to + 2 + this_, {
        ...moved(named, length, 1),
        direction: "ahead",
        of: "offset",
      });
    }
    const start = words.today.get(tokens[length.to + 1]?.lower ?? "");
    if (start !== undefined)
      return date(at, length.to + 2, {
        ...moved(addDays(reference, start), length, 1),
        direction: "ahead",
        of: "offset",
      });
  }
  if (ahead === 0) return null;
  return date(at, length.to, { ...moved(reference, length, 1), direction: "ahead", of: "offset" });
}

const approximately: ReadonlySet<string> = new Set([
  "about",
  "around",
  "roughly",
  "just",
  "only",
  "exactly",
  "approximately",
  "approx",
  "~",
  "under",
  "less",
  "than",
  "over",
  "the",
  "next",
  "some",
  "like",
  "barely",
]);

function moved(
  reference: CalendarDate,
  { count, unit, days }: DurationSpan,
  sign: 1 | -1,
): { ahead: CalendarDate; behind: CalendarDate } {
  const months =
    unit === "month" ? count : unit === "year" ? count * 12 : unit === "quarter" ? count * 3 : null;
  const day =
    months !== null && Number.isInteger(months)
      ? addMonths(reference, sign * months)
      : addDays(reference, sign * Math.round(days));
  return { ahead: day, behind: day };
}

function wordsAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const { words, reference } = context;
  const token = tokens[at];
  if (token === undefined) return null;
  const nth = nthWeekdayAt(tokens, at, context);
  if (nth) return nth;
  const holiday = words.holidayAt(tokens, at);
  const year = holiday ? (tokens[at + holiday.length]?.lower ?? "") : "";
  if (holiday && /^20\d\d$/.test(year))
    return date(at, at + holiday.length + 1, fixed(parseCalendarDate(`${year}-${holiday.day}`)));
  if (holiday)
    return date(
      at,
      at + holiday.length,
      yearless(reference, (year) => parseCalendarDate(`${year}-${holiday.day}`)),
    );
  const spoken = spokenDay(tokens, at, context);
  if (spoken && tokens[spoken.to]?.lower === "of") {
    const named = words.months.get(tokens[spoken.to + 1]?.lower ?? "");
    if (named !== undefined) return date(at, ...withYear(tokens, spoken.to + 2, named, spoken.day, context));
  }
  // "quinze mai", "fünfzehnten Januar"
  const counted = spoken?.day ?? words.numbers.get(token.lower) ?? 0;
  const behind = spoken?.to ?? at + 1;
  const monthBehind = tokens[behind]?.lower === "of" ? behind + 1 : behind;
  const namedMonth = words.months.get(tokens[monthBehind]?.lower ?? "");
  if (
    counted >= 1 &&
    counted <= 31 &&
    namedMonth !== undefined &&
    !words.doubtful.has(tokens[monthBehind]?.lower ?? "")
  )
    return date(at, ...withYear(tokens, monthBehind + 1, namedMonth, counted, context));
  // "the day before yesterday"
  const beyond = token.lower === "day" ? words.today.get(tokens[at + 2]?.lower ?? "") : undefined;
  const side = { before: -1, after: 1 }[tokens[at + 1]?.lower ?? ""];
  if (beyond !== undefined && side !== undefined && beyond === side)
    return date(at, at + 3, fixed(addDays(reference, 2 * side)));
  const near = words.today.get(token.lower);
  if (near !== undefined) return date(at, at + 1, fixed(addDays(reference, near)));
  const end = stretchEnd(tokens, at, context);
  if (end) return end;
  const relative = relativeAt(tokens, at, context);
  if (relative) return relative;
  const month = words.months.get(token.lower);
  if (month !== undefined) return monthAt(tokens, at, month, context);
  const quarter = quarterOf(token);
  if (quarter !== null) return quarterAt(tokens, at, quarter, context);
  const weekday = words.weekdays.get(token.lower);
  if (weekday !== undefined && (!words.doubtful.has(token.lower) || token.capital))
    return weekdayAt(tokens, at, weekday, context);
  return offsetAt(tokens, at, context);
}

const nths: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 5 };

/** "second Friday of January". */
function nthWeekdayAt(
  tokens: readonly Token[],
  at: number,
  { words, reference }: SpanContext,
): DateSpan | null {
  const nth = nths[tokens[at]?.lower ?? ""];
  const weekday = words.weekdays.get(tokens[at + 1]?.lower ?? "");
  const month = words.months.get(tokens[at + 3]?.lower ?? "");
  if (
    nth === undefined ||
    weekday === undefined ||
    month === undefined ||
    !/^(?:of|in)$/.test(tokens[at + 2]?.lower ?? "")
  )
    return null;
  const of = (year: number): CalendarDate | null => {
    const [first, last] = [iso(year, month, 1), lastOf(year, month)];
    if (first === null || last === null) return null;
    const start = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
    return nth === 5 && start > last ? addDays(start, -7) : start;
  };
  const year = /^20\d\d$/.test(tokens[at + 4]?.lower ?? "") ? Number(tokens[at + 4]?.lower) : null;
  return year === null ? date(at, at + 4, yearless(reference, of)) : date(at, at + 5, fixed(of(year)));
}

const quarterOf = (token: Token | undefined): number | null =>
  token !== undefined && /^q[1-4]$/.test(token.lower) ? Number(token.lower.slice(1)) : null;

/** "Feb 1", "February 1st, 2027", "Feb 2027", "in March": a month alone counts from its first day. */
function monthAt(tokens: readonly Token[], at: number, month: number, context: SpanContext): DateSpan | null {
  const { words } = context;
  const token = tokens[at];
  let next = at + 1;
  if (tokens[next]?.lower === "." && tokens[next]?.glued) next += 1;
  if (tokens[next]?.lower === "-" && tokens[next + 1]?.kind === "number") next += 1;
  if (tokens[next]?.lower === "the") next += 1;
  const day = tokens[next]?.lower ?? "";
  if (/^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(day) && !isOther(tokens, next, context)) {
    next += 1;
    if (ordinal.test(tokens[next]?.lower ?? "") && tokens[next]?.glued) next += 1;
    return date(at, ...withYear(tokens, next, month, Number(day), context));
  }
  const spoken = spokenDay(tokens, at + 1, context);
  if (spoken) return date(at, ...withYear(tokens, spoken.to, month, spoken.day, context));
  let year = at + 1;
  if (/^[,'./-]$|^of$/.test(tokens[year]?.lower ?? "")) year += 1;
  const written = tokens[year]?.lower ?? "";
  const quoted =
    tokens[year - 1]?.lower === "'" || (tokens[year - 1]?.lower === "-" && tokens[year]?.glued === true);
  // "Oktober -27 %": what fell, not a year.
  const share = words.marker("percent", tokens, year + 1) > 0;
  if (!share && (/^20\d\d$/.test(written) || (/^2\d$/.test(written) && quoted)))
    return stretch(at, year + 1, month, 1, fullYear(written), context);
  const before = tokens[at - 1]?.lower ?? "";
  const sure = token?.capital === true || !words.doubtful.has(token?.lower ?? "");
  const behindRenewal = /^(?:renewal|renewals|expiry)$/.test(tokens[at + 1]?.lower ?? "");
  if (words.doubtful.has(token?.lower ?? "") && !words.beforeMonth.has(before) && !behindRenewal) return null;
  return sure || words.beforeMonth.has(before) || behindRenewal
    ? stretch(at, at + 1, month, 1, null, context)
    : null;
}

/** "first", "twenty first", "thirty-first". */
function spokenDay(
  tokens: readonly Token[],
  at: number,
  { words }: SpanContext,
): { readonly day: number; readonly to: number } | null {
  const first = tokens[at]?.lower ?? "";
  const single = words.ordinals.get(first);
  if (single !== undefined) return { day: single, to: at + 1 };
  const tens = first === "twenty" ? 20 : first === "thirty" ? 30 : null;
  if (tens === null) return null;
  const hyphen = tokens[at + 1]?.lower === "-" ? 1 : 0;
  const ones = words.ordinals.get(tokens[at + 1 + hyphen]?.lower ?? "");
  return ones !== undefined && ones < 10 ? { day: tens + ones, to: at + 2 + hyphen } : null;
}

/** The number behind a month is another thing: "in March 30 users", "Feb 40%". */
function isOther(tokens: readonly Token[], at: number, { words }: SpanContext): boolean {
  const behind = tokens[at + 1];
  if (behind === undefined) return false;
  if (words.marker("percent", tokens, at + 1) > 0) return true;
  if (behind.lower === ":" && behind.glued && tokens[at + 2]?.kind === "number") return true;
  if (behind.lower === "/" && behind.glued) return true;
  return behind.kind === "word" && behind.glued && !ordinal.test(behind.lower);
}

function quarterAt(
  tokens: readonly Token[],
  at: number,
  quarter: number,
  context: SpanContext,
): DateSpan | null {
  let year = at + 1;
  if (/^[/'-]$|^of$/.test(tokens[year]?.lower ?? "")) year += 1;
  const written = /^fy(\d{2,4})$/.exec(tokens[year]?.lower ?? "")?.[1] ?? tokens[year]?.lower ?? "";
  if (/^20\d\d$/.test(written) || (/^2\d$/.test(written) && year > at + 1))
    return stretch(at, year + 1, quarter * 3 - 2, 3, fullYear(written), context);
  return context.words.beforeMonth.has(tokens[at - 1]?.lower ?? "") ||
    tokens[at + 1]?.lower.startsWith("renew") === true
    ? stretch(at, at + 1, quarter * 3 - 2, 3, null, context)
    : null;
}

/** A month or quarter by name: its first day, or today when it has begun; the doubt says so. */
function stretch(
  from: number,
  to: number,
  month: number,
  months: number,
  year: number | null,
  { reference }: SpanContext,
): DateSpan | null {
  const now = Number(reference.slice(0, 4));
  const firsts = (year === null ? [now - 1, now, now + 1] : [year]).flatMap(
    (each) => iso(each, month, 1) ?? [],
  );
  const last = (first: CalendarDate): CalendarDate => addDays(addMonths(first, months), -1);
  const upcoming = firsts.find((first) => last(first) >= reference) ?? firsts.at(-1);
  const behind = firsts.filter((first) => first <= reference).at(-1) ?? firsts[0];
  if (!upcoming || !behind) return null;
  const ahead = upcoming < reference && last(upcoming) >= reference ? reference : upcoming;
  return {
    kind: "date",
    from,
    to,
    ahead,
    behind,
    direction: year === null ? "open" : "fixed",
    of: "month",
    doubt: {
      taken: spelled(ahead),
      others: [`any day until ${spelled(last(upcoming))}`],
      why: `only the ${months === 3 ? "quarter" : "month"} is named, and a day expected too late is the worse mistake`,
    },
  };
}

/** "end of Q1", "eoy", "mid March", "late January". */
function stretchEnd(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const { words, reference } = context;
  const [year, month] = [Number(reference.slice(0, 4)), Number(reference.slice(5, 7))];
  const whole = words.marker("year_ends", tokens, at);
  if (whole > 0) {
    const written = tokens[at + whole]?.lower ?? "";
    const named = /^20\d\d$/.test(written);
    return date(at, at + whole + (named ? 1 : 0), fixed(iso(named ? Number(written) : year, 12, 31)));
  }
  const quarterEnd = words.marker("quarter_ends", tokens, at);
  if (quarterEnd > 0) return date(at, at + quarterEnd, fixed(lastOf(year, Math.ceil(month / 3) * 3)));
  const monthEnd = words.marker("month_ends", tokens, at);
  if (monthEnd > 0) return date(at, at + monthEnd, fixed(lastOf(year, month)));
  for (const [marker, day] of [
    ["ends", 31],
    ["middles", 15],
    ["starts", 1],
  ] as const) {
    const length = words.marker(marker, tokens, at);
    if (length === 0) continue;
    const next =
      at +
      length +
      (tokens[at + length]?.lower === "-" ? 1 : 0) +
      (tokens[at + length]?.lower === "the" ? 1 : 0);
    const token = tokens[next];
    const named = words.months.get(token?.lower ?? "");
    const quarter = quarterOf(token);
    if (named === undefined && quarter === null) continue;
    // "end 5 March" and "end March 5" name the day themselves.
    if (named !== undefined && /^(?:[1-9]|[12]\d|3[01])$/.test(tokens[next + 1]?.lower ?? "")) continue;
    const [first, lastMonth] = quarter === null ? [named ?? 1, named ?? 1] : [quarter * 3 - 2, quarter * 3];
    const inYear = (each: number): CalendarDate | null =>
      day === 31
        ? tokens[at]?.lower === "late"
          ? iso(each, lastMonth, 25)
          : lastOf(each, lastMonth)
        : quarter !== null && day === 15
          ? iso(each, first + 1, 15)
          : iso(each, first, day);
    const written = /^'$|^,$/.test(tokens[next + 1]?.lower ?? "") ? next + 2 : next + 1;
    const yearWritten = tokens[written]?.lower ?? "";
    if (/^20\d\d$/.test(yearWritten)) return date(at, written + 1, fixed(inYear(Number(yearWritten))));
    const vague = tokens[at]?.lower === "late" || day !== 31;
    const open = yearless(reference, inYear);
    return date(at, next + 1, open && vague ? { ...open, of: "month" } : open);
  }
  return null;
}

/** "vendredi dernier", "el mes próximo": the word that says which one stands behind. */
const isTurned = (tokens: readonly Token[], at: number, { words }: SpanContext): boolean => {
  const named = tokens[at]?.lower ?? "";
  const behind = tokens[at + 2]?.lower ?? "";
  return (
    /^(?:next|coming|last|past)$/.test(tokens[at + 1]?.lower ?? "") &&
    (words.weekdays.has(named) || words.months.has(named) || words.units.has(named)) &&
    tokens[at - 1]?.kind !== "number" &&
    !words.units.has(behind) &&
    !words.weekdays.has(behind) &&
    !words.months.has(behind)
  );
};

/** "next Friday", "last month", "next week", "this quarter", "the day after tomorrow". */
function relativeAt(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const { words, reference } = context;
  const turned = isTurned(tokens, at, context);
  const first = tokens[turned ? at + 1 : at]?.lower ?? "";
  const sign = /^(?:next|coming)$/.test(first)
    ? 1
    : /^(?:last|past|previous|prior)$/.test(first)
      ? -1
      : first === "this"
        ? 0
        : null;
  if (sign === null) return null;
  const second = tokens[turned ? at : at + 1];
  const weekday = words.weekdays.get(second?.lower ?? "");
  if (second !== undefined && weekday !== undefined) {
    const distance = (weekday - weekdayOf(reference) + 7) % 7;
    const ahead = addDays(reference, sign === 1 && distance === 0 ? 7 : distance);
    const behind = addDays(ahead, distance === 0 && sign === 1 ? -14 : -7);
    const day = sign === -1 ? (distance === 0 ? addDays(reference, -7) : behind) : ahead;
    return date(at, at + 2, { ahead: day, behind: day, direction: "fixed" });
  }
  const month = words.months.get(second?.lower ?? "");
  if (month !== undefined && sign !== 0) {
    const span = turned
      ? stretch(at, at + 2, month, 1, null, context)
      : monthAt(tokens, at + 1, month, context);
    if (span === null) return null;
    const day = sign === 1 ? span.ahead : span.behind;
    return { ...span, from: at, ahead: day, behind: day, direction: "fixed" };
  }
  const unit = words.units.get(second?.lower ?? "");
  if (unit === undefined || sign === 0 || (second?.lower.length ?? 0) < 2) return null;
  if (/^(?:over|on|of)$/.test(tokens[at + 2]?.lower ?? "") && sign === 1) return null;
  const year = Number(reference.slice(0, 4));
  const day =
    unit === "week"
      ? addDays(reference, sign * 7)
      : unit === "month"
        ? (`${addMonths(reference, sign).slice(0, 8)}01` as CalendarDate)
        : unit === "quarter"
          ? addMonths(
              `${year}-${two(Math.floor((Number(reference.slice(5, 7)) - 1) / 3) * 3 + 1)}-01` as CalendarDate,
              sign * 3,
            )
          : unit === "year"
            ? iso(year + sign, 1, 1)
            : null;
  if (day === null) return null;
  return {
    kind: "date",
    from: at,
    to: at + 2,
    ahead: day,
    behind: unit === "month" && sign === -1 ? addMonths(reference, -1) : day,
    direction: "fixed",
    of: "month",
    doubt: {
      taken: spelled(day),
      others: [`another day of that ${unit}`],
      why: `only the ${unit} is named, and a day expected too late is the worse mistake`,
    },
  };
}

function weekdayAt(
  tokens: readonly Token[],
  at: number,
  weekday: number,
  context: SpanContext,
): DateSpan | null {
  const { reference } = context;
  const following = tokens[at + 1]?.lower === "," || tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  // "Thu, 19 Nov 2026": the date says more than the weekday.
  const named = tokens[following] === undefined ? null : readNamed(tokens, following, context);
  if (named) return { ...named, from: at };
  const week =
    tokens[at + 1]?.lower === "of" ? { last: -7, this: 0, next: 7 }[tokens[at + 2]?.lower ?? ""] : undefined;
  if (week !== undefined && /^(?:week|wk)$/.test(tokens[at + 3]?.lower ?? "")) {
    // Weeks begin on Monday.
    const monday = addDays(reference, -((weekdayOf(reference) + 6) % 7));
    return date(at, at + 4, fixed(addDays(monday, week + ((weekday + 6) % 7))));
  }
  const distance = (weekday - weekdayOf(reference) + 7) % 7;
  const ahead = addDays(reference, distance);
  // "Friday week", "Friday fortnight": the Friday to come, and one or two weeks more.
  const later = { week: 7, fortnight: 14 }[tokens[at + 1]?.lower ?? ""];
  if (later !== undefined && !/^(?:last|this|next|every|each)$/.test(tokens[at - 1]?.lower ?? ""))
    return date(at, at + 2, fixed(addDays(ahead, later)));
  return {
    kind: "date",
    from: at,
    to: at + 1,
    ahead,
    behind: distance === 0 ? reference : addDays(ahead, -7),
    direction: "open",
  };
}

function readNamed(tokens: readonly Token[], at: number, context: SpanContext): DateSpan | null {
  const token = tokens[at];
  if (token?.kind === "number") return numericAt(tokens, at, context) ?? dayMonthAt(tokens, at, context);
  const month = context.words.months.get(token?.lower ?? "");
  return month !== undefined && /^\d/.test(tokens[at + 1]?.lower ?? "")
    ? monthAt(tokens, at, month, context)
    : null;
}
