import { addDays, type CalendarDate, parseCalendarDate } from "../../calendar/calendar-date.ts";
import { eachMatch } from "../patterns/each-match.ts";
import { lazyPattern, type Pattern } from "../patterns/lazy-pattern.ts";
import { foreignMonthNumber, foreignMonthSign, foreignMonthGroup as month } from "./calendar-names.ts";

/** A day, a month or a quarter that a line names. */
export type DayMention = {
  readonly start: number;
  readonly end: number;
  /** First and last day of what it can mean; none when the calendar has no such day. */
  readonly spans: readonly (readonly [CalendarDate, CalendarDate])[];
  /** "February 5": any year may be meant, the next one is taken. */
  readonly yearless: boolean;
};

type Shape = {
  /** A cheap sign of it. */
  readonly when: Pattern;
  readonly pattern: Pattern;
  readonly read: (match: RegExpExecArray, asOf: CalendarDate) => Omit<DayMention, "start" | "end"> | null;
};

const lazy = (source: string): Pattern => lazyPattern(() => new RegExp(source, "gi"));

const monthWord = lazyPattern(
  () =>
    new RegExp(
      `(?:${foreignMonthSign})[a-zà-ÿ]{0,9}\\.?,? (?:de |of )?\\d|\\d(?:st|nd|rd|th|er|\\.)?[ -](?:de |of )?(?:${foreignMonthSign})`,
      "i",
    ),
);
/** The more particular shapes come first and win. */
const shapes: readonly Shape[] = [
  {
    when: () => /\d-\d/,
    pattern: lazy("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)"),
    read: ([, y, m, d]) => days([iso(y, m, d)]),
  },
  {
    when: () => /\d[./]\d/,
    pattern: lazy("(?<![\\d./-])(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})(?![\\d/])"),
    read: ([, a, dot, b, y]) => days(dot === "." ? [iso(y, b, a)] : [iso(y, b, a), iso(y, a, b)]),
  },
  {
    when: monthWord,
    pattern: lazy(
      `\\b${month} (\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[–-]\\s?\\d{1,2})?(?!\\d|:\\d|\\s?%|[.,]\\d)(?:,? (?:de )?(\\d{4})(?!\\d))?`,
    ),
    read: (match, asOf) => named(match[2], match[1], match[3], match[0], asOf),
  },
  {
    when: monthWord,
    pattern: lazy(
      `(?<![\\d.,$€£])\\b(?:\\d{1,2}\\s?[–-]\\s?)?(\\d{1,2})(?:st|nd|rd|th|er|\\.)?[ -](?:de |of )?${month}(?:(?:,? | del? |-)(\\d{4})(?!\\d))?`,
    ),
    read: (match, asOf) => named(match[1], match[2], match[3], match[0], asOf),
  },
  {
    when: monthWord,
    pattern: lazy(`\\b${month},? (?:de |of )?(\\d{4})(?!\\d)`),
    read: ([, m, y]) => stretch(Number(y), foreignMonthNumber(m ?? ""), 1),
  },
  {
    when: () => /q[1-4]/i,
    pattern: lazy("\\bQ([1-4])[ /-]{0,3}(?:of |FY ?)?(\\d{4})\\b"),
    read: ([, q, y]) => stretch(Number(y), Number(q) * 3 - 2, 3),
  },
  {
    when: () => /(?:19|20)\d\d/,
    pattern: lazy(
      "(?<![\\d.,$€£#]|[$€£] )\\b(19[89]\\d|20[0-9]\\d)\\b(?![.,]?\\d|\\s?%|[€$£kKM]|\\s(?:seats|users|tickets|sessions|EUR|USD|people|licen|logins))",
    ),
    read: ([, y]) => stretch(Number(y), 1, 12),
  },
];

const dated = /\d/;

/** The days a line names, in order, without overlaps. */
export function readDays(line: string, asOf: CalendarDate): DayMention[] {
  if (!dated.test(line)) return [];
  const found: DayMention[] = [];
  const taken = new Uint8Array(line.length);
  for (const { when, pattern, read } of shapes) {
    if (!when().test(line)) continue;
    for (const match of eachMatch(pattern(), line)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      const mention = read(match, asOf);
      if (mention === null) continue;
      taken.fill(1, start, end);
      found.push({ start, end, ...mention });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "may 5 people come" is no day: the English word for the month is written large. */
const looksLikeVerb = (words: string): boolean => /\b(?:may|mar|march|dec)\b/.test(words);

function named(
  d: string | undefined,
  m: string | undefined,
  y: string | undefined,
  words: string,
  asOf: CalendarDate,
) {
  if (y !== undefined) return days([iso(y, foreignMonthNumber(m ?? ""), d)]);
  if (looksLikeVerb(words)) return null;
  const year = Number(asOf.slice(0, 4));
  const next = [year, year + 1, year + 2, year + 3, year + 4]
    .map((each) => iso(each, foreignMonthNumber(m ?? ""), d))
    .find((date) => date !== null && date >= asOf);
  return { ...days([next ?? null]), yearless: true };
}

const days = (dates: readonly (CalendarDate | null)[]) => ({
  spans: dates.flatMap((date) => (date === null ? [] : [[date, date] as const])),
  yearless: false,
});

function stretch(year: number, from: number, months: number) {
  const begin = iso(year, from, 1);
  const next = from + months > 12 ? iso(year + 1, from + months - 12, 1) : iso(year, from + months, 1);
  return begin === null || next === null
    ? null
    : { spans: [[begin, addDays(next, -1)] as const], yearless: false };
}

const two = (part: string | number | undefined): string => String(part).padStart(2, "0");
const iso = (
  y: string | number | undefined,
  m: string | number | undefined,
  d: string | number | undefined,
) => parseCalendarDate(`${y}-${two(m)}-${two(d)}`);
