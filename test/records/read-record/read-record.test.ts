import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { CalendarDate } from "../../../src/calendar/calendar-date.ts";
import { factKind } from "../../../src/facts/fact-catalogue.ts";
import { readRecord } from "../../../src/records/read-record/read-record.ts";
import { readFields } from "./read-fields.ts";

const fields = readFields();
const asOf = "2026-11-23" as CalendarDate;
const read = (raw: unknown) => readRecord(raw, { source: "acme.yaml", asOf, fields });
const values = (raw: unknown) =>
  Object.fromEntries(read(raw).statements.map((statement) => [statement.key, statement.value]));
const fixture = (name: string) => parse(readFileSync(`test/fixtures/records/${name}`, "utf8"));

describe("a record", () => {
  it("nested by the fact keys gives one statement a value, with source and quote", () => {
    const { statements, findings } = read(fixture("proseware.yaml"));
    expect(findings).toEqual([]);
    expect(statements).toContainEqual({
      account: "Proseware",
      key: "account.arr",
      value: 195_000,
      unit: "USD",
      source: "acme.yaml:account.arr",
      quote: "USD 195,000",
    });
    expect(statements).toContainEqual({
      account: "Proseware",
      key: "relationship.nps_rating",
      value: 9,
      unit: "rating",
      source: "acme.yaml:relationship.nps_rating",
      quote: "9",
      asOf: "2026-10-15",
      by: "VP Operations",
    });
  });

  it("lists open tickets; their number, the oldest one's age and its subject come out", () => {
    const { statements } = read({
      support: {
        open_p1: [
          { subject: "export", opened: "2026-11-20" },
          { subject: "data sync delay", opened: "2026-11-07" },
        ],
      },
    });
    expect(statements.map(({ key, value, quote }) => [key, value, quote])).toEqual([
      ["support.open_p1", 2, "export, opened 2026-11-20; data sync delay, opened 2026-11-07"],
      ["support.p1_age_days", 16, "data sync delay, opened 2026-11-07"],
      ["support.p1_subject", "data sync delay", "data sync delay, opened 2026-11-07"],
    ]);
  });

  it("flat by common names gives the same keys, and the record's day and currency hold for every value", () => {
    const { statements, findings } = read(fixture("flat.yaml"));
    expect(findings).toEqual([]);
    expect(values(fixture("flat.yaml"))).toMatchObject({
      "account.name": "Contoso",
      "renewal.date": "2027-02-28",
      "renewal.notice_days": 60,
      "usage.seats": 250,
      "usage.active_users": 180,
      "support.csat_pct": 84,
      "relationship.nps_rating": 7,
      "stakeholder.has_sponsor": true,
    });
    const touch = statements.find(({ key }) => key === "stakeholder.exec_touch_days");
    expect(touch).toMatchObject({
      value: 90,
      quote: "2026-08-25",
      asOf: "2026-11-20",
    });
    const active = statements.find(({ key }) => key === "usage.active_users");
    expect(active).toMatchObject({
      asOf: "2026-11-01",
      by: "product analytics",
    });
  });

  it("may carry several values where an account can have several", () => {
    const { statements } = read({
      outcome: {
        goal: ["shorter onboarding", { value: "fewer errors", by: "COO" }],
      },
    });
    expect(statements.map(({ value, by, source }) => [value, by, source])).toEqual([
      ["shorter onboarding", undefined, "acme.yaml:outcome.goal.0"],
      ["fewer errors", "COO", "acme.yaml:outcome.goal.1"],
    ]);
  });

  it("that leaves a value empty or unknown says nothing about it", () => {
    expect(read({ renewal: { date: null }, arr: "n/a", csm: "unknown" })).toEqual({
      statements: [],
      findings: [],
      notes: [],
      unread: [],
    });
  });

  it("in another file's list names its place there", () => {
    const { statements, findings } = readRecord(
      { seats: 5, arr: "lots" },
      {
        source: "all.yaml",
        asOf,
        fields,
        at: [3],
        placeOf: (path) => ({
          line: path.length,
          column: 1,
          length: 1,
          text: "",
        }),
      },
    );
    expect(statements[0]?.source).toBe("all.yaml:3.seats");
    expect(findings[0]).toMatchObject({ path: [3, "arr"], place: { line: 2 } });
  });
});

