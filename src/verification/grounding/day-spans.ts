import { daysBetween } from "../../calendar/calendar-date.ts";
import type { Grounds } from "../grounds.ts";
import type { AnswerLine } from "./answer-lines.ts";
import { firstFrom } from "./first-from.ts";
import { type DayIndex, indexDays } from "./index-days.ts";

/** So many days of a line are looked at; a convention. */
const mostDays = 50;

/** Whether a length of time, in days, lies between two days that matter. */
export type Span = (fewest: number, most: number) => boolean;

export const noSpan: Span = () => false;

/** Days between deadline and renewal of an account, and from as-of to a day the facts state. */
export function anchorSpans({ asOf, accounts, dates }: Grounds) {
  const own = accounts.flatMap(({ deadline, renewal }) =>
    deadline !== null && renewal !== null ? [{ value: daysBetween(deadline, renewal) }] : [],
  );
  const all = [...own, ...dates.map((date) => ({ value: Math.abs(daysBetween(asOf, date)) }))].sort(
    (a, b) => a.value - b.value,
  );
  const between: Span = (fewest, most) => {
    const found = all[firstFrom(all, fewest)];
    return found !== undefined && found.value <= most;
  };
  const anchors = accounts.flatMap(({ deadline, renewal }) => [deadline, renewal]);
  return { between, anchors: indexDays([asOf, ...anchors].filter((day) => day !== null)) };
}

/** Days from as-of, deadline, renewal and the facts' days to the days the line itself names, and between those. */
export function spansOfLine({ days }: AnswerLine, anchors: DayIndex): Span {
  const single = days.flatMap(({ spans }) => spans.flatMap(([from, to]) => (from === to ? [from] : [])));
  if (single.length === 0) return noSpan;
  const named = [...new Set(single)].slice(0, mostDays);
  const own = named.length > 1 ? indexDays(named) : null;
  return (fewest, most) =>
    named.some(
      (day) =>
        anchors.before(day, fewest, most) !== null ||
        anchors.behind(day, fewest, most) !== null ||
        (own !== null && own.behind(day, fewest, most) !== null),
    );
}
