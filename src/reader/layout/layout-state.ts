import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Speaker } from "./cell.ts";

/** What the lines before say of the next one. */
export type LayoutState = {
  block: number;
  section: string | null;
  sectionBulleted: boolean;
  speaker: Speaker | null;
  /** Who wrote the mail, so that its paragraphs keep their writer. */
  sender: Speaker | null;
  day: CalendarDate | null;
  mailDay: CalendarDate | null;
  gap: boolean;
  /** The last line that was no item, for the list below it. */
  lastLine: string | null;
  /** The office of a mail's sender, by the line of its "From:". */
  readonly signatures: ReadonlyMap<number, string>;
};