describe("money is read from", () => {
  it.each([
    [240_000, 240_000, "money"],
    ["USD 240,000", 240_000, "USD"],
    ["$240k", 240_000, "USD"],
    ["240,000.50 EUR", 240_000.5, "EUR"],
    ["1.250.000,00 €", 1_250_000, "EUR"],
    ["CHF 240'000", 240_000, "CHF"],
    ["1.2M", 1_200_000, "money"],
    ["£20,000 per month", 240_000, "GBP"],
    [{ amount: 240_000, currency: "gbp" }, 240_000, "GBP"],
    [{ value: "1,200", currency: "USD" }, 1200, "USD"],
  ])("%j", (raw, value, unit) => {
    const { statements, findings } = read({ account: { arr: raw } });
    expect(findings).toEqual([]);
    expect(statements).toMatchObject([{ value, unit }]);
    expect(statements[0]).not.toHaveProperty("ambiguous");
  });

  it("96.000, as thousands, saying so; and without a doubt where the record uses decimal commas", () => {
    expect(read({ arr: "96.000" }).statements).toMatchObject([
      {
        value: 96_000,
        ambiguous: {
          others: ["96"],
          why: "money and counts are not written with three decimals",
        },
      },
    ]);
    const german = read({
      arr: "96.000",
      outcome: { value_target: "12,50 €" },
    }).statements;
    expect(german).toMatchObject([{ value: 96_000 }, { value: 12.5 }]);
    expect(german[0]).not.toHaveProperty("ambiguous");
  });
});

describe("days are read from", () => {
  it.each([
    "2027-05-31",
    "2027-05-31T00:00:00.000Z",
    "2027/05/31",
    "31.05.2027",
    "05/31/2027",
    "31/05/2027",
    "31 May 2027",
    "May 31, 2027",
    "31-MAY-27",
    "1811721600000",
  ])("%s", (raw) => {
    expect(read({ renewal: { date: raw } }).statements).toMatchObject([{ value: "2027-05-31" }]);
  });

  it("05/03/2027 only where the record's other dates show the order", () => {
    const alone = read({ renewal: { date: "05/03/2027" } });
    expect(alone.statements).toEqual([]);
    expect(alone.findings).toMatchObject([{ code: "value.format", suggestion: "2027-03-05 or 2027-05-03" }]);
    const beside = read({
      renewal: { date: "05/03/2027" },
      account: { started: "31/01/2024" },
    });
    expect(beside.statements[0]).toMatchObject({
      value: "2027-03-05",
      ambiguous: {
        others: ["2027-05-03"],
        why: "the other values of the record put the day first (31/01/2024)",
      },
    });
  });

  it.each(["2027-02-30", "yesterday", "46173", "31/31/2027", "0000-00-00", "1850-01-01"])(
    "not from %s",
    (raw) => {
      const { statements, findings } = read({ renewal: { date: raw } });
      expect(statements).toEqual([]);
      expect(findings).toHaveLength(1);
    },
  );
});

describe("shares are read as documented", () => {
  it.each([
    ["usage.feature_breadth", 0.82, 0.82],
    ["usage.feature_breadth", "82 %", 0.82],
    ["usage.feature_breadth", "29%", 0.29],
    ["outcome.roi_attainment", "1.4×", 1.4],
    ["usage.change", "-31 %", -0.31],
    ["support.csat_pct", 82, 82],
    ["support.csat_pct", "82,5 %", 82.5],
  ])("%s: %j", (key, raw, value) => {
    expect(read({ [key]: raw }).statements).toMatchObject([{ key, value }]);
  });

  it("82 under a documented ratio is a finding that proposes 0.82; under an export's name it is 82 %, and reported", () => {
    expect(read({ usage: { feature_breadth: 82 } }).findings).toMatchObject([
      { code: "value.range", suggestion: "0.82" },
    ]);
    expect(read({ feature_adoption: 82 }).statements).toMatchObject([
      { value: 0.82, ambiguous: { taken: "82 %" } },
    ]);
  });

  it(".82 under a percentage is read as 82 %, and reported", () => {
    expect(read({ csat: 0.82 }).statements).toMatchObject([{ value: 82, ambiguous: { others: ["0.82 %"] } }]);
  });

  it("a name that says percent is believed", () => {
    expect(read({ usage_change_pct: -31 }).statements).toMatchObject([{ key: "usage.change", value: -0.31 }]);
  });
});

