import { Failure } from "../../failure/failure.ts";
import { nearest } from "../../finding/nearest.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import { type OwnCalendar, withOwnCalendar } from "../../practice/own-calendar.ts";
import type { Practice } from "../../practice/practice.ts";
import { loadHolidays } from "./embedded.ts";

/**
 * The practice with the days off of a config. Throws a data Failure for a country or a region whose holidays are not
 * built in.
 */
export function applyCalendar(practice: Practice, own: OwnCalendar): Practice {
  const { country, region, free = [] } = own;
  if (country === undefined && region === undefined && free.length === 0) return practice;
  if (country === undefined)
    return region === undefined
      ? withOwnCalendar(practice, own, null)
      : fail("a country beside region", region, []);
  const countries = loadHolidays();
  const holidays = countries[country];
  if (holidays === undefined)
    return fail("a country whose holidays are known", country, Object.keys(countries));
  const regions = Object.keys(holidays.regions);
  if (region !== undefined && !regions.includes(region))
    return fail(`a region of ${country}`, region, regions);
  return withOwnCalendar(practice, own, holidays);
}

function fail(expected: string, found: string, known: readonly string[]): never {
  const close = nearest(found, [...known]);
  throw new Failure("data", {
    code: "data.config",
    message: `The config's calendar names ${oneSafeLine(found, 40)}; expected ${expected}.`,
    hint:
      known.length === 0
        ? "Add country, for instance: calendar: { country: DE, region: BY }."
        : `${close === null ? "" : `Did you mean ${close}? `}Known: ${known.join(", ")}.`,
  });
}
