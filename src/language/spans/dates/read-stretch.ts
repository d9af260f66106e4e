import { addDays, addMonths, type CalendarDate } from "../../../calendar/calendar-date.ts";
import type { SpanContext } from "../context.ts";
import type { DateSpan } from "../span.ts";
import { iso, spelled } from "./day.ts";

/** A month or quarter by name: its first day, or today when it has begun; the doubt says so. */
export function readStretch(
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
