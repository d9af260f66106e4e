import type { Places } from "../adapters/files/places.ts";
import type { FailCondition } from "../assessment/fail-conditions.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { PastReading } from "./find-past.ts";

/** Whether an account was red at its last consultation; one without a name, or without a consultation, was not. */
export type WasRed = (account: string | null) => boolean;

/** Who was red before, for the conditions that ask; the journal is read only where one of them does. */
export async function redBefore(
  conditions: readonly FailCondition[],
  { places, asOf }: { readonly places: Places; readonly asOf: CalendarDate },
  reading: PastReading,
): Promise<WasRed> {
  if (!conditions.some(({ needsHistory }) => needsHistory)) return () => false;
  const { lastColours } = await import("#lazy/past");
  const colours = await lastColours(places, asOf, reading);
  return (account) => colours(account)?.band === "red";
}
