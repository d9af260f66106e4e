import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { factLine } from "../../src/facts/fact-line.ts";
import { factValue } from "../../src/facts/fact-value.ts";
import { anyText } from "../support/any-text.ts";

const fact = (more: Partial<Fact>): Fact => ({
  id: "F3",
  account: null,
  key: "usage.change",
  value: -0.31,
  unit: "ratio",
  source: "notes.txt:4",
  quote: "9,840 → 6,790",
  ...more,
});

describe("a fact's value", () => {
  it.each([
    [-0.31, "ratio", "−31 %"],
    [0.9625, "ratio", "96.3 %"],
    [1.4, "ratio", "140 %"],
    [82, "percent", "82 %"],
    [240000, "USD", "USD 240,000"],
    [1250.5, "EUR", "EUR 1,250.5"],
    [96000, "money", "96,000"],
    [1, "days", "1 day"],
    [16, "days", "16 days"],
    [36, "hours", "36 hours"],
    [12, "months", "12 months"],
    [9, "rating", "9 of 10"],
    [9840, "count", "9,840"],
    [true, "flag", "yes"],
    [false, "flag", "no"],
    ["2027-02-05", "date", "2027-02-05"],
    ["departed", "choice", "departed"],
  ])("writes %s in %s as %s", (value, unit, written) => {
    expect(factValue(fact({ value, unit }))).toBe(written);
  });

  it("gives a Net Promoter Score its sign", () => {
    expect(factValue(fact({ key: "relationship.nps_score", unit: "score", value: 42 }))).toBe("+42");
    expect(factValue(fact({ key: "relationship.nps_score", unit: "score", value: -12 }))).toBe("−12");
  });
});

describe("a fact's line", () => {
  it.each([
    ["notes.txt:4", 'F3 usage.change −31 % (notes.txt line 4: "9,840 → 6,790")'],
    ["question", 'F3 usage.change −31 % (question: "9,840 → 6,790")'],
    ["acme.yaml:usage.change", 'F3 usage.change −31 % (acme.yaml, usage.change: "9,840 → 6,790")'],
    ["accounts.csv:12:Usage", 'F3 usage.change −31 % (accounts.csv line 12, Usage: "9,840 → 6,790")'],
    ["answer:3", 'F3 usage.change −31 % (answer 3: "9,840 → 6,790")'],
  ])("names the source %s", (source, line) => {
    expect(factLine(fact({ source }))).toBe(line);
  });

  it("names the calculation and its facts when it was computed", () => {
    expect(
      factLine(
        fact({
          source: "computed",
          quote: "(6790 - 9840) / 9840",
          from: ["F1", "F2"],
        }),
      ),
    ).toBe("F3 usage.change −31 % (computed from F1 and F2: (6790 - 9840) / 9840)");
  });

  it("adds who gave it, when, and how an ambiguous value was read", () => {
    const line = factLine(
      fact({
        by: "VP Operations",
        asOf: "2026-10-03" as CalendarDate,
        ambiguous: {
          taken: "5 March 2027",
          others: ["3 May 2027"],
          why: "25/03 puts the day first",
        },
      }),
    );
    expect(line).toContain(
      "; by VP Operations; as of 2026-10-03; ambiguous, read as 5 March 2027, not 3 May 2027: 25/03 puts the day first)",
    );
  });

  it("is one line without control characters, whatever the source says", () => {
    fc.assert(
      fc.property(anyText(), anyText(), (quote, by) => {
        expect(factLine(fact({ quote, by, source: quote, value: by, unit: "text" }))).not.toMatch(
          /[\p{Cc}\p{Zl}\p{Zp}]/u,
        );
      }),
    );
  });
});
