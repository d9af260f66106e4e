import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalendarDate, daysBetween, parseCalendarDate } from "../../../src/calendar/calendar-date.ts";
import { factKeys } from "../../../src/facts/fact-catalogue.ts";
import { noEvidence } from "../../../src/language/cells/evidence.ts";
import { compileCell } from "../../../src/records/read-table/compile-cell.ts";
import { plainDay, plainNumber } from "../../../src/records/read-table/plain-cell.ts";
import { readFields } from "../read-record/read-fields.ts";

const fields = readFields();
const asOf = "2026-11-23" as CalendarDate;
const digits = fc.stringMatching(/^-?\d{0,6}(\.\d{0,4})?$/);
const date = fc.stringMatching(/^(19|20|21)\d\d-[01]\d-[0-3]\d$/);
const word = fc.constantFrom(
  "true",
  "no",
  "active",
  "At Risk",
  "n/a",
  "-",
  " Contoso",
  "Contoso GmbH ",
  "1e9",
  "82 %",
);

describe("the fast way of reading a cell", () => {
  it("gives the same value as the careful way, or leaves the cell to it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...factKeys),
        fc.oneof(digits, date, word, fc.string({ minLength: 1 })),
        fc.boolean(),
        (key, cell, percent) => {
          fc.pre(cell !== "");
          const evidence = percent
            ? { ...noEvidence, scale: { value: "percent" as const, why: "" } }
            : noEvidence;
          const match = { key, priority: 1, caution: null };
          const reader = compileCell({ header: key, match }, key, { fields, asOf, evidence });
          const careful = reader.careful(cell, null);
          const plain = reader.plain(cell);
          if (plain !== null) expect(careful).toMatchObject({ ok: true, key, value: plain });
          if (plain !== null) expect(careful).not.toHaveProperty("ambiguous");
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("knows the days of the calendar, and counts them as the calendar does", () => {
    fc.assert(
      fc.property(date, (text) => {
        const day = parseCalendarDate(text);
        const epoch = "1970-01-01" as CalendarDate;
        expect(plainDay(text)).toBe(day === null ? null : daysBetween(epoch, day));
      }),
    );
  });

  it("reads plain numbers as JavaScript does", () => {
    fc.assert(
      fc.property(digits, (text) => {
        const value = plainNumber(text);
        if (value !== null) expect(value).toBe(Number(text));
      }),
    );
  });

  it.each(["", "-", ".", "1.", "1.234", "1,5", "+5", "1e3", "٣", "0x10", "1".repeat(16)])(
    "leaves %j to the careful way",
    (text) => {
      expect(plainNumber(text)).toBeNull();
    },
  );
});
