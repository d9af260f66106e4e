import type { Practice } from "./practice.ts";

/** What a config says about days off. */
export type OwnCalendar = {
  readonly country?: string | undefined;
  /** Part of a country, as its holidays name it: BY, SCT. */
  readonly region?: string | undefined;
  readonly free?: readonly string[] | undefined;
};

/** Public holidays of a country as "YYYY-MM-DD", and what is different in its regions. */
export type CountryHolidays = {
  readonly all: readonly string[];
  readonly regions: Readonly<
    Record<string, { readonly plus: readonly string[]; readonly minus: readonly string[] }>
  >;
};

/**
 * The practice with the days off of a config: a country's public holidays take the place of the practice's own, and the
 * config's own days are added.
 */
export function withOwnCalendar(
  practice: Practice,
  { region, free = [] }: OwnCalendar,
  holidays: CountryHolidays | null,
): Practice {
  const { plus, minus } = holidays?.regions[region ?? ""] ?? { plus: [], minus: [] };
  const without = new Set(minus);
  const days =
    holidays === null
      ? practice.calendar.free
      : [...holidays.all.filter((day) => !without.has(day)), ...plus];
  return { ...practice, calendar: { ...practice.calendar, free: [...days, ...free] } };
}
