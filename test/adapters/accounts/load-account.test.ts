import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findAccount, loadAccount } from "../../../src/adapters/accounts/load-account.ts";
import type { CalendarDate } from "../../../src/calendar/calendar-date.ts";
import { readFields } from "../../records/read-record/read-fields.ts";

const options = { asOf: "2026-11-23" as CalendarDate, fields: readFields() };
const folder = mkdtempSync(join(tmpdir(), "account-"));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe("an account file", () => {
  it("in YAML or JSON gives its statements", async () => {
    const yaml = await loadAccount("test/fixtures/records/proseware.yaml", options);
    expect(yaml).toContainEqual(expect.objectContaining({ key: "account.arr", value: 195_000, unit: "USD" }));
    const json = await loadAccount(file("a.json", '{"usage": {"seats": 300}}'), options);
    expect(json).toMatchObject([{ key: "usage.seats", value: 300 }]);
  });

  it("with mistakes is refused with every one of them, at its line", async () => {
    const path = file("bad.yaml", "renewal:\n  dat: 2027-05-31\nusage:\n  seats: -1\nAnnualRevenue: 5\n");
    await expect(loadAccount(path, options)).rejects.toMatchObject({
      outcome: "data",
      details: {
        findings: [
          { code: "key.unknown", suggestion: "date", place: { line: 2, column: 3 } },
          { code: "key.forbidden", found: "AnnualRevenue", place: { line: 5, column: 1 } },
          { code: "value.range", found: "-1", place: { line: 4, column: 10 } },
        ],
      },
    });
  });

  it.each([
    ["nowhere.yaml", "usage"],
    [file("list.yaml", "- a\n- b\n"), "data"],
    [file("empty.yaml", ""), "data"],
  ])("%s ends in a failure of %s", async (path, outcome) => {
    await expect(loadAccount(path, options)).rejects.toMatchObject({ outcome });
  });
});

describe("an account in a file of many", () => {
  const path = "test/fixtures/exports/salesforce.csv";

  it.each(["Contoso Ltd", "contoso ltd", "001A2"])("is found by %s", async (name) => {
    const { statements, findings } = await findAccount(name, path, options);
    expect(findings).toEqual([]);
    expect(statements).toContainEqual(expect.objectContaining({ key: "account.name", value: "Contoso Ltd" }));
  });

  it("comes out with what is wrong with its row", async () => {
    const { statements, findings } = await findAccount(
      "Litware",
      "test/fixtures/exports/bad-cells.csv",
      options,
    );
    expect(statements.length).toBeGreaterThan(3);
    expect(findings).toHaveLength(4);
  });

  it("that is not there is a usage failure that proposes the nearest", async () => {
    await expect(findAccount("Contosso Ltd", path, options)).rejects.toMatchObject({
      outcome: "usage",
      details: { hint: 'Did you mean "Contoso Ltd"?' },
    });
  });
});
