import fc from "fast-check";
import { addDays } from "../../src/calendar/calendar-date.ts";
import type { Fact } from "../../src/facts/fact.ts";
import { factKeys, factKind } from "../../src/facts/fact-catalogue.ts";
import { today } from "./account.ts";

const number = (low: number, high: number) =>
  fc.double({
    min: low,
    max: Math.min(high, 400),
    noNaN: true,
    noDefaultInfinity: true,
  });
const date = fc.integer({ min: -500, max: 500 }).map((days) => addDays(today, days));

function anyValueOf(key: Fact["key"]): fc.Arbitrary<Fact["value"]> {
  const { unit, range, choices } = factKind(key);
  if (choices !== undefined) return fc.constantFrom(...choices);
  if (unit === "flag") return fc.boolean();
  if (unit === "date") return date;
  if (unit === "text") return fc.constantFrom("Dana", "data sync", "CFO");
  return number(range?.[0] ?? 0, range?.[1] ?? 400);
}

const statementOf = (key: Fact["key"]) =>
  fc.record({
    key: fc.constant(key),
    value: anyValueOf(key),
    asOf: fc.option(
      fc.integer({ min: 0, max: 400 }).map((days) => addDays(today, -days)),
      { nil: undefined },
    ),
    by: fc.option(fc.constantFrom("Dana", "CFO", "planner"), {
      nil: undefined,
    }),
  });
// Made once: a chain would make an arbitrary for every fact it generates, at more cost than the fact.
const statement = fc.oneof(...factKeys.map(statementOf));
type Generated = typeof statement extends fc.Arbitrary<infer One> ? One : never;

const numbered = (found: readonly Generated[]): Fact[] =>
  found.map(({ asOf, by, ...one }, index) => ({
    ...one,
    id: `F${index + 1}`,
    account: null,
    unit: factKind(one.key).unit,
    source: "generated",
    quote: String(one.value),
    ...(asOf === undefined ? {} : { asOf }),
    ...(by === undefined ? {} : { by }),
  }));

/** Up to 60 facts of any kind, at most one a key, numbered. */
export const facts: fc.Arbitrary<Fact[]> = fc
  .uniqueArray(statement, { selector: (one) => one.key, maxLength: 60 })
  .map(numbered);

/** Up to 80 facts of any kind, several of one key among them. */
export const anyFacts: fc.Arbitrary<Fact[]> = fc.array(statement, { maxLength: 80 }).map(numbered);

/** The same without givers, as the rows of a table are. */
export const facelessFacts = anyFacts.map((known) => known.map(({ by: _, ...fact }): Fact => fact));
