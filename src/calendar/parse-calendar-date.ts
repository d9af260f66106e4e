declare const brand: unique symbol;

/** A day of the calendar, `YYYY-MM-DD`, without a time or a zone. Compares correctly with < and >. */
export type CalendarDate = string & { readonly [brand]: "CalendarDate" };

/**
 * Parses exactly `YYYY-MM-DD`; null when it is no day of the calendar (2026-02-30, 2026-2-3, "yesterday"). Stands apart
 * from the arithmetic, because the command line needs it before any library is loaded.
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const parsed = new Date(`${text}T00:00:00Z`);
  const isDay = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
  return isDay ? (text as CalendarDate) : null;
}