describe("names that mislead", () => {
  it.each([
    "AnnualRevenue",
    "TotalContractAmount",
    "hs_tcv",
    "lifecyclestage",
    "ChurnScore",
    "LastActivityDate",
    "notes_last_contacted",
  ])("%s is refused with the reason", (name) => {
    const { statements, findings } = read({ [name]: 5_000_000 });
    expect(statements).toEqual([]);
    expect(findings).toMatchObject([{ code: "key.forbidden", path: [name], found: name }]);
    expect(findings[0]?.expected.length).toBeGreaterThan(20);
  });

  it("an inverted name is read the other way round", () => {
    expect(values({ cancel_at_period_end: true })).toEqual({
      "renewal.auto_renew": false,
    });
    expect(values({ IsDeleted: "false" })).toEqual({
      "account.status": "active",
    });
    expect(values({ IsActive: "false" })).toEqual({
      "account.status": "churned",
    });
  });

  it("createdate is a weak start of the contract, and says so", () => {
    expect(read({ createdate: "2024-02-01" }).statements).toMatchObject([
      { key: "account.started", ambiguous: { taken: "start of the contract" } },
    ]);
  });

  it("nps may be a rating or a score: 30 can only be a score, 9 is reported as ambiguous, 9/10 is a rating", () => {
    expect(read({ nps: 30 }).statements).toMatchObject([{ key: "relationship.nps_score", value: 30 }]);
    expect(read({ nps: 9 }).statements).toMatchObject([
      {
        key: "relationship.nps_rating",
        ambiguous: { others: ["a Net Promoter Score of 9"] },
      },
    ]);
    expect(read({ nps: "9/10" }).statements[0]).not.toHaveProperty("ambiguous");
    expect(read({ nps: { rating: 9, by: "COO" } }).statements[0]).toMatchObject({ by: "COO", value: 9 });
  });

  it("a name the user maps is read as the user says", () => {
    const map = new Map([["AnnualRevenue", "account.arr" as const]]);
    expect(readRecord({ AnnualRevenue: 5 }, { source: "a", asOf, fields, map }).statements).toMatchObject([
      { key: "account.arr", value: 5 },
    ]);
  });
});

describe("what is wrong is found, and the rest still comes out", () => {
  it.each([
    [{ renewel: { date: "2027-05-31" } }, "key.unknown", "renewal"],
    [{ renewal: { dat: "2027-05-31" } }, "key.unknown", "date"],
    [{ renewal: { renewal_date: "2027-05-31" } }, "key.unknown", "renewal.date"],
    [{ usage: { seats: { value: 5, as_off: "2026-11-01" } } }, "key.unknown", "as_of"],
    [{ stakeholder: { champion: "actve" } }, "value.choice", "active"],
  ])("%j: %s, did you mean %s", (raw, code, suggestion) => {
    expect(read(raw).findings).toMatchObject([{ code, suggestion }]);
  });

  it.each([
    [{ usage: { seats: -1 } }, "value.range"],
    [{ usage: { seats: 2.5 } }, "value.format"],
    [{ usage: { seats: Number.NaN } }, "value.range"],
    [{ usage: { seats: "1e999" } }, "value.range"],
    [{ usage: { seats: Number.POSITIVE_INFINITY } }, "value.range"],
    [{ usage: { seats: true } }, "value.type"],
    [{ usage: { seats: [1, 2] } }, "value.type"],
    [{ usage: { seats: {} } }, "key.missing"],
    [{ usage: { seats: "" } }, "value.empty"],
    [{ relationship: { nps_rating: 11 } }, "value.range"],
    [{ relationship: { touch_days: "2026-12-01" } }, "value.range"],
    [{ usage: { seats: { value: 5, as_of: "2027-01-01" } } }, "value.range"],
    [{ account: { arr: "lots" } }, "value.type"],
    [{ currency: "DOLLAR" }, "value.format"],
  ])("%j: %s", (raw, code) => {
    const { statements, findings } = read({ ...raw, csm: "Elena" });
    expect(findings).toMatchObject([{ code, file: "acme.yaml" }]);
    expect(statements).toContainEqual(expect.objectContaining({ key: "account.csm", value: "Elena" }));
  });

  it("says what was expected and what was found", () => {
    expect(read({ relationship: { nps_rating: 11 } }).findings).toMatchObject([
      {
        path: ["relationship", "nps_rating"],
        expected: "a rating from 0 to 10",
        found: "11",
      },
    ]);
  });

  it.each([null, 5, "text", [], [[]]])("%j is no record", (raw) => {
    expect(read(raw).findings).toMatchObject([{ code: "value.type", path: [] }]);
  });
});

describe("any input", () => {
  const leaf = fc.oneof(
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.date().map(String),
  );
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom(...fields.names),
    fc.constantFrom("usage", "account", "support", "__proto__"),
  );

  it("never throws, and every statement keeps to its kind", () => {
    const object = fc.object({ key: name, values: [leaf], maxDepth: 4 });
    fc.assert(
      fc.property(fc.oneof(object, fc.anything()), (raw) => {
        for (const { key, value, quote } of read(raw).statements) {
          const { range, choices } = factKind(key);
          expect(quote.length).toBeLessThanOrEqual(200);
          if (range) {
            expect(value).toBeGreaterThanOrEqual(range[0]);
            expect(value).toBeLessThanOrEqual(range[1]);
          }
          if (choices) expect(choices).toContain(value);
        }
      }),
      { numRuns: 500 },
    );
  });
});
