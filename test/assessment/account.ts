import { assess } from "../../src/assessment/assess.ts";
import type { Assessment } from "../../src/assessment/assessment.ts";
import { type CalendarDate, parseCalendarDate } from "../../src/calendar/calendar-date.ts";
import type { AccountCase } from "../../src/case/case.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { type FactKey, factKind } from "../../src/facts/fact-catalogue.ts";
import { shippedPractice } from "../practice/shipped-practice.ts";

export const practice = shippedPractice();

export function day(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  if (parsed === null) throw new Error(`no date: ${text}`);
  return parsed;
}

export const today = day("2026-11-23");

type Value = Fact["value"];
type Detailed = { value: Value; asOf?: string; by?: string; unit?: string };
type Given = Value | Detailed;
export type Known = Partial<Record<FactKey, Given | Given[]>>;

/** Facts by hand: `{"usage.change": -0.31, "relationship.nps_rating": {value: 9, by: "VP Operations"}}`. */
export function factsOf(known: Known): Fact[] {
  const facts: Fact[] = [];
  for (const [key, given] of Object.entries(known) as [FactKey, Given | Given[]][])
    for (const one of Array.isArray(given) ? given : [given]) {
      const { value, asOf, by, unit } = typeof one === "object" ? one : ({ value: one } as Detailed);
      facts.push({
        id: `F${facts.length + 1}`,
        account: null,
        key,
        value,
        unit: unit ?? factKind(key).unit,
        source: "test",
        quote: String(value),
        ...(asOf === undefined ? {} : { asOf: day(asOf) }),
        ...(by === undefined ? {} : { by }),
      });
    }
  return facts;
}

export const accountOf = (known: Known, name: string | null = null): AccountCase => ({
  name,
  facts: factsOf(known),
});

export const assessed = (known: Known, more: Partial<Parameters<typeof assess>[0]> = {}): Assessment =>
  assess({ account: accountOf(known), practice, asOf: today, ...more });

/** "RF08 high" for every flag, sorted. */
export const flagsOf = (known: Known): string[] =>
  assessed(known)
    .redFlags.map((flag) => `${flag.id} ${flag.severity}`)
    .sort();
