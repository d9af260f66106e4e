import { addDays } from "../../calendar/calendar-date.ts";
import { amount } from "../numbers/read-number.ts";
import { eachMatch } from "../patterns/each-match.ts";
import { type Pattern, pattern } from "../patterns/pattern.ts";
import { iso } from "./calendar-day.ts";
import { longWeekday, month, monthStart, weekday } from "./calendar-names.ts";
import type { DateContext, DateMention } from "./date-mention.ts";
import { unit } from "./duration.ts";
import { away, bareMonth, type DateReader, endOf, fixed, libraryDate, named, numeric } from "./read-dates.ts";

/** Phrases only the library reads; the text reader looks for them before it loads the library. */
const libraryPhrase = pattern(
  `\\b(?:(?:next|last|this|past|coming)\\s+(?:${weekday}|week|month|quarter|year|spring|summer|fall|autumn|winter|fortnight)|(?:on )?(?:${longWeekday})|(?:early|mid|late)[- ]?${month}|(?:a )?fortnight(?: ago)?|(?:the )?day (?:before yesterday|after tomorrow))`,
);
const libraryWord =
  /\b(?:next|last|this|past|coming|early|mid|late|fortnight|day)\b|(?:[nrs]|es|ur)day\b|\bmid[a-z]/i;

/** Whether the text holds a phrase that only the date library reads. */
export function needsLibrary(text: string): boolean {
  if (!libraryWord.test(text)) return false;
  const phrase = libraryPhrase();
  phrase.lastIndex = 0;
  return phrase.test(text);
}

/** A way to write a day. `when` is a cheap sign of it, so that most sentences are spared the search. */
type Shape = {
  readonly when: RegExp;
  readonly pattern: Pattern;
  readonly read: DateReader;
};

const digit = /\d/;
const monthWord = new RegExp(`\\b(?:${monthStart})`, "i");
const monthOrQuarter = new RegExp(`\\b(?:${monthStart}|q[1-4])`, "i");
const near: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1 };

/** The more particular shapes come first and win. */
const shapes: readonly Shape[] = [
  {
    when: /\d-\d/,
    pattern: pattern("(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)"),
    read: ([, y, m, d]) => fixed(iso(Number(y), Number(m), Number(d))),
  },
  {
    when: /\d[/.-]\d/,
    pattern: pattern("(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?![\\d/]|\\.\\d)"),
    read: numeric,
  },
  {
    when: /\b(?:end|close) of/i,
    pattern: pattern(
      `\\b(?:the )?(?:end|close) of (?:the )?(q[1-4]|${month}|quarter|month|this month|this quarter|this year|year)(?: of)? ?(\\d{4})?`,
    ),
    read: endOf,
  },
  {
    when: /end\b/i,
    pattern: pattern("\\b(?:this )?(year|quarter|month)[- ]?end\\b()"),
    read: endOf,
  },
  {
    when: /\bend-of/i,
    pattern: pattern("\\bend-of-(year|quarter|month)\\b()"),
    read: endOf,
  },
  {
    when: monthWord,
    pattern: pattern(`\\b(${month}) ?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d|%)(?:,? (\\d{4})(?!\\d))?`),
    read: ([, m, d, y], context) => named(Number(d), m ?? "", y, context),
  },
  {
    when: monthWord,
    pattern: pattern(
      `(?<![\\d.,$€£])\\b(\\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?(${month})(?:[-, ]{1,2}(\\d{4})(?!\\d))?`,
    ),
    read: ([, d, m, y], context) => named(Number(d), m ?? "", y, context),
  },
  {
    when: /\b(?:in|within|another)\s/i,
    pattern: pattern(
      `\\b(?:in|within|another)\\s+(?:about |around |roughly |just |only |exactly |approximately |~)?(${amount}|a|an)[ -](${unit})(?! ago)`,
    ),
    read: away("ahead"),
  },
  {
    when: /\b(?:from|away|out|to|left|remaining|hence|until|till)\b/i,
    pattern: pattern(
      `(${amount}|\\ban?)[ -](${unit}) (?:from now|from today|away|out|to go|left|remaining|hence|until|till|to)\\b`,
    ),
    read: away("ahead"),
  },
  {
    when: /\b(?:ago|back|earlier)\b/i,
    pattern: pattern(`(${amount}|\\ban?)[ -](${unit}) (?:ago|back|earlier)\\b`),
    read: away("behind"),
  },
  {
    when: /day\b|tomorrow/i,
    pattern: pattern("\\b(today|yesterday|tomorrow)\\b"),
    read: ([, word], { reference }) => fixed(addDays(reference, near[word?.toLowerCase() ?? ""] ?? 0)),
  },
  { when: libraryWord, pattern: libraryPhrase, read: libraryDate },
  {
    when: monthOrQuarter,
    pattern: pattern(
      `\\b(?:in|by|for|from|since|until|through|on|is|of|the|early|late|our|their)\\s(${month}|Q[1-4])(?! ?\\d{1,2}\\b)(?: (\\d{4}))?`,
    ),
    read: bareMonth,
  },
  {
    when: digit,
    pattern: pattern(`\\b(${month}|Q[1-4]) (\\d{4})\\b`),
    read: bareMonth,
  },
  {
    when: /renewal|expiry/i,
    pattern: pattern(`\\b(${month}|Q[1-4])(?= renewals?\\b| expiry)()`),
    read: bareMonth,
  },
];

/** The days a sentence names, in order, without overlaps. */
export function findDates(text: string, context: DateContext): DateMention[] {
  const found: DateMention[] = [];
  for (const { when, pattern: shape, read } of shapes) {
    if (!when.test(text)) continue;
    for (const match of eachMatch(shape(), text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const date = read(match, context);
      if (date) found.push({ start, end, ...date });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
