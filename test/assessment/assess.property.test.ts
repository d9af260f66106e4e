import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "../../src/assessment/assess.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { addDays, type CalendarDate, parseCalendarDate } from "../../src/calendar/calendar-date.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { factKind } from "../../src/facts/fact-catalogue.ts";
import { practice, today } from "./account.ts";
import { facts } from "./facts-arbitrary.ts";

const on = (known: readonly Fact[], asOf: CalendarDate = today): Assessment =>
  assess({ account: { name: null, facts: known }, practice, asOf });

/** The assessment as plain data, its reasons worded. */
const plain = (assessment: Assessment): unknown => JSON.parse(JSON.stringify(assessment));

describe("for any facts", () => {
  test("the score lies within its bounds and every number within 0 to 100", () => {
    fc.assert(
      fc.property(facts, (known) => {
        const { score, low, high, coverage, band, overrides } = on(known).health;
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(score === null).toBe(coverage === 0);
        if (score !== null) {
          expect(score).toBeGreaterThanOrEqual(low);
          expect(score).toBeLessThanOrEqual(high);
        }
        // Only a judgement gives a colour to what too little is known of.
        if (coverage < 0.5 && overrides.length === 0) expect(band).toBeNull();
        if (coverage < 0.5 && overrides.length > 0) expect(band).toBe("red");
      }),
      { numRuns: 200 },
    );
  });

  test("one more measurement never widens the bounds", () => {
    const suppressors = new Set([
      "account.went_live",
      "support.csat_responses",
      "engagement.meetings_scheduled",
      "stakeholder.champion",
      "stakeholder.champion_name",
    ]);
    fc.assert(
      fc.property(facts, facts, (known, more) => {
        const keys = new Set(known.map((fact) => fact.key));
        const added = more.filter((fact) => !keys.has(fact.key) && !suppressors.has(fact.key));
        const before = on(known).health;
        const after = on([
          ...known,
          ...added.map((fact, index) => ({
            ...fact,
            id: `F${known.length + index + 1}`,
          })),
        ]).health;
        expect(after.coverage).toBeGreaterThanOrEqual(before.coverage);
        expect(after.high - after.low).toBeLessThanOrEqual(before.high - before.low + 0.1 + 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  test("the order of the facts does not matter", () => {
    fc.assert(
      fc.property(
        facts.chain((known) =>
          fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length })),
        ),
        ([known, shuffled]) => {
          expect(plain(on(shuffled))).toEqual(plain(on(known)));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("shifting as-of and every date together changes nothing but dates", () => {
    const shiftText = (text: string, days: number) =>
      text.replace(/\d{4}-\d{2}-\d{2}/g, (found) => {
        const parsed = parseCalendarDate(found);
        return parsed === null ? found : addDays(parsed, days);
      });
    fc.assert(
      fc.property(facts, fc.integer({ min: -3000, max: 3000 }), (known, days) => {
        const shifted = known.map((fact) => JSON.parse(shiftText(JSON.stringify(fact), days)) as Fact);
        expect(plain(on(shifted, addDays(today, days)))).toEqual(
          JSON.parse(shiftText(JSON.stringify(on(known)), days)),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("scaling money changes nothing but money in the texts", () => {
    const withoutMoney = (assessment: Assessment) =>
      JSON.parse(JSON.stringify(assessment).replace(/EUR [\d,.]+/g, "money"));
    fc.assert(
      fc.property(facts, fc.integer({ min: 2, max: 1000 }), (known, factor) => {
        const inEuro = known.map((fact) =>
          factKind(fact.key).unit === "money"
            ? { ...fact, unit: "EUR", value: 1 + Number(fact.value) }
            : fact,
        );
        const scaled = inEuro.map((fact) =>
          fact.unit === "EUR" ? { ...fact, value: Number(fact.value) * factor } : fact,
        );
        expect(withoutMoney(on(scaled))).toEqual(withoutMoney(on(inEuro)));
      }),
      { numRuns: 150 },
    );
  });

  test("every reason rests on facts of the case, and none is empty", () => {
    fc.assert(
      fc.property(facts, (known) => {
        const ids = new Set(known.map((fact) => fact.id));
        const { redFlags, plays, authority, keyQuestions, phase } = on(known);
        for (const { facts: beneath } of [...redFlags, ...plays, ...keyQuestions])
          for (const id of beneath) expect(ids.has(id)).toBe(true);
        for (const reason of [...redFlags, ...authority.reasons, phase]) expect(reason.because).not.toBe("");
        for (const play of plays) expect(play.why).not.toBe("");
      }),
      { numRuns: 150 },
    );
  });
});
