import { type CalendarDate, parseCalendarDate } from "../../calendar/parse-calendar-date.ts";
import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { dateForm } from "../../options/option-values.ts";

/** A day as a caller writes it; `name` is what the caller knows it by. Throws a usage Failure for what is none. */
export function dayOf(written: string, name = "asOf"): CalendarDate {
  const day = parseCalendarDate(written);
  if (day !== null) return day;
  throw new Failure("usage", {
    code: "usage.as_of",
    message: `${name} is ${JSON.stringify(oneSafeLine(written, 40))}; it must be ${dateForm}.`,
    hint: null,
  });
}
