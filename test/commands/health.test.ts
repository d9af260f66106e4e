import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { loadColumns } from "../../src/adapters/definitions/saved-columns.ts";
import type { Io } from "../../src/adapters/process/io.ts";
import type { CalendarDate } from "../../src/calendar/calendar-date.ts";
import { type HealthContext, reportHealth } from "../../src/commands/health.ts";
import type { HealthOptions } from "../../src/options/health-options.ts";
import { shippedPractice } from "../practice/shipped-practice.ts";
import { readFields } from "../records/read-record/read-fields.ts";

const practice = shippedPractice();
const fields = readFields();
const folder = mkdtempSync(join(tmpdir(), "health-"));
const exported = (vendor: string) => `test/fixtures/exports/${vendor}.csv`;

const defaults: HealthOptions = {
  files: [exported("gainsight")],
  inputFormat: null,
  timeoutMs: null,
  asOf: "2026-11-23" as CalendarDate,
  outputFormat: "text",
  map: [],
  listsFields: false,
  saveMap: false,
  dateOrder: null,
  sheet: null,
  limit: null,
  sort: null,
  only: null,
  explain: null,
  failOn: null,
  since: null,
  quiet: false,
  color: false,
};

async function health(
  options: Partial<HealthOptions>,
  stdin = "",
  context: Partial<Pick<HealthContext, "places" | "saved">> = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const sink = (texts: string[]) => ({
    isTerminal: false,
    lost: null,
    readerLeft: false,
    write: async (text: string) => {
      if (text !== "") texts.push(text);
    },
  });
  const io: Io = {
    stdin: Readable.from([Buffer.from(stdin)]) as unknown as NodeJS.ReadStream,
    stdinIsNull: false,
    stdout: sink(out),
    stderr: sink(err),
    env: {},
    cwd: ".",
  };
  const code = await reportHealth({ ...defaults, ...options }, { io, practice, fields, ...context });
  return { code, out: out.join(""), err: err.join("") };
}
const lines = (text: string) => text.trimEnd().split("\n");
const json = (text: string) => JSON.parse(text);

