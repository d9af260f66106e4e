import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/finding/display-width.ts";
import { toJsonLine } from "../../../src/output/envelope.ts";
import type { HealthRow } from "../../../src/output/health/health-row.ts";
import { rowJson } from "../../../src/output/health/row-json.ts";
import { RowStore } from "../../../src/output/health/row-store.ts";
import { sayAmount } from "../../../src/output/health/say-row.ts";
import { shortenMiddle } from "../../../src/output/health/shorten-middle.ts";
import { sortableOf } from "../../../src/output/health/sort-rows.ts";
import { row } from "./row.ts";

const text = fc.oneof(fc.string(), fc.string({ unit: "binary" })).map((one) => one.replaceAll("\u0000", ""));
const number = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -900, max: 1e6 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
);
const flag = fc.record({
  id: fc.constantFrom("RF01", "RF05"),
  name: fc.constantFrom("quiet quit", "champion_change"),
  severity: fc.constantFrom("warn" as const, "high" as const, "critical" as const),
});
const any: fc.Arbitrary<HealthRow> = fc.record({
  account: fc.option(text),
  id: fc.option(text),
  source: text,
  score: number,
  band: fc.constantFrom(null, "red" as const, "green" as const),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  low: fc.integer(),
  high: fc.integer(),
  confidence: fc.constantFrom("none", "high"),
  trend: fc.constant([]),
  flags: fc.array(flag, { maxLength: 3 }),
  phase: fc.constantFrom(null, "renewal", "churned"),
  renewal_date: fc.constantFrom(null, "2026-09-01"),
  deadline: fc.constantFrom(null, "2026-08-01"),
  days_to_deadline: fc.option(fc.integer({ min: -500, max: 500 })),
  route: fc.constantFrom("decide" as const, "escalate" as const),
  arr: number,
  currency: fc.constantFrom(null, "EUR"),
});
const whole = (list: readonly HealthRow[]) => JSON.parse(JSON.stringify(list));

describe("rows that are kept as numbers and bytes", () => {
  it("come back as they went in, and are sorted as they would be", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (rows) => {
        const store = new RowStore();
        for (const one of rows) store.add(one);
        const back = rows.map((_, at) => store.get(at));
        expect(whole(back)).toEqual(
          whole(rows.map((one) => JSON.parse(Buffer.from(JSON.stringify(one)).toString()))),
        );
        for (const [at, one] of rows.entries()) expect(store.named(at)).toEqual(sortableOf(one));
      }),
    );
  });

  it("hold more than one block of texts", () => {
    const store = new RowStore();
    const name = "x".repeat(700_000);
    for (let at = 0; at < 4; at++) store.add(row({ account: `${at}${name}` }));
    expect(store.get(2).account).toBe(`2${name}`);
  });
});

describe("a row as JSON", () => {
  it("is what JSON has", () => {
    fc.assert(
      fc.property(any, (one) => {
        expect(`${rowJson(one)}\n`).toBe(toJsonLine(one));
      }),
    );
    expect(rowJson(row({ sources: ["a:1", "b:2"] }))).toContain(
      '"source":"a.csv:2","sources":["a:1","b:2"],',
    );
  });
});

describe("a name that is too long", () => {
  it("loses its middle", () => {
    expect(shortenMiddle("Northwind Traders Europe GmbH", 16)).toBe("Northwin…pe GmbH");
    expect(shortenMiddle("Acme", 16)).toBe("Acme");
  });

  it("never takes more columns than there are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 4, max: 40 }), (name, columns) => {
        expect(displayWidth(shortenMiddle(name, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

it("an amount is grouped as in English", () => {
  fc.assert(
    fc.property(fc.integer(), (one) => {
      expect(sayAmount(one)).toBe(one.toLocaleString("en-US"));
    }),
  );
});
