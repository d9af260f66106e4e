import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { parseCalendarDate } from "../../calendar/calendar-date.ts";
import type { DateContext } from "./date-mention.ts";

/**
 * Loads the date library, for phrases such as "next Friday". It is loaded only when a text holds one, since it
 * costs more start-up time than the rest of the reader. Each phrase is read once for each reference day.
 */
export async function loadRelativeDates(): Promise<DateContext["relative"]> {
  const { casual } = await import("chrono-node/en");
  const known = new Map<string, ReturnType<DateContext["relative"]>>();
  const parse = (phrase: string, reference: CalendarDate, forwardDate: boolean): CalendarDate | null => {
    const [year = 0, month = 1, day = 1] = reference.split("-").map(Number);
    const found = casual.parse(phrase, new Date(year, month - 1, day, 12), {
      forwardDate,
    })[0]?.start;
    if (!found) return null;
    const part = (name: "year" | "month" | "day") =>
      String(found.get(name) ?? 0).padStart(name === "year" ? 4 : 2, "0");
    return parseCalendarDate(`${part("year")}-${part("month")}-${part("day")}`);
  };
  return (phrase, reference) => {
    const key = `${reference} ${phrase.toLowerCase()}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const ahead = parse(phrase, reference, true);
    const near = parse(phrase, reference, false);
    const behind = near && near <= reference ? near : parse(`last ${phrase}`, reference, false);
    const dates = ahead && {
      ahead,
      behind: behind && behind <= reference ? behind : ahead,
    };
    known.set(key, dates);
    return dates;
  };
}
