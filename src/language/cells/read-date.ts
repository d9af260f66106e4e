import { type CalendarDate, parseCalendarDate } from "../../calendar/calendar-date.ts";
import type { AmbiguousReading } from "../ambiguous-reading.ts";
import { monthNumber } from "../dates/calendar-names.ts";
import type { Evidence } from "./evidence.ts";
import { readDayNumber } from "./read-day-number.ts";

export type DateReading =
  | {
      readonly ok: true;
      readonly date: CalendarDate;
      readonly ambiguous?: AmbiguousReading;
      /** A number that stands for a day, in words: "Excel day 46266 = 2026-09-01". */
      readonly number?: string;
    }
  /** `suggestion` holds the readings when it could be either. */
  | { readonly ok: false; readonly suggestion: string | null };

const pad = (number: number | string) => String(number).padStart(2, "0");
const unreadable: DateReading = { ok: false, suggestion: null };
const clock = "(?:$|[ ,T]+(?:at )?\\d)";
const iso = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${clock}`);
const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:$|,? \d)/;
const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:$|[ ,])/;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},? /i;
const named = new RegExp(
  `^(?:(\\d{1,2})(?:st|nd|rd|th)?(?:[ .-]{1,2}| of )?)?([a-z]{3,9})\\.?[ -](?:(\\d{1,2})(?:st|nd|rd|th)?,? )?(\\d{4}|\\d{2})${clock}`,
  "i",
);

/**
 * Reads a day: 2027-05-31 (with or without a time), 2027/05/31, 31.05.2027, 05/31/2027, 31 May 2027, Mon, May 31, 2027,
 * and numbers that stand for one (read-day-number.ts). 05/03/2027 is read only when the evidence decides the order.
 * The time of day and its zone are dropped: the day counts as written.
 */
export function readDate(written: string, evidence: Evidence): DateReading {
  const text = written.trim();
  if (text.length > 40) return unreadable;
  const year = iso.exec(text);
  if (year) return day(year[1], year[2], year[3]);
  const points = dotted.exec(text);
  if (points) return day(points[3], points[2], points[1]);
  const slashes = slashed.exec(text);
  if (slashes) return eitherOrder(text, slashes, evidence);
  const number = readDayNumber(text);
  if (number) {
    const { date, kind } = number;
    return kind === null || kind === "Unix milliseconds"
      ? { ok: true, date }
      : { ok: true, date, number: `${kind} ${text} = ${date}` };
  }
  const words = named.exec(text.replace(weekday, ""));
  if (words) {
    const month = monthNumber(words[2] ?? "");
    const first = words[1] ?? words[3];
    return month > 0 && first !== undefined && !(words[1] && words[3])
      ? day(words[4], month, first)
      : unreadable;
  }
  return unreadable;
}

function day(
  year: string | undefined,
  month: string | number | undefined,
  date: string | undefined,
): DateReading {
  const full = year?.length === 2 ? `20${year}` : year;
  const parsed = parseCalendarDate(`${full}-${pad(month ?? "")}-${pad(date ?? "")}`);
  return parsed ? { ok: true, date: parsed } : unreadable;
}

/** "05/31/2027" can only be May; "05/03/2027" needs evidence. */
function eitherOrder(text: string, parts: RegExpExecArray, evidence: Evidence): DateReading {
  const dayFirst = day(parts[3], parts[2], parts[1]);
  const monthFirst = day(parts[3], parts[1], parts[2]);
  if (!dayFirst.ok || !monthFirst.ok || dayFirst.date === monthFirst.date)
    return dayFirst.ok ? dayFirst : monthFirst;
  const { dayFirst: order } = evidence;
  if (!order) return { ok: false, suggestion: `${dayFirst.date} or ${monthFirst.date}` };
  const [taken, other] = order.value ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  if (order.sure) return taken;
  return {
    ok: true,
    date: taken.date,
    ambiguous: {
      taken: `${text} as ${taken.date}`,
      others: [other.date],
      why: order.why,
    },
  };
}
