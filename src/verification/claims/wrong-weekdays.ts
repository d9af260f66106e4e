import { addMonths, weekdayOf } from "../../calendar/calendar-date.ts";
import type { DayMention } from "../../language/dates/read-days.ts";
import { lazyPattern } from "../../language/patterns/lazy-pattern.ts";

/** A weekday beside a date on which the date does not fall. */
export type WrongWeekday = { readonly words: string; readonly is: string };

/** Sunday first, each in English, German, French and Spanish, with the short forms of English. */
const weekdays = [
  "sunday|sun|sonntag|dimanche|domingo",
  "monday|mon|montag|lundi|lunes",
  "tuesday|tues|tue|dienstag|mardi|martes",
  "wednesday|wed|mittwoch|mercredi|miércoles",
  "thursday|thurs|thur|thu|donnerstag|jeudi|jueves",
  "friday|fri|freitag|vendredi|viernes",
  "saturday|sat|samstag|sonnabend|samedi|sábado",
].map((names) => names.split("|"));
const names = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const any = weekdays.flat().join("|");

const before = lazyPattern(
  () =>
    new RegExp(`(?<!\\p{L})(${any})\\.?[\\s,*_(]{1,4}(?:(?:the|dem|den|der|le|el|on|am) )?[*_]{0,2}$`, "iu"),
);
const behind = lazyPattern(() => new RegExp(`^[*_]{0,2}[\\s,]{0,2}\\(?(?:a )?(${any})(?!\\p{L})\\.?`, "iu"));
const sign = lazyPattern(() => new RegExp(any, "i"));

/** The days of a line that stand beside a weekday they are not. A day without a year may lie ahead or behind. */
export function wrongWeekdays(text: string, days: readonly DayMention[]): WrongWeekday[] {
  if (days.length === 0 || !sign().test(text)) return [];
  return days.flatMap(({ start, end, spans, yearless }): WrongWeekday[] => {
    const left = before().exec(text.slice(Math.max(0, start - 24), start));
    const right = left === null ? behind().exec(text.slice(end, end + 16)) : null;
    const name = (left?.[1] ?? right?.[1])?.toLowerCase();
    const said = weekdays.findIndex((forms) => name !== undefined && forms.includes(name));
    const meant = spans.flatMap(([from, to]) => (from === to ? [from] : []));
    const [day] = meant;
    if (said === -1 || day === undefined) return [];
    const possible = yearless ? [...meant, addMonths(day, -12)] : meant;
    if (possible.some((one) => weekdayOf(one) === said)) return [];
    const from = left === null ? start : start - left[0].length;
    const to = end + (right?.[0].length ?? 0);
    return [{ words: text.slice(from, to).trim(), is: `${day} is a ${names[weekdayOf(day)]}` }];
  });
}
