import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate, weekdayOf } from "../../src/calendar/calendar-date.ts";
import { addWorkingDays, isWorkingDay, workingDayOnOrBefore } from "../../src/calendar/working-days.ts";

const day = (text: string): CalendarDate => text as CalendarDate;
const christmas = new Set(["12-25", "12-26", "01-01"]);

describe("working days", () => {
  it("leave out weekends; zero moves a weekend on to Monday", () => {
    expect(addWorkingDays(day("2026-11-20"), 1)).toBe("2026-11-23");
    expect(addWorkingDays(day("2026-11-21"), 0)).toBe("2026-11-23");
    expect(workingDayOnOrBefore(day("2026-11-22"))).toBe("2026-11-20");
  });

  it.each([
    ["2026-12-24", 1, "2026-12-28"],
    ["2026-12-25", 0, "2026-12-28"],
    ["2026-12-31", 1, "2027-01-04"],
    ["2027-01-04", -1, "2026-12-31"],
  ])("leave out days off: %s and %i", (from, count, to) => {
    expect(addWorkingDays(day(from), count, christmas)).toBe(to);
  });

  it("know a day off of one year", () => {
    expect(addWorkingDays(day("2027-03-25"), 1, new Set(["2027-03-26"]))).toBe("2027-03-29");
    expect(addWorkingDays(day("2026-03-25"), 1, new Set(["2027-03-26"]))).toBe("2026-03-26");
  });

  it("end where every day is off, and where the count is absurd", () => {
    const everyDay = new Set(
      Array.from({ length: 366 }, (_, index) => addDays(day("2028-01-01"), index).slice(5)),
    );
    expect(addWorkingDays(day("2026-11-23"), 0, everyDay)).toBe("2026-11-23");
    expect(weekdayOf(addWorkingDays(day("2026-11-23"), 100_000, christmas))).not.toBe(0);
  });

  it("never fall on a day off, and lead back to where they began", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 300 }), (offset, count) => {
        const from = addWorkingDays(addDays(day("2026-01-01"), offset), 0, christmas);
        const to = addWorkingDays(from, count, christmas);
        expect(isWorkingDay(to, christmas)).toBe(true);
        expect(addWorkingDays(to, -count, christmas)).toBe(from);
      }),
    );
  });
});
