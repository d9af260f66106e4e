import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  parseCalendarDate,
} from "../../calendar/calendar-date.ts";
import type { AmbiguousReading } from "../fact.ts";
import { eachMatch } from "./each-match.ts";
import { amount, readNumber } from "./read-number.ts";
import type { Habits } from "./reading-habits.ts";

/** A day named in a sentence. Without a year, or as a bare month, it depends on whether it is ahead or behind. */
export type DateMention = {
  readonly start: number;
  readonly end: number;
  /** Read as a day ahead of the reference (a renewal). */
  readonly ahead: CalendarDate;
  /** Read as a day behind it (the last call). */
  readonly behind: CalendarDate;
  readonly ambiguous?: AmbiguousReading;
  /** "12 days ago" and "in 12 days" have one direction only; a date with a year has none. */
  readonly direction: "ahead" | "behind" | "fixed" | "open";
};

export type DateContext = {
  readonly reference: CalendarDate;
  readonly habits: Habits;
  /** Reads what needs a library ("next Friday"); null when it is no date or not loaded. */
  readonly relative: (
    phrase: string,
    reference: CalendarDate,
  ) => { ahead: CalendarDate; behind: CalendarDate } | null;
};

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const unit = "(?:calendar |working |business )?(?:days?|weeks?|months?|years?|quarters?|d|wks?|mos?)\\b";
const weekday = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\b";

/** Phrases only the library reads; the text reader looks for them before it loads the library. */
export const libraryPhrase = new RegExp(
  `\\b(?:(?:next|last|this|past|coming)\\s+(?:${weekday}|week|month|quarter|year|spring|summer|fall|autumn|winter|fortnight)|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:early|mid|late)[- ]?${month}|(?:a )?fortnight(?: ago)?|(?:the )?day (?:before yesterday|after tomorrow))`,
  "gi",
);

type Shape = {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, context: DateContext) => Omit<DateMention, "start" | "end"> | null;
};

const fixed = (date: CalendarDate | null, ambiguous?: AmbiguousReading) =>
  date && {
    ahead: date,
    behind: date,
    direction: "fixed" as const,
    ...(ambiguous && { ambiguous }),
  };

