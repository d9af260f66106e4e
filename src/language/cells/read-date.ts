import { type CalendarDate, parseCalendarDate } from "../../calendar/calendar-date.ts";
import type { AmbiguousReading } from "../ambiguous-reading.ts";
import { monthNumber } from "../dates/calendar-names.ts";
import type { Evidence } from "./evidence.ts";

export type DateReading =
  | {
      readonly ok: true;
      readonly date: CalendarDate;
      readonly ambiguous?: AmbiguousReading;
    }
  /** `suggestion` holds the readings when it could be either. */
  | { readonly ok: false; readonly suggestion: string | null };

const pad = (number: number | string) => String(number).padStart(2, "0");
const unreadable: DateReading = { ok: false, suggestion: null };

/**
 * Reads a day: 2027-05-31 (with or without a time), 2027/05/31, 31.05.2027, 05/31/2027, 31 May 2027, May 31, 2027,
 * and milliseconds since 1970 as HubSpot exports them. 05/03/2027 is read only when the evidence decides the order.
 * The time of day and its zone are dropped: the day counts as written.
 */
export function readDate(written: string, evidence: Evidence): DateReading {
  const text = written.trim();
  if (text.length > 40) return unreadable;
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[T ]\d)/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:$| \d)/.exec(text);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:$|[ ,])/.exec(text);
  if (slashed) return eitherOrder(text, slashed, evidence);
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2})?([a-z]{3,9})\.?[ -](?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4}|\d{2})$/i.exec(
      text,
    );
  if (named) {
    const month = monthNumber(named[2] ?? "");
    const first = named[1] ?? named[3];
    return month > 0 && first !== undefined && !(named[1] && named[3])
      ? day(named[4], month, first)
      : unreadable;
  }
  if (/^\d{13}$/.test(text)) {
    const [year, month, date] = new Date(Number(text)).toISOString().split(/[-T]/);
    return day(year, month, date);
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
