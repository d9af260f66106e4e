import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import type { Fact } from "../../src/facts/fact.ts";
import type { FactKey } from "../../src/facts/fact-catalogue.ts";
import { AccountKeys } from "../../src/records/join-rows/account-keys.ts";
import { RowJoiner } from "../../src/records/join-rows/row-joiner.ts";
import type { AccountRow } from "../../src/records/read-table/read-row.ts";

type Values = Partial<Record<FactKey, Fact["value"]>>;

const row = (
  at: number,
  id: string | null,
  account: string | null,
  values: Values,
  asOf?: string,
): AccountRow => ({
  row: at,
  id,
  account: account ?? id,
  statements: Object.entries(values).map(([key, value], index) => ({
    id: `F${index + 1}`,
    account,
    key: key as FactKey,
    value,
    unit: "count",
    source: `a.csv:${at}:${key}`,
    quote: String(value),
    ...(asOf !== undefined && { asOf: asOf as CalendarDate }),
  })),
  findings: [],
  notes: [],
});

function join(rows: readonly AccountRow[], linksNames = false) {
  const keys = new AccountKeys({ linksNames });
  for (const one of rows) keys.add(one);
  keys.settle();
  const joiner = new RowJoiner(keys);
  const joined = [
    ...rows.flatMap((one) => joiner.add(one, { file: "a.csv", row: one.row })),
    ...joiner.rest(),
  ];
  return {
    rows: joined.map(({ row: { account, statements }, sources }) => ({
      account,
      rows: sources.map((source) => source.row),
      values: Object.fromEntries(statements.map(({ key, value }) => [key, value])),
    })),
    notes: joiner.notes(),
  };
}

describe("rows of one account", () => {
  it("that add to each other become one", () => {
    const { rows, notes } = join([
      row(2, "A1", "Acme", { "account.name": "Acme", "account.arr": 12 }),
      row(3, "B1", "Globex", { "account.arr": 7 }),
      row(4, "A1", null, { "usage.seats": 10 }),
    ]);
    expect(rows).toEqual([
      { account: "Globex", rows: [3], values: { "account.arr": 7 } },
      {
        account: "Acme",
        rows: [2, 4],
        values: { "account.name": "Acme", "account.arr": 12, "usage.seats": 10 },
      },
    ]);
    expect(notes).toMatchObject([{ code: "row.joined", found: "1 account in 2 rows" }]);
  });

  it("that disagree stay apart, and what they disagree in is told", () => {
    const { rows, notes } = join([
      row(2, "A1", "Acme", { "account.arr": 12 }),
      row(3, "A1", "Acme", { "usage.seats": 10 }),
      row(4, "A1", "Acme", { "usage.seats": 11 }),
    ]);
    expect(rows.map((one) => [one.rows, one.values])).toEqual([
      [[2, 3], { "account.arr": 12, "usage.seats": 10 }],
      [[4], { "usage.seats": 11 }],
    ]);
    expect(notes).toMatchObject([
      { code: "row.apart", found: expect.stringContaining("usage.seats 10 and 11") },
    ]);
  });

  it("of two files that disagree are named with their files", () => {
    const keys = new AccountKeys({ linksNames: true });
    const rows = [row(2, "A1", "Acme", { "account.arr": 12 }), row(2, "A1", "Acme", { "account.arr": 13 })];
    for (const one of rows) keys.add(one);
    keys.settle();
    const joiner = new RowJoiner(keys);
    for (const [at, one] of rows.entries()) joiner.add(one, { file: `${at}.csv`, row: 2 });
    expect(joiner.notes()).toMatchObject([
      {
        code: "row.apart",
        found: expect.stringContaining("Acme A1 (rows 0.csv:2, 1.csv:2) has account.arr 12 and 13"),
      },
    ]);
  });

  it("of different days are observations, of which the newest counts", () => {
    const { rows } = join([
      row(2, "A1", "Acme", { "usage.seats": 10 }, "2026-05-01"),
      row(3, "A1", "Acme", { "usage.seats": 12 }, "2026-06-01"),
      row(4, "A1", "Acme", { "usage.seats": 11 }, "2026-04-01"),
    ]);
    expect(rows).toEqual([{ account: "Acme", rows: [2, 3, 4], values: { "usage.seats": 12 } }]);
  });

  it("keep every rating", () => {
    const { rows } = join([
      row(2, "A1", "Acme", { "relationship.nps_rating": 9 }),
      row(3, "A1", "Acme", { "relationship.nps_rating": 2 }),
    ]);
    expect(rows).toHaveLength(1);
  });

  it("1001 and 1001.0 are one identifier; a1 and A1 are two", () => {
    expect(join([row(2, "1001", "A", {}), row(3, "1001.0", "A", {})]).rows).toHaveLength(1);
    expect(join([row(2, "a1", "A", {}), row(3, "A1", "B", {})]).rows).toHaveLength(2);
  });

  it("without an identifier belong to the only account of their name in the other files", () => {
    const named = [row(2, "A1", "Acme", { "account.arr": 1 }), row(3, null, "ACME", { "usage.seats": 2 })];
    expect(join(named, true).rows).toHaveLength(1);
    expect(join([...named, row(4, "A2", "Acme", { "account.arr": 5 })], true).rows).toHaveLength(3);
  });

  it("are never lost, in whatever order and number they come", () => {
    const any = fc.record({ id: fc.constantFrom("A", "B", "C", "D"), seats: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (list) => {
        const { rows } = join(list.map(({ id, seats }, at) => row(at + 2, id, id, { "usage.seats": seats })));
        const places = rows.flatMap((one) => one.rows).sort((a, b) => a - b);
        expect(places).toEqual(list.map((_, at) => at + 2));
        for (const { rows: from, values } of rows)
          for (const at of from) expect(values["usage.seats"]).toBe(list[at - 2]?.seats);
      }),
    );
  });
});
