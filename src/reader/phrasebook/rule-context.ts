import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Phrasebook } from "./compile.ts";

/** What the rules read with: the phrasebook, the day the cell speaks on and the day of the question. */
export type RuleContext = {
  readonly book: Phrasebook;
  readonly reference: CalendarDate;
  readonly asOf: CalendarDate;
};
