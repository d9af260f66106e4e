import type { CalendarDate } from "../../calendar/calendar-date.ts";
import { testPattern } from "../patterns/pattern.ts";
import type { Sentence } from "../sentences/sentence.ts";
import { monthStart, weekdayStart } from "./calendar-names.ts";
import type { DateContext } from "./date-mention.ts";
import { findDates } from "./find-dates.ts";

/** The day an entry of a timeline or an e-mail was written, and how far it reaches. */
export type EntryDate = {
  readonly date: CalendarDate;
  readonly line: number;
  readonly header: boolean;
};

const month = `(?:${monthStart})[a-z]*\\.?`;
const weekday = `(?:(?:${weekdayStart})[a-z]*,? )?`;
const clock = "(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\])]?";
/** A date with its year opens an entry whatever follows. */
const dated = testPattern(
  `^[\\[(]?${weekday}(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? ${month},? \\d{4})${clock}(?:[\\s:|–—,-]|$)`,
);
/** Without a year it needs a separator, or a word that entries begin with: "Jan 22 renewal" is no entry. */
const yearless = testPattern(
  `^[\\[(]?${weekday}(?:${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? ${month})${clock}\\s*(?:[:|–—,-]|$|(?= (?:call|meeting|met|spoke|qbr|e-?mail|note|ticket|kick)))`,
);
const header =
  /^(?:>+ ?)?(?:(?:date|sent|created|logged|call date|meeting date|updated)\s*:\s*\S|on .{6,60} wrote:?$)/i;
const label = /^\S.{0,24}?\s*[:|–—-]\s*(?:renewal|contract|renews|expir|go-?live|deadline|notice)/i;

/** What a dated line can begin with; most lines are settled by it. */
const opening = new RegExp(
  `^[>[( ]*(?:\\d|(?:${monthStart}|${weekdayStart}|date|sent|created|logged|call date|meeting date|updated|on )[a-z]*)`,
  "i",
);

/**
 * The date that holds for a sentence. A date in front of an entry holds for its lines up to the next date or an
 * empty line; the date of an e-mail's head holds until the next head. A day after the reference dates nothing.
 */
export function entryDate(
  sentence: Sentence,
  current: EntryDate | null,
  context: DateContext,
): EntryDate | null {
  const start = sentence.text.slice(0, 80);
  if (!opening.test(start)) return lasting(sentence, current);
  const isHeader = header.test(start);
  if (isHeader || dated().test(start) || (yearless().test(start) && !label.test(start))) {
    const date = findDates(start, context)[0];
    const day = date && (date.direction === "fixed" || date.direction === "open") ? date.behind : null;
    if (day && day <= context.reference) return { date: day, line: sentence.line, header: isHeader };
  }
  return lasting(sentence, current);
}

function lasting(sentence: Sentence, current: EntryDate | null): EntryDate | null {
  if (!current || current.header) return current;
  return sentence.line - current.line <= 1 ? { ...current, line: sentence.line } : null;
}
