import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { accountsOf, bytesOf, factsOf } from "./accounts-of.ts";

const read = (value: unknown, source = "a.json") =>
  accountsOf(bytesOf(typeof value === "string" ? value : JSON.stringify(value)), { source, format: null });
const acme = { name: "Acme", arr: 12_000, seats: 100 };
const facts = { "account.name": "Acme", "account.arr": 12_000, "usage.seats": 100 };

describe("records are found", () => {
  it.each<[string, unknown]>([
    ...["records", "results", "data", "customers", "accounts", "items", "companies", "value"].map(
      (name): [string, unknown] => [`under ${name}`, { total: 1, [name]: [acme] }],
    ),
    ["two levels down", { data: { items: [acme] }, meta: { total: 1 } }],
    ["in HubSpot's properties", { results: [{ id: "1", properties: acme, archived: false }] }],
    [
      "beside Salesforce's attributes",
      { records: [{ attributes: { type: "Account", url: "/x" }, ...acme }] },
    ],
    ["in JSON:API", { data: [{ type: "account", attributes: acme }] }],
    ["in GraphQL's nodes", { data: { accounts: { edges: [{ node: acme }] } } }],
    ["by their id", { A1: acme, A2: acme }],
    ["as rows below a header", [Object.keys(acme), Object.values(acme)]],
    ["as a data frame split", { columns: Object.keys(acme), index: [0], data: [Object.values(acme)] }],
    [
      "as the columns of a data frame",
      Object.fromEntries(Object.entries(acme).map(([key, value]) => [key, { 0: value }])),
    ],
    ["one a line in a file called JSON", `${JSON.stringify(acme)}\n${JSON.stringify(acme)}\n`],
    ["in a file called CSV", JSON.stringify([acme])],
  ])("%s", async (what, value) => {
    const { rows, findings } = await read(value, what.includes("CSV") ? "a.csv" : "a.json");
    expect(findings).toEqual([]);
    expect(factsOf(rows[0])).toMatchObject(facts);
  });

  it("and their nested values by their whole path, or by a name that can mean nothing else", async () => {
    const { rows } = await read([
      {
        id: "a",
        companyName: "Acme",
        contract: { arr: 12_000, renewalDate: "2027-02-02" },
        usage: { licensedSeats: 100, activeUsers: 80 },
        owner: { name: "Dana", status: "inactive" },
        previous_period: { active_users: 5, nps: 3 },
      },
    ]);
    expect(factsOf(rows[0])).toEqual({
      "account.id": "a",
      "account.name": "Acme",
      "account.arr": 12_000,
      "renewal.date": "2027-02-02",
      "usage.seats": 100,
      "usage.active_users": 80,
    });
  });

  it("a value with its time keeps both", async () => {
    const { rows } = await read([
      { name: "A", seats: { value: "10", timestamp: 1_790_000_000_000, source: "x" } },
    ]);
    expect(rows[0]?.statements[1]).toMatchObject({ value: 10, asOf: "2026-09-21" });
  });

  it("and a file without any is said to have none", async () => {
    const { findings } = await read({ totalSize: 0, done: true, status: { code: 4 } });
    expect(findings).toMatchObject([{ code: "accounts.none", found: expect.stringContaining("totalSize") }]);
  });

  it("NaN as Python writes it is no value", async () => {
    const { rows } = await read('[{"name": "A", "arr": NaN}]');
    expect(factsOf(rows[0])).toEqual({ "account.name": "A" });
    expect(rows[0]?.notes).toMatchObject([{ code: "cell.error", found: "NaN" }]);
  });

  it("the values of all records tell how one is meant", async () => {
    const { rows } = await read([
      { name: "A", engagement: { meeting_attendance: 90 } },
      { name: "B", engagement: { meeting_attendance: 50 } },
      { name: "C", engagement: { meeting_attendance: 0.4 } },
    ]);
    expect(rows.map((row) => factsOf(row)["engagement.meeting_attendance"])).toEqual([0.9, 0.5, undefined]);
    expect(rows[2]?.findings).toHaveLength(1);
  });
});

describe("by its content a file is known", () => {
  it("when it is packed", async () => {
    const packed = gzipSync("name,arr\nAcme,12000\n");
    const { rows } = await accountsOf(bytesOf(packed, 7), { source: "a.csv.gz", format: null });
    expect(factsOf(rows[0])).toEqual({ "account.name": "Acme", "account.arr": 12_000 });
    await expect(
      accountsOf(bytesOf(packed.subarray(0, 30)), { source: "a.csv.gz", format: null }),
    ).rejects.toMatchObject({
      details: { code: "usage.file_unreadable" },
    });
  });

  it.each([
    ["a.parquet", "PAR1\u0015\u0004", "duckdb -c 'COPY (FROM '\\''a.parquet'\\'') TO '\\''a.csv'\\'''"],
    ["a.db", "SQLite format 3\u0000", 'sqlite3 -header -csv a.db "SELECT * FROM accounts" > a.csv'],
    ["a.csv", "%PDF-1.7", "pdftotext -layout a.csv a.txt"],
    ["a.xls", "\u00d0\u00cf\u0011\u00e0", "soffice --headless --convert-to csv a.xls"],
    ["a.xls", "<html><table>", "soffice --headless"],
    ["a.zip", "PK\u0003\u0004notes.txt", "unzip a.zip"],
    ["a b.csv", "BZh91AY", "bunzip2 --keep 'a b.csv'"],
  ])("%s that begins with %j is refused with a command", async (source, start, hint) => {
    await expect(
      accountsOf(bytesOf(Buffer.from(start, "latin1")), { source, format: null }),
    ).rejects.toMatchObject({
      outcome: "usage",
      details: { code: "usage.input_format", hint: expect.stringContaining(hint) },
    });
  });
});
