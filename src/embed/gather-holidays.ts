import Holidays from "date-holidays";
import type { CountryHolidays } from "../practice/own-calendar.ts";
import type { Practice } from "../practice/practice.ts";

/** Runs when the program is built: the public holidays of the practice's countries, by country. */
export function gatherHolidays({
  years: [first, last],
  countries,
}: Practice["calendar"]["holidays"]): Record<string, CountryHolidays> {
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const daysOf = (calendar: Holidays): string[] => [
    ...new Set(
      years.flatMap((year) =>
        calendar
          .getHolidays(year)
          .flatMap(({ type, date }) => (type === "public" ? [date.slice(0, 10)] : [])),
      ),
    ),
  ];
  return Object.fromEntries(
    countries.map((country) => {
      const all = daysOf(new Holidays(country));
      const known = new Set(all);
      const regions = Object.keys(new Holidays().getStates(country) ?? {}).map((region) => {
        const here = daysOf(new Holidays(country, region));
        const own = new Set(here);
        const difference = {
          plus: here.filter((day) => !known.has(day)),
          minus: all.filter((day) => !own.has(day)),
        };
        return [region, difference] as const;
      });
      if (all.length === 0) throw new Error(`date-holidays knows no public holidays of ${country}`);
      return [country, { all, regions: Object.fromEntries(regions) }];
    }),
  );
}
