import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type CalendarDate } from "../../src/calendar/calendar-date.ts";
import { buildCase } from "../../src/case/build-case.ts";
import { allFacts } from "../../src/case/case.ts";
import { type FactKey, factKind } from "../../src/facts/fact-catalogue.ts";
import { anyText } from "../support/any-text.ts";
import { shippedReader as readText } from "../support/shipped-reader.ts";
import { heldOut } from "./held-out-sentences.ts";
import { asked, negated, plain } from "./sentences.ts";

const asOf = "2026-11-23" as CalendarDate;
const sentences = [plain, negated, asked, heldOut].flat().map(([text]) => text);
const sentence = fc.constantFrom(...sentences);

describe("the reader, whatever it is given", () => {
  it("never throws, and gives values of the catalogue's types and ranges", async () => {
    const words = fc.constantFrom(
      ..."P1 open 16 days renewal notice 60 NPS CSAT 82% $240k seats of → 9,840 champion left if ? , . \n - ( ) \u0000 € 96.000 Jan 22 31/31/9999 in 99999999999 weeks".split(
        /(?<= )/,
      ),
    );
    const text = fc.oneof(
      anyText({ maxLength: 400 }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join("")),
      fc.array(sentence, { maxLength: 6 }).map((parts) => parts.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        for (const { key, value, quote, source } of (await readText(written, { source: "n", asOf }))
          .statements) {
          const { unit, range, choices } = factKind(key);
          expect(source).toMatch(/^n:\d+$/);
          expect(quote.length).toBeLessThanOrEqual(200);
          if (typeof value === "number") {
            expect(Number.isFinite(value)).toBe(true);
            if (range) expect(value >= range[0] && value <= range[1]).toBe(true);
          }
          if (unit === "flag") expect(typeof value).toBe("boolean");
          if (unit === "date") expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (choices) expect(choices).toContain(value);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("moves a relative date by as many days as the as-of day moves", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 900 }),
        async (days, shift) => {
          const text = `The renewal is in ${days} days.`;
          const at = async (day: CalendarDate) =>
            (await readText(text, { source: "n", asOf: day })).statements[0]?.value;
          expect(await at(addDays(asOf, shift))).toBe(addDays(addDays(asOf, days), shift));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("finds the same values in whatever order the notes come", async () => {
    const values = async (texts: readonly string[]) => {
      const notes = texts.map((text) => ({
        source: `note ${texts.indexOf(text)}`,
        text,
      }));
      const facts = allFacts(
        await buildCase({ reader: readText, question: "", asOf, notes, statements: [] }),
      );
      return new Set(
        facts.filter(({ from }) => !from).map(({ key, value, by }) => JSON.stringify([key, value, by])),
      );
    };
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(sentence, { minLength: 2, maxLength: 6 }), async (texts) => {
        expect(await values([...texts].reverse())).toEqual(await values(texts));
      }),
      { numRuns: 100 },
    );
  });

  it("reads the last line of a megabyte", async () => {
    const text = `${"Nothing to report about the weather in Lisbon today.\n".repeat(20_000)}Usage is down 31%.`;
    const { statements } = await readText(text, { source: "n", asOf });
    expect(statements).toMatchObject([
      {
        key: "usage.change" satisfies FactKey,
        value: -0.31,
        source: "n:20001",
      },
    ]);
  });
});
