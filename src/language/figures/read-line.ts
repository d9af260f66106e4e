import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { type DayMention, readDays } from "../dates/read-days.ts";
import { blankNames } from "./blank.ts";
import type { FigureMention } from "./figure.ts";
import { readFigures } from "./read-figures.ts";

/** A line is read this far; what stands behind is no prose. A convention that bounds the work on hostile text. */
const longestLine = 20_000;

export type ReadLine = { readonly days: readonly DayMention[]; readonly figures: readonly FigureMention[] };

/** The days and figures a line states; without a day to reckon from, its days are only left out of the figures. */
export function readLine(line: string, asOf: CalendarDate | null): ReadLine {
  const text = line.length > longestLine ? line.slice(0, longestLine) : line;
  const days = readDays(text, asOf ?? ("2000-01-01" as CalendarDate));
  let rest = text;
  for (const { start, end } of days) rest = rest.slice(0, start) + ";".repeat(end - start) + rest.slice(end);
  return { days, figures: readFigures(blankNames(rest)) };
}
