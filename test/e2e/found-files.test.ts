import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

type Row = Record<string, unknown> & { account: string; id: string | null };

const found = (file: string): string => fileURLToPath(new URL(`../fixtures/found/${file}`, import.meta.url));

async function health(files: readonly string[], ...options: string[]) {
  const paths = files.map(found);
  const run = await runCli(["health", ...paths, "--as-of", "2026-07-01", "--json", ...options]);
  const { accounts = [], findings = [] } = run.stdout === "" ? {} : JSON.parse(run.stdout);
  return { ...run, accounts: accounts as Row[], findings };
}
const byName = (accounts: readonly Row[]) => new Map(accounts.map((row) => [row.account, row]));
const values = (accounts: readonly Row[], field: string) =>
  Object.fromEntries(accounts.map((row) => [row.account, row[field]]));

/** Files in the shapes that people have them in; each is what a public export or data set looks like. */
describe("files as people have them", () => {
  it.each([
    "01-records-wrapper.json",
    "03-customers-wrapper.json",
    "11-two-header-rows.csv",
    "13-sep-line.csv",
  ])("%s holds two accounts", async (file) => {
    const { accounts, code, stderr } = await health([file]);
    expect(code).toBe(0);
    expect(values(accounts, "arr")).toEqual({ Acme: 12_000, Globex: 24_000 });
    expect(values(accounts, "renewal_date")).toEqual({ Acme: "2026-09-01", Globex: "2026-10-01" });
    expect(values(accounts, "score")).toEqual({ Acme: 100, Globex: 0 });
    expect(stderr).not.toContain("attributes");
  });

  it("an empty list is said to hold no accounts, and fails every --fail-on", async () => {
    expect(await health(["05-empty-list.json"])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("0 accounts"),
    });
    expect((await health(["05-empty-list.json"], "--fail-on", "red")).code).toBe(10);
  });

  it("34.175 beside 34.5 has a decimal point", async () => {
    const { accounts } = await health(["06-three-decimals.csv"]);
    expect(values(accounts, "arr")).toEqual({ Acme: 410.1, Globex: 414, Initech: 15_003 });
  });

  it.each([[[]], [["--map", "churned=account.status"]]])(
    "a yes under churned is over (%j)",
    async (options) => {
      const { accounts } = await health(["07-churned-flag.csv"], ...options);
      expect(values(accounts, "phase")).toMatchObject({ Acme: "churned" });
      expect(byName(accounts).get("Globex")?.phase).not.toBe("churned");
    },
  );

  it("a trend without a negative value is a ratio, and not read as a change", async () => {
    const { accounts, stderr } = await health(["08-usage-trend-ratio.csv"]);
    expect(accounts.every(({ coverage }) => coverage === 0)).toBe(true);
    expect(stderr).toContain("usage_trend: not read. It looks like a ratio");
  });

  it("the footer of a report is named once and is no account", async () => {
    const { accounts, code, stderr } = await health(["09-salesforce-report-footer.csv"]);
    expect(code).toBe(0);
    expect(accounts.map(({ account }) => account).sort()).toEqual(["Acme", "Globex"]);
    expect(stderr.match(/a line of the report/g)).toHaveLength(1);
  });

  it("Windows-1252 gives euros and quotation marks", async () => {
    const { accounts } = await health(["14-cp1252-euro.csv"]);
    expect(accounts).toMatchObject([
      { account: "Café “Zoë”", arr: 24_000, currency: "EUR" },
      { account: "Acme", arr: 12_000, currency: "EUR" },
    ]);
  });

  it("TBD, Vacant and the like name no sponsor", async () => {
    const { accounts } = await health(["16-sponsor-placeholders.csv"]);
    const without = accounts.filter(({ flags }) => JSON.stringify(flags).includes("executive"));
    expect(without.map(({ account }) => account).sort()).toEqual(["B", "C", "D", "E", "F"]);
  });

  it("a mean of satisfaction has a field of its own, and counts", async () => {
    const { accounts, stdout } = await health(["17-csat-mean.csv"]);
    expect(stdout).toContain('"key":"support.csat_mean"');
    expect(values(accounts, "score")).toEqual({ Globex: 0, Acme: 87.5 });
  });

  it("a percentage in a nested record is one, as it is in a flat one", async () => {
    const { accounts, code } = await health(["19-nested-percent.json"]);
    expect(code).toBe(0);
    expect(values(accounts, "score")).toEqual({ Globex: 0, Acme: 100 });
  });

  it("HubSpot's own export is HubSpot's", async () => {
    const { stdout, stderr } = await health(["21-hubspot-ui-export.csv"]);
    expect(stderr).toContain("an export of HubSpot");
    expect(stdout).toContain('"header":"Number of Associated Contacts","key":"stakeholder.active_contacts"');
  });

  it("customer_id identifies, and everyday names are read", async () => {
    expect((await health(["22-customer-id.csv"])).accounts).toMatchObject([{ id: "C-1", arr: 12_000 }]);
    const { accounts, stdout } = await health(["23-plain-aliases.csv"]);
    expect(accounts).toMatchObject([{ arr: 12_000, renewal_date: "2026-09-01", score: 100 }]);
    expect(JSON.parse(stdout).columns[0].unmapped).toEqual([]);
  });

  it("two rows of one account that disagree stay two, and that is said", async () => {
    const { accounts, stderr, code } = await health(["25-repeated-account.csv"]);
    expect(code).toBe(0);
    expect(accounts).toHaveLength(2);
    expect(stderr).toContain("1 account in 2 rows: Acme A1 (rows 2, 3) has usage.active_users 9 and 1");
  });

  it("of --account both of its rows stand", async () => {
    const file = found("25-repeated-account.csv");
    const run = await runCli([
      "--account",
      "Acme",
      "--accounts",
      file,
      "--json",
      "--no-journal",
      "Is Acme healthy?",
    ]);
    const { facts, conflicts } = JSON.parse(run.stdout);
    expect(
      facts.filter(({ key }: Row) => key === "usage.active_users").map(({ value }: Row) => value),
    ).toEqual([9, 1]);
    expect(conflicts).toMatchObject([{ key: "usage.active_users" }]);
  });

  it("rows of one account in two files are one", async () => {
    const { accounts } = await health(["26a-accounts.csv", "26b-usage.csv"]);
    expect(accounts).toMatchObject([{ account: "Acme", id: "A1", arr: 12_000, score: 100 }]);
    expect(accounts[0]?.sources).toHaveLength(2);
  });

  it("a critical flag stands before a high one, whatever their scores", async () => {
    const { accounts } = await health(["28-risk-tie.csv"]);
    expect(accounts.map(({ account }) => account)).toEqual(["Gamma", "Beta"]);
  });

  it("20260901, Excel's 46266 and Unix seconds are days; what they were is told", async () => {
    const { accounts, stderr, code } = await health(["30-date-forms.csv"]);
    expect(code).toBe(0);
    expect(new Set(Object.values(values(accounts, "renewal_date")))).toEqual(new Set(["2026-09-01"]));
    expect(stderr).toContain("Excel day 46266 = 2026-09-01");
    expect((await health(["38-epoch-secs.json"])).accounts).toMatchObject([{ renewal_date: "2026-09-01" }]);
  });

  it("1.20E+04 and ₹12,00,000 are amounts; NaN, $- and #REF! are empty, and errors are named", async () => {
    const { accounts, stderr, code } = await health(["31-number-forms.csv"]);
    expect(code).toBe(0);
    expect(values(accounts, "arr")).toEqual({
      A: 12_000,
      B: 1_200_000,
      C: null,
      D: null,
      E: null,
      F: 12_000,
    });
    expect(byName(accounts).get("B")?.currency).toBe("INR");
    expect(stderr).toMatch(/NaN: not a number.*\n.*#REF!: a formula whose cell is gone/);
  });

  it("words of a status are read, or told in one line", async () => {
    const { accounts, findings, code } = await health(["33-status-words.csv"]);
    expect(code).toBe(0);
    expect(byName(accounts).get("F")?.phase).toBe("churned");
    expect(findings).toMatchObject([{ severity: "note", count: 2, values: ["Trial", "Paused"] }]);
  });

  it("JSON that is cut short is called JSON", async () => {
    expect(await health(["34-cut.json"])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("cannot be read as JSON"),
    });
  });

  it("ARR that is not twelve times MRR is reported", async () => {
    const { stderr, accounts } = await health(["36-arr-mrr-disagree.csv"]);
    expect(stderr).toContain("ARR 12000, where 12 × MRR 5000 = 60000");
    expect(accounts).toMatchObject([{ arr: 12_000 }]);
  });

  it("an Excel book and a packed table are read", async () => {
    expect((await health(["39-book.xlsx"])).accounts).toMatchObject([{ account: "Acme", arr: 12_000 }]);
    expect((await health(["40-accounts.csv.gz"])).accounts).toHaveLength(2);
    const missing = await health(["39-book.xlsx"], "--sheet", "Nowhere");
    expect(missing.code).toBe(2);
    expect(missing.stdout).toContain("usage.sheet");
  });
});