describe("health", () => {
  it.each(["churnzero", "gainsight", "salesforce", "hubspot"])(
    "reads an export of %s without configuration",
    async (vendor) => {
      const { code, out, err } = await health({ files: [exported(vendor)] });
      expect(code).toBe(0);
      expect(lines(out)[0]).toMatch(/^ACCOUNT +HEALTH +COVERAGE/);
      expect(lines(out).length).toBeGreaterThanOrEqual(7);
      expect(err.toLowerCase()).toContain(`an export of ${vendor}`);
    },
  );

  it("names the columns that mislead, and those that mean nothing", async () => {
    const { err } = await health({ files: [exported("churnzero")] });
    expect(err).toContain("TotalContractAmount: not read. It may be the total of several years");
    expect(err).toContain("means nothing here: cf_Shoe_Size");
  });

  it("says nothing about columns under --quiet", async () => {
    expect((await health({ quiet: true })).err).toBe("");
  });

  it("prints one JSON document with accounts, columns and findings", async () => {
    const { out } = await health({ outputFormat: "json" });
    const { accounts, columns, summary, ...rest } = json(out);
    expect(rest).toEqual({
      type: "health",
      subtype: "success",
      is_error: false,
      schema: 1,
      as_of: "2026-11-23",
      findings: [],
      overrides: [],
    });
    expect(summary).toMatchObject({ accounts: accounts.length, shown: accounts.length });
    expect(columns[0]).toMatchObject({ file: exported("gainsight"), vendor: "Gainsight" });
    const northwind = accounts.find(({ account }: { account: string }) => account === "Northwind Traders");
    expect(northwind).toMatchObject({
      id: "1P0-A1",
      source: `${exported("gainsight")}:2`,
      renewal_date: "2027-02-05",
      arr: 240_000,
    });
    expect(northwind.coverage).toBeGreaterThan(0);
  });

  it("prints one account a line in the order of the file as stream-json", async () => {
    const { out } = await health({ outputFormat: "stream-json" });
    expect(lines(out).map((line) => json(line).account)).toEqual([
      "Northwind Traders",
      "Contoso Ltd",
      "Adventure Works",
      "Fabrikam",
      "Tailspin Toys",
      "Wide World Importers",
      "Litware",
    ]);
  });

  it("ends a stream of accounts with what could not be read, so that it does not look whole", async () => {
    const { code, out } = await health({ files: [exported("bad-cells")], outputFormat: "stream-json" });
    expect(code).toBe(3);
    const last = json(lines(out).at(-1) ?? "");
    expect(last).toMatchObject({ type: "result", subtype: "error_data", is_error: true });
    expect(last.findings.length).toBeGreaterThan(0);
  });

  it("prints CSV in which a name that is a formula is text, and negative numbers are numbers", async () => {
    const { out } = await health(
      { files: ["-"], inputFormat: "csv", outputFormat: "csv" },
      "name,renewal_date\n=1+2,2026-11-20\n",
    );
    const [row] = parse(out, { columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({ account: "'=1+2", days_to_deadline: "-3", source: "stdin:2" });
  });

  it("prints the header of a CSV even without accounts", async () => {
    const { out } = await health({ outputFormat: "csv", only: "flag:RF20" });
    expect(lines(out)).toHaveLength(1);
  });

  it("sorts as asked", async () => {
    const { out } = await health({ outputFormat: "csv", sort: "account" });
    expect((parse(out, { columns: true }) as { account: string }[]).map(({ account }) => account[0])).toEqual(
      ["A", "C", "F", "L", "N", "T", "W"],
    );
  });

  it("shows only the accounts for which a condition holds, and exits 10 when --fail-on holds for one of them", async () => {
    const all = json((await health({ outputFormat: "json" })).out).accounts as {
      route: string;
      account: string;
    }[];
    const escalated = all.filter(({ route }) => route === "escalate").map(({ account }) => account);
    expect(escalated.length).toBeGreaterThan(0);
    expect(escalated.length).toBeLessThan(all.length);
    const { out, code } = await health({ outputFormat: "json", only: "escalate", failOn: "escalate" });
    expect(json(out).accounts.map(({ account }: { account: string }) => account)).toEqual(escalated);
    expect(code).toBe(10);
    expect((await health({ failOn: "flag:RF20" })).code).toBe(0);
  });

  it("ends in 3 for a bad cell, names file, row, column and value, and prints the other rows", async () => {
    const { code, out, err } = await health({ files: [exported("bad-cells")] });
    expect(code).toBe(3);
    expect(err).toContain(
      `${exported("bad-cells")}, row 3, column Active Users: found ninety, expected a whole number of at least 0`,
    );
    expect(out).toContain("Northwind Traders");
    expect(out).toContain("Litware");
  });

  it("tells the findings of one kind about one column in one line", async () => {
    const { code, err, out } = await health(
      { files: ["-"], inputFormat: "csv", outputFormat: "json", quiet: true },
      `name,seats\n${Array.from({ length: 120 }, (_, at) => `A${at},x\n`).join("")}`,
    );
    expect(code).toBe(3);
    expect(lines(err)).toEqual([
      "stdin, 120 rows (2, 3, 4, 5, 6, 7, 8, 9, 10, 11 …), column seats: found x, expected a whole number of at least 0",
    ]);
    expect(json(out).findings).toMatchObject([{ severity: "error", count: 120, values: ["x"] }]);
  });

  it("explains one account: every indicator with value, score, source and age", async () => {
    const csv =
      "name,seats,active_users_28d,csm_sentiment,snapshot_date\nA,100,50,green,2026-11-01\nB,1,1,red,2026-11-01\n";
    const { out } = await health({ files: ["-"], inputFormat: "csv", explain: "a" }, csv);
    expect(out).toContain("Login frequency");
    expect(out).toContain('usage.active_rate from computed "50 / 100", observed 2026-11-01, 22 d ago');
    expect(out).toContain('relationship.sentiment from stdin:2:csm_sentiment "green"');
    expect(lines(out).filter((line) => /^ +(–|\d+) {2}\S/.test(line))).toHaveLength(18);
    const explained = json(
      (await health({ files: ["-"], inputFormat: "csv", explain: "A", outputFormat: "json" }, csv)).out,
    );
    expect(explained.indicators).toHaveLength(18);
    expect(explained.indicators[0]).toMatchObject({
      id: "usage.login_frequency",
      green: 0.8,
      red: 0.5,
      score: 0,
      facts: [{ value: 0.5, age_days: 22 }],
    });
  });

  it("takes the user's mappings", async () => {
    const { out } = await health(
      { files: ["-"], inputFormat: "csv", outputFormat: "json", map: ["Umsatz=account.arr"] },
      "name,Umsatz\nA,5000\n",
    );
    expect(json(out).accounts[0].arr).toBe(5000);
  });

  it("reads several files of several formats", async () => {
    const yaml = join(folder, "b.yaml");
    writeFileSync(yaml, "accounts:\n  - {name: From YAML, seats: 10, active_users: 9}\n");
    const { out } = await health({ files: [exported("salesforce"), yaml], outputFormat: "stream-json" });
    expect(json(lines(out).at(-1) ?? "")).toMatchObject({ account: "From YAML", source: `${yaml}:1` });
  });

  it("says that there are 0 accounts, and fails every --fail-on then", async () => {
    const none = { files: ["-"], inputFormat: "csv" as const };
    expect(await health(none, "name,arr\n")).toMatchObject({
      code: 0,
      err: expect.stringContaining("0 accounts"),
    });
    for (const failOn of ["red", "flag:RF20", "score<40", "coverage<0.5"])
      expect((await health({ ...none, failOn }, "name,arr\n")).code).toBe(10);
  });

  it("holds score<40 for provisional scores, and says when red cannot hold", async () => {
    const csv = "name,seats,active_users\nA,100,10\nB,100,90\n";
    const stdin = { files: ["-"], inputFormat: "csv" as const };
    expect((await health({ ...stdin, failOn: "score<40" }, csv)).code).toBe(10);
    expect((await health({ ...stdin, failOn: "score<0" }, csv)).code).toBe(0);
    const { code, err } = await health({ ...stdin, failOn: "red", quiet: true }, csv);
    expect(code).toBe(0);
    expect(err).toContain("red cannot hold: all 2 accounts");
  });

  it("counts all accounts and shows those asked for", async () => {
    expect((await health({ only: "flag:RF20", quiet: true })).out).toBe("0 of 7 accounts\n");
    const { out } = await health({ limit: 2 });
    expect(out).toContain("7 accounts: 1 red, 6 without a colour (the first 2 are listed)");
    expect(lines(out.split("\n\n")[0] ?? "")).toHaveLength(3);
    const limited = json((await health({ limit: 2, outputFormat: "json" })).out);
    expect(limited.accounts).toHaveLength(2);
    expect(limited.summary).toMatchObject({ accounts: 7, shown: 7 });
  });

  it("closes the table with what is at stake", async () => {
    const { out } = await health(
      { files: ["-"], inputFormat: "csv" },
      "name,arr,renewal_date,champion_status,status\nA,USD 100,2026-12-10,departed,active\nB,EUR 50,2027-01-10,,active\nC,7,,,churned\nD,,,,\n",
    );
    expect(out).toContain("4 accounts: 4 without a colour\n");
    expect(out).toContain("ARR at risk (red, or a critical flag): USD 100 of ");
    expect(out).toContain("Renewing within 30 days: 1, 60 days: 2, 90 days: 2\n");
    expect(out).toContain("Unknown: health of 4, ARR of 1, renewal of 1\n");
  });

  it("maps columns by any name of a field, lists the fields, and says what a column may be", async () => {
    const csv = "name,Umsatz,Weekly sessions\nA,5000,3\n";
    const stdin = { files: ["-"], inputFormat: "csv" as const };
    const mapped = await health({ ...stdin, map: ["Umsatz=arr"], outputFormat: "json" }, csv);
    expect(json(mapped.out).accounts[0].arr).toBe(5000);
    const { out, code } = await health({ ...stdin, listsFields: true }, csv);
    expect(code).toBe(0);
    expect(out).toMatch(/^account\.arr +Annual recurring revenue.*Read from arr, /m);
    expect(out).toContain("stdin, columns that are not read:\n  Umsatz: no field is near");
    expect((await health({ ...stdin, map: ["Umsatz=umsatz"] }, csv)).err).toContain(
      "expected a field, or ignore",
    );
  });

  it("keeps mappings for the next time, and says when they are used", async () => {
    const places = { project: join(folder, "project"), user: null };
    const csv = "name,Umsatz\nA,5000\n";
    const options = { ...defaults, files: ["-"], inputFormat: "csv" as const, outputFormat: "json" as const };
    const saved = await health({ ...options, map: ["Umsatz=account.arr"], saveMap: true }, csv, { places });
    expect(saved.err).toContain(`Kept in ${join(places.project, "columns.yaml")}`);
    const loaded = await loadColumns(places);
    expect(loaded.columns).toEqual({ Umsatz: "account.arr" });
    const { out, err, code } = await health(options, csv, { saved: loaded });
    expect(json(out).accounts[0].arr).toBe(5000);
    expect(err).toContain("Columns are mapped by");
    expect((await health(options, "name,arr\nA,5\n", { saved: loaded })).code).toBe(0);
    expect(code).toBe(0);
  });

  it("explains what does not count, and by whose rule, in words", async () => {
    const csv = "name,nps_score,AnnualRevenue,seats,shoe size\nA,45,5,x,44\n";
    const { out } = await health({ files: ["-"], inputFormat: "csv", explain: "A" }, csv);
    expect(out).toContain("at least 5 answers must be known");
    expect(out).toContain("Does not count\n  seats: x, expected a whole number");
    expect(out).toContain("AnnualRevenue: not read. It is the customer's own turnover");
    expect(out).toContain("shoe size: means nothing here");
    expect(out).toContain("(source: GitLab's customer-success handbook)");
    expect(out).not.toMatch(/\[(?:GL|GT|80 SU)/);
  });

  it("tells of a pipe that streams which rows it could not join", async () => {
    const csv = "account_id,seats\nA,5\nA,5\n";
    const streamed = await health({ files: ["-"], inputFormat: "csv", outputFormat: "stream-json" }, csv);
    expect(lines(streamed.out)).toHaveLength(2);
    expect(streamed.err).toContain("a pipe is read once");
    const whole = await health({ files: ["-"], inputFormat: "csv", outputFormat: "json" }, csv);
    expect(json(whole.out).accounts).toHaveLength(1);
  });

  it.each<[string, Partial<HealthOptions>, string]>([
    ["no file", { files: [] }, "usage.no_files"],
    ["a missing file", { files: ["nowhere.csv"] }, "usage.file_missing"],
    ["a folder", { files: [folder], inputFormat: "csv" }, "usage.file_unreadable"],
    ["a name that says no format", { files: ["LICENSE"] }, "usage.input_format"],
    ["a mapping without =", { map: ["Umsatz"] }, "usage.map"],
    ["mappings to keep that are none", { saveMap: true }, "usage.map"],
    ["an unknown condition", { failOn: "purple" }, "usage.fail_on"],
    ["sorting a stream", { outputFormat: "stream-json", sort: "score" }, "usage.sort"],
    ["an unknown account", { explain: "Contosso Ltd" }, "usage.account_unknown"],
  ])("refuses %s", async (_what, options, code) => {
    await expect(health(options)).rejects.toMatchObject({ outcome: "usage", details: { code } });
  });

  it("proposes the account that was meant", async () => {
    await expect(health({ explain: "Contosso Ltd" })).rejects.toMatchObject({
      details: { hint: 'Did you mean "Contoso Ltd"?' },
    });
  });
});
