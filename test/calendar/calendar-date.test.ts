import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  type CalendarDate,
  daysBetween,
  parseCalendarDate,
} from "../../src/calendar/calendar-date.ts";

const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
};

describe("calendar dates", () => {
  it.each(["2026-02-30", "2026-2-3", "yesterday", "2026-13-01", "", "2026-11-23T00:00"])(
    "refuses %j",
    (text) => {
      expect(parseCalendarDate(text)).toBeNull();
    },
  );

  it("counts 74 days from 2026-11-23 to 2027-02-05, over a change of year", () => {
    expect(addDays(day("2026-11-23"), 74)).toBe("2027-02-05");
    expect(daysBetween(day("2026-11-23"), day("2027-02-05"))).toBe(74);
  });

  it("is not moved by a change to summer time", () => {
    expect(addDays(day("2027-03-27"), 2)).toBe("2027-03-29");
    expect(daysBetween(day("2027-03-01"), day("2027-04-01"))).toBe(31);
  });

  it("clamps months to their end", () => {
    expect(addMonths(day("2027-01-31"), 1)).toBe("2027-02-28");
  });
});
