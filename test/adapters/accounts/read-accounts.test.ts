import { describe, expect, it } from "vitest";
import { accountsFormat } from "../../../src/adapters/accounts/open-accounts.ts";
import { accountsOf, bytesOf, factsOf } from "./accounts-of.ts";

describe("the format of a file", () => {
  it.each([
    ["a.csv", "csv"],
    ["a.TSV", "csv"],
    ["a.json", "json"],
    ["a.ndjson", "ndjson"],
    ["a.jsonl", "ndjson"],
    ["a.yml", "yaml"],
    ["a.xlsx", null],
    ["accounts", null],
  ])("%s is %s", (file, format) => {
    expect(accountsFormat(file)).toBe(format);
  });
});

describe("NDJSON", () => {
  const read = (text: string, size?: number) =>
    accountsOf(bytesOf(text, size), { source: "a.ndjson", format: "ndjson" });

  it("gives an account a line, with the line in every source", async () => {
    const { rows, findings } = await read(
      '{"name":"A","seats":10}\n\n{"account":{"name":"B"},"usage":{"seats":20}}',
      5,
    );
    expect(findings).toEqual([]);
    expect(rows.map(({ row, account }) => [row, account])).toEqual([
      [1, "A"],
      [3, "B"],
    ]);
    expect(rows[1]?.statements[1]).toMatchObject({ id: "F2", value: 20, source: "a.ndjson:3.usage.seats" });
  });

  it("goes on after a line that is no JSON", async () => {
    const { rows, findings } = await read('{"name":"A"}\n{"name":\n[1]\n{"name":"C"}\n');
    expect(rows.map(({ account }) => account)).toEqual(["A", null, "C"]);
    expect(findings).toMatchObject([{ path: [2], expected: "one JSON object" }]);
    expect(rows[1]?.findings).toMatchObject([{ code: "value.type", path: [3] }]);
  });

  it("without line breaks is not held in memory", async () => {
    const { findings } = await read(`"${"x".repeat(3_000_000)}`);
    expect(findings).toMatchObject([{ path: [1], found: "more" }]);
  });
});

describe("JSON", () => {
  const read = (value: unknown) =>
    accountsOf(bytesOf(JSON.stringify(value)), {
      source: "a.json",
      format: "json",
      map: { Umsatz: "account.arr" },
    });

  it.each([
    ["a list", [{ name: "A" }, { name: "B" }], ["A", "B"]],
    ["a list under accounts", { accounts: [{ name: "A" }, { name: "B" }] }, ["A", "B"]],
    ["one record", { name: "A" }, ["A"]],
  ])("%s is read", async (_what, value, names) => {
    expect((await read(value)).rows.map(({ account }) => account)).toEqual(names);
  });

  it("tells once which names mean nothing and which mislead, and maps what the user maps", async () => {
    const record = {
      name: "A",
      AnnualRevenue: 5,
      shoe_size: 44,
      Umsatz: 7,
      EndDate: "2027-01-01",
      RenewalDate: "2027-02-02",
    };
    const { rows, report } = await read([record, record]);
    expect(report?.unmapped.map(({ header }) => header)).toEqual(["shoe_size"]);
    expect(report?.dangerous.map(({ header }) => header)).toEqual(["AnnualRevenue"]);
    expect(rows[0]?.findings).toEqual([]);
    expect(factsOf(rows[0])).toEqual({ "account.name": "A", "account.arr": 7, "renewal.date": "2027-02-02" });
  });
});

describe("YAML", () => {
  it("is written by a person: a name that means nothing is a finding with its place", async () => {
    const text = "accounts:\n  - {name: A, shoe_size: 44}\n  - {name: B, seats: -1}\n";
    const { rows } = await accountsOf(bytesOf(text), { source: "a.yaml", format: "yaml" });
    expect(rows.map(({ account }) => account)).toEqual(["A", "B"]);
    expect(rows[0]?.findings).toMatchObject([
      { code: "key.unknown", path: ["accounts", 0, "shoe_size"], place: { line: 2 } },
    ]);
    expect(rows[1]?.findings).toMatchObject([{ code: "value.range", path: ["accounts", 1, "seats"] }]);
  });

  it("that names one fact twice is told so", async () => {
    const { rows } = await accountsOf(bytesOf("seats: 5\nusage: {seats: 6}\n"), {
      source: "a.yaml",
      format: "yaml",
    });
    expect(rows[0]?.findings).toMatchObject([
      { code: "value.duplicate", path: ["seats"], found: "it again, beside usage.seats" },
    ]);
  });
});