const iso = (year: number, monthOfYear: number, day: number): CalendarDate | null =>
  parseCalendarDate(
    `${String(year).padStart(4, "0")}-${String(monthOfYear).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );

const fullYear = (written: string): number =>
  written.length === 2 ? 2000 + Number(written) : Number(written);
const monthNumber = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const lastOfMonth = (year: number, monthOfYear: number): CalendarDate | null => {
  const first = iso(year, monthOfYear, 1);
  return first && addDays(addMonths(first, 1), -1);
};

/** The day of that name nearest to the reference, ahead and behind. */
function yearless(
  reference: CalendarDate,
  of: (year: number) => CalendarDate | null,
): Omit<DateMention, "start" | "end"> | null {
  const year = Number(reference.slice(0, 4));
  const now = of(year);
  const ahead = now !== null && now >= reference ? now : (of(year + 1) ?? now);
  const behind = now !== null && now <= reference ? now : (of(year - 1) ?? now);
  return ahead && behind ? { ahead, behind, direction: "open" } : null;
}

const named = (day: number, name: string, year: string | undefined, { reference }: DateContext) =>
  year
    ? fixed(iso(fullYear(year), monthNumber(name), day))
    : yearless(reference, (each) => iso(each, monthNumber(name), day));

function shift(reference: CalendarDate, count: number, of: string): CalendarDate {
  const name = of.toLowerCase();
  if (name.includes("week") || name.startsWith("wk")) return addDays(reference, Math.round(count * 7));
  if (name.includes("month") || name.startsWith("mo")) return addMonths(reference, Math.round(count));
  if (name.includes("quarter")) return addMonths(reference, Math.round(count * 3));
  if (name.includes("year")) return addMonths(reference, Math.round(count * 12));
  return addDays(reference, Math.round(count));
}

/** Days in "5 weeks": months and years by the calendar, counted back from the reference. */
export const daysIn = (count: number, of: string, reference: CalendarDate): number =>
  count > 1200 ? Number.NaN : daysBetween(shift(reference, -count, of), reference);

function numeric([written, first, second, year]: RegExpExecArray, { reference, habits }: DateContext) {
  if (year === undefined || first === undefined || second === undefined) return null;
  const dayFirst = iso(fullYear(year), Number(second), Number(first));
  const monthFirst = iso(fullYear(year), Number(first), Number(second));
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return fixed(dayFirst ?? monthFirst);
  if (written.includes(".")) return fixed(dayFirst);
  const { value, why } = habits.dayFirst;
  if (value !== null)
    return fixed(
      value ? dayFirst : monthFirst,
      ambiguousDate(value ? dayFirst : monthFirst, value ? monthFirst : dayFirst, why),
    );
  const inOrder = dayFirst < monthFirst ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const [early = dayFirst, late = monthFirst] = inOrder;
  const taken = early < reference && late >= reference ? late : early;
  const other = taken === early ? late : early;
  const reason =
    taken === late
      ? "the other day is already past"
      : "nothing else in the text shows the order, and a day expected too late is the worse mistake";
  return fixed(taken, ambiguousDate(taken, other, reason));
}

const ambiguousDate = (taken: CalendarDate, other: CalendarDate, why: string): AmbiguousReading => ({
  taken: spelled(taken),
  others: [spelled(other)],
  why,
});

const longNames =
  "January February March April May June July August September October November December".split(" ");
const spelled = (date: CalendarDate): string =>
  `${Number(date.slice(8))} ${longNames[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

const counted = (written: string | undefined, habits: Habits): number | null => {
  const value = written === undefined ? null : (readNumber(written, habits)?.value ?? null);
  return value !== null && value <= 5000 ? value : null;
};

function away(direction: "ahead" | "behind") {
  return ([, count, of]: RegExpExecArray, { reference, habits }: DateContext) => {
    const number = counted(count, habits);
    if (number === null || of === undefined || (/year/i.test(of) && number > 50)) return null;
    const date = shift(reference, direction === "ahead" ? number : -number, of);
    return { ahead: date, behind: date, direction };
  };
}

function endOf([, what, year]: RegExpExecArray, { reference }: DateContext) {
  const name = (what ?? "").toLowerCase();
  const now = Number(reference.slice(0, 4));
  const monthNow = Number(reference.slice(5, 7));
  const quarter = /^q([1-4])/.exec(name)?.[1];
  if (quarter || monthNames.includes(name.slice(0, 3))) {
    const last = quarter ? Number(quarter) * 3 : monthNumber(name);
    return year
      ? fixed(lastOfMonth(fullYear(year), last))
      : yearless(reference, (each) => lastOfMonth(each, last));
  }
  if (name.includes("quarter")) return fixed(lastOfMonth(now, Math.ceil(monthNow / 3) * 3));
  if (name.includes("month")) return fixed(lastOfMonth(now, monthNow));
  if (name.includes("year")) return fixed(iso(year ? fullYear(year) : now, 12, 31));
  return null;
}

/** Only the month or the quarter is named: its first day, since a day expected too late is the worse mistake. */
function bareMonth(
  [, what, year]: RegExpExecArray,
  { reference }: DateContext,
): Omit<DateMention, "start" | "end"> | null {
  const quarter = /^q([1-4])/i.exec(what ?? "")?.[1];
  const number = quarter ? Number(quarter) * 3 - 2 : monthNumber(what ?? "");
  const last = (first: CalendarDate) => addDays(addMonths(first, quarter ? 3 : 1), -1);
  const now = Number(reference.slice(0, 4));
  const years = year ? [fullYear(year)] : [now - 1, now, now + 1];
  const firsts = years.flatMap((each) => iso(each, number, 1) ?? []);
  const upcoming = firsts.find((first) => last(first) >= reference) ?? firsts.at(-1);
  const behind = firsts.filter((first) => first <= reference).at(-1) ?? firsts[0];
  if (!upcoming || !behind) return null;
  const ahead = upcoming < reference && last(upcoming) >= reference ? reference : upcoming;
  return {
    ahead,
    behind,
    direction: year ? "fixed" : "open",
    ambiguous: {
      taken: spelled(ahead),
      others: [`any day until ${spelled(last(upcoming))}`],
      why: `only the ${quarter ? "quarter" : "month"} is named, and a day expected too late is the worse mistake`,
    },
  };
}

/** "Next month" is a stretch of days: its first one is taken, as with a named month. */
function vague(found: { ahead: CalendarDate; behind: CalendarDate }, span: string) {
  const monthly = /month/i.test(span);
  const ahead = monthly ? (`${found.ahead.slice(0, 8)}01` as CalendarDate) : found.ahead;
  return {
    ahead,
    behind: found.behind,
    ambiguous: {
      taken: spelled(ahead),
      others: [`another day of that ${span.toLowerCase()}`],
      why: `only the ${span.toLowerCase()} is named, and a day expected too late is the worse mistake`,
    },
  };
}

const shapes: readonly Shape[] = [
  {
    pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
    read: ([, y, m, d]) => fixed(iso(Number(y), Number(m), Number(d))),
  },
  {
    pattern: /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?![\d/]|\.\d)/g,
    read: numeric,
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?:end|close) of (?:the )?(q[1-4]|${month}|quarter|month|this month|this quarter|this year|year)(?: of)? ?(\\d{4})?`,
      "gi",
    ),
    read: endOf,
  },
  { pattern: /\b(?:this )?(year|quarter|month)[- ]?end\b()/gi, read: endOf },
  { pattern: /\bend[- ]of[- ](year|quarter|month)\b()/gi, read: endOf },
  {
    pattern: new RegExp(`\\b(${month}) ?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%])(?:,? (\\d{4})(?!\\d))?`, "gi"),
    read: ([, m, d, y], context) => named(Number(d), m ?? "", y, context),
  },
  {
    pattern: new RegExp(
      `(?<![\\d.,$€£])\\b(\\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?(${month})(?:[-, ]{1,2}(\\d{4})(?!\\d))?`,
      "gi",
    ),
    read: ([, d, m, y], context) => named(Number(d), m ?? "", y, context),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|within|another)\\s+(?:about |around |roughly |just |only |exactly |approximately |~)?(${amount}|a|an)[ -](${unit})(?! ago)`,
      "gi",
    ),
    read: away("ahead"),
  },
  {
    pattern: new RegExp(
      `(${amount}|\\ban?)[ -](${unit}) (?:from now|from today|away|out|to go|left|remaining|hence|until|till|to)\\b`,
      "gi",
    ),
    read: away("ahead"),
  },
  {
    pattern: new RegExp(`(${amount}|\\ban?)[ -](${unit}) (?:ago|back|earlier)\\b`, "gi"),
    read: away("behind"),
  },
  {
    pattern: /\b(today|yesterday|tomorrow)\b/gi,
    read: ([, word], { reference }) => {
      const by = { today: 0, yesterday: -1, tomorrow: 1 }[word?.toLowerCase() ?? ""] ?? 0;
      return fixed(addDays(reference, by));
    },
  },
  {
    pattern: libraryPhrase,
    read: ([phrase], context) => {
      const found = context.relative(phrase.replace(/^on /i, ""), context.reference);
      if (!found) return null;
      const span = /(week|month|quarter|year)$/i.exec(phrase)?.[1];
      const direction = found.ahead === found.behind ? "fixed" : "open";
      return span ? { ...vague(found, span), direction } : { ...found, direction };
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:in|by|for|from|since|until|through|on|is|of|:|the|early|late|our|their)\\s(${month}|Q[1-4])(?! ?\\d{1,2}\\b)(?: (\\d{4}))?`,
      "gi",
    ),
    read: bareMonth,
  },
  {
    pattern: new RegExp(`\\b(${month}|Q[1-4]) (\\d{4})\\b`, "gi"),
    read: bareMonth,
  },
  {
    pattern: new RegExp(`\\b(${month}|Q[1-4])(?= renewals?\\b| expiry)()`, "gi"),
    read: bareMonth,
  },
];

/** The days a sentence names, in order, without overlaps; more particular shapes win. */
export function findDates(text: string, context: DateContext): DateMention[] {
  const found: DateMention[] = [];
  for (const { pattern, read } of shapes) {
    for (const match of eachMatch(pattern, text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const date = read(match, context);
      if (date) found.push({ start, end, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
