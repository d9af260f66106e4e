import { type CalendarDate, dateOf } from "../../calendar/calendar-date.ts";

/** The day on the user's calendar, in the zone of the machine. */
export const today = (): CalendarDate => dateOf(new Date());
