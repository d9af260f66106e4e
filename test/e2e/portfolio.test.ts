import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer as modelAnswer, startModelServer } from "../support/model-server.ts";
import { begin, emptyHome, end, occurrences, runCli } from "../support/run-cli.ts";

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/portfolio/${name}`, import.meta.url));
const asOf = ["--as-of", "2026-11-30"];
const worked = [fixture("accounts.csv"), fixture("ratings.csv")];

type Metric = { id: string; value: number | null; low: number | null; high: number | null; verdict: string };
const portfolio = async (...args: string[]) => {
  const { code, stdout, stderr } = await runCli(["portfolio", ...asOf, ...args, "--json"]);
  return { code, stderr, json: JSON.parse(stdout) };
};
const metricsOf = (json: { metrics: readonly Metric[] }) =>
  Object.fromEntries(json.metrics.map(({ id, value, verdict }) => [id, [value, verdict]]));

describe("consult-customer portfolio", () => {
  it("prints the worked portfolio: its rates and its NPS against the targets, and tomorrow's deadline first", async () => {
    const { code, stdout } = await runCli(["portfolio", ...asOf, ...worked]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/customer retention rate +80\.0 % +>95% +missed/);
    expect(stdout).toMatch(/net revenue retention +93\.7 % +>120% +missed/);
    expect(stdout).toMatch(/logo churn +20\.0 % +<5% +missed/);
    expect(stdout).toMatch(/NPS score +\+20 \(about −21 … \+54\) +>60 +missed/);
    expect(stdout).toMatch(/gross revenue retention +84\.4 % +no target/);
    expect(stdout).toContain("Cohort: 10 customers with ARR at the beginning, 2 of them lost.");
    expect(stdout.replace(/\s+/g, " ")).toContain("Left out: 2 new (USD 120,000).");
    // The least of its ARR by far: what is due tomorrow cannot wait.
    expect(stdout).toMatch(
      /Where to spend time\n 1\. A9 .*\n {4}deadline tomorrow \(2026-12-01\); USD 24,000/,
    );
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("names an account whose deadline has passed where no account can be at risk, and counts no amount twice", async () => {
    const home = emptyHome();
    const folder = join(home, ".consult-customer", "practice");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "portfolio.yaml"), "at_risk: { high: [red], bounds: false }\n");
    writeFileSync(
      join(home, "a.csv"),
      'account,arr,renewal_date,notice_days\nAlpha,"USD 120,000",2026-12-20,60\nBeta,"USD 80,000",2027-12-20,60\n',
    );
    const args = ["portfolio", ...asOf, "a.csv", "--plain"];
    const strict = (await runCli(args, { cwd: home })).stdout.replace(/\s+/g, " ");
    expect(strict).toContain("No account is red or has a critical flag. The deadline of 1 account");
    expect(strict).toContain("(USD 120,000) has passed, and nothing says that they renewed: Alpha.");
    expect(strict).not.toContain("ruled out");
    rmSync(folder, { recursive: true });
    const usual = (await runCli(args, { cwd: home })).stdout.replace(/\s+/g, " ");
    expect(usual).toContain("USD 200,000 in 2 accounts cannot be ruled out");
  });

  it("draws nothing under --plain, and says the same", async () => {
    const [drawn, plain] = await Promise.all(
      [[], ["--plain"]].map((more) => runCli(["portfolio", ...asOf, ...worked, ...more])),
    );
    expect(drawn?.stdout).toMatch(/[█▒░]/);
    expect(plain?.stdout).not.toMatch(/[█▓▒░▁▂▃▄▅▆▇]/);
    expect(plain?.stdout).toContain("net revenue retention    93.7 %");
  });

  it("measures the same from two snapshots, and names who is missing in the later one", async () => {
    const { json } = await portfolio(
      fixture("now.csv"),
      fixture("ratings.csv"),
      "--before",
      fixture("year-ago.csv"),
    );
    expect(metricsOf(json)).toMatchObject({
      nrr: [0.936947, "missed"],
      grr: [0.844027, null],
      logo_churn: [0.2, "missed"],
      nps: [20, "missed"],
    });
    expect(json.cohort.missing).toEqual({ count: 2, names: ["A3", "A6"] });
    expect(json.cohort.new_logos).toEqual({ customers: 2, amount: 120_000 });
    expect(json.period).toEqual({ from: "2025-11-30", to: "2026-11-30", months: 12, source: "snapshot" });
  });

  it("takes the earlier revenue from the journal, and names the accounts it does not know", async () => {
    const data = emptyHome();
    const run = (...args: string[]) => runCli(args, { data });
    await run("-q", "--as-of", "2025-11-20", "Acme pays us USD 100,000 ARR. Is Acme healthy?");
    const file = join(emptyHome(), "now.csv");
    writeFileSync(file, "Account,ARR,Currency\nAcme,130000,USD\nGlobex,50000,USD\n");
    const { stdout } = await run("portfolio", ...asOf, file, "--before", "journal", "--json");
    const json = JSON.parse(stdout);
    expect(metricsOf(json)).toMatchObject({ nrr: [1.3, "met"] });
    expect(json.cohort.unknown_before).toEqual({ count: 1, names: ["Globex"] });
    expect(json.period.source).toBe("journal");
  });

  it("counts a review of the last 30 days from the journal, and shows its scores as a line", async () => {
    const data = emptyHome();
    const run = (...args: string[]) => runCli(args, { data });
    const file = join(emptyHome(), "accounts.csv");
    writeFileSync(file, "Account,Seats,Active users\nNorthwind,100,40\nGlobex,100,90\n");
    for (const [day, seats] of [
      ["2026-10-01", 90],
      ["2026-11-20", 40],
    ] as const)
      await run("-q", "--as-of", day, `${seats} of 100 seats at Northwind are active. How is Northwind?`);
    const { stdout } = await run("portfolio", ...asOf, file, "--json");
    const json = JSON.parse(stdout);
    const review = json.standards.find(({ id }: { id: string }) => id === "review");
    expect(review).toMatchObject({ met: 1, known: 2 });
    expect(json.spend_time[0].account).toBe("Northwind");
    expect(json.spend_time[0].history).toHaveLength(2);
    expect((await run("portfolio", ...asOf, file)).stdout).toMatch(/1\. Northwind \? ▒*·* [▁▂▃▄▅▆▇█]{2}\n/);
  });

  it("adds up no amounts of several currencies, and converts them by the rates of a day", async () => {
    const folder = emptyHome();
    const file = join(folder, "mixed.csv");
    writeFileSync(
      file,
      "Account,ARR,ARR last year,Currency\nAcme,110,100,USD\nGlobex,100,100,EUR\nInitech,50,50,EUR\n",
    );
    const refused = await runCli(["portfolio", ...asOf, file]);
    expect(refused.code).toBe(3);
    expect(refused.stdout).toBe("");
    expect(refused.stderr).toContain("USD (2), EUR (4)");
    expect(refused.stderr).toContain("--rates");
    writeFileSync(join(folder, "rates.yaml"), "date: 2026-11-27\nbase: EUR\nrates: { USD: 1.1 }\n");
    const { code, json } = await portfolio(file, "--rates", join(folder, "rates.yaml"));
    expect(code).toBe(0);
    expect(json).toMatchObject({ currency: "EUR", rates_of: "2026-11-27", arr: 250 });
    expect(metricsOf(json).nrr?.[0]).toBeCloseTo(250 / (100 / 1.1 + 150), 5);
    const bad = join(folder, "bad.yaml");
    writeFileSync(bad, "date: 2026-11-27\nbase: EUR\nrates: { USD: 0 }\n");
    expect((await runCli(["portfolio", ...asOf, file, "--rates", bad])).code).toBe(3);
  });

  it("says why a rate is unknown, and gives none", async () => {
    const { code, stdout } = await runCli(["portfolio", ...asOf, fixture("now.csv")]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/net revenue retention +unknown +>120%/);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "nothing says what each customer paid at the beginning of the period (a column arr_before, --before <file>, or --before journal)",
    );
    const empty = join(emptyHome(), "empty.csv");
    writeFileSync(empty, "Account,ARR,ARR last year\nAcme,50,0\n");
    expect(metricsOf((await portfolio(empty)).json).nrr).toEqual([null, null]);
  });

  it("shows four ratings as ratings, and an answer of nobody counts", async () => {
    const file = join(emptyHome(), "few.csv");
    writeFileSync(file, "Account,NPS rating\nAcme,10\nAcme,10\nGlobex,3\n,9\n");
    const { json } = await portfolio(file);
    const nps = json.metrics.find(({ id }: Metric) => id === "nps");
    expect(nps).toMatchObject({ value: null, of: 4, why: "4 ratings are too few for a score: 10, 10, 9, 3" });
    expect(json.accounts).toBe(2);
  });

  it("names accounts of which nothing is known, themes for Engineering and what is not reached yet", async () => {
    const file = join(emptyHome(), "accounts.json");
    writeFileSync(
      file,
      JSON.stringify([
        {
          account: { name: "Acme", arr: "USD 10,000", started: "2026-01-10" },
          outcome: { first_value: "2026-03-11" },
          support: { open_p1: 1, p1_subject: "Data sync: delay" },
          renewal: { success_plan: true },
          relationship: { touch_days: 12 },
        },
        {
          account: { name: "Globex", arr: "USD 20,000", started: "2026-06-01" },
          support: { open_p1: 1, p1_subject: "data sync delay" },
          renewal: { success_plan: false },
          relationship: { touch_days: 45 },
        },
        { account: { name: "Initech" } },
      ]),
    );
    const { json } = await portfolio(file);
    expect(json.unknown).toMatchObject({ arr: { names: ["Initech"] }, health: { names: ["Initech"] } });
    expect(json.themes).toEqual([
      { theme: "Data sync: delay", kind: "open P1", accounts: { count: 2, names: ["Acme", "Globex"] } },
    ]);
    expect(json.improvements.time_to_value).toEqual({
      median: 60,
      reached: 1,
      waiting: { accounts: 1, longest: 182 },
    });
    const standards = Object.fromEntries(
      json.standards.map(({ id, met, known }: { id: string; met: number; known: number }) => [
        id,
        [met, known],
      ]),
    );
    expect(standards).toEqual({ success_plan: [1, 2], review: [0, 3], two_way: [1, 2] });
  });

  it("answers a question about the portfolio in the full form, verified, with the measures in its JSON", async () => {
    const args = ["portfolio", ...asOf, ...worked, "-q", "How are we doing against target?"];
    const text = await runCli(args);
    expect(text.code).toBe(0);
    expect(text.stdout.startsWith(`${begin}\n`)).toBe(true);
    expect(occurrences(text.stdout, end)).toBe(1);
    expect(text.stdout).toContain("net revenue retention: 93.7 %, the target of >120% is missed.");
    expect(text.stdout).toContain("**What to do now.** Begin with A9.");
    const envelope = JSON.parse((await runCli([...args, "--json"])).stdout);
    expect(envelope.verification).toMatchObject({ ok: true, findings: [] });
    expect(envelope.elements).toHaveLength(8);
    expect(envelope.portfolio.metrics).toHaveLength(5);
  });

  it("gives a model the measures, and holds its answer against them", async () => {
    const said = goodAnswer.replace(
      "first call",
      "our net revenue retention is 93.7 %, gross 84.4 %, NPS +20; of logo churn I say 31.4 %; first call",
    );
    const server = await startModelServer(modelAnswer(said));
    try {
      const { stdout } = await runCli(
        ["portfolio", ...asOf, ...worked, "-q", "How are we doing?", "-m", "claude-sonnet-5-5", "--json"],
        { env: { ANTHROPIC_BASE_URL: server.url } },
      );
      const prompt = server.requests[0]?.body ?? "";
      expect(prompt).toContain("net revenue retention: 93.7 %");
      expect(prompt).toContain("deadline tomorrow (2026-12-01)");
      const { findings } = JSON.parse(stdout).verification;
      expect(findings.map(({ message }: { message: string }) => message).join("\n")).toContain("31.4");
      expect(findings.filter(({ code }: { code: string }) => code === "number.unknown")).toHaveLength(1);
    } finally {
      await server.close();
    }
  });

  it("ends with exit 3 for a bad cell, and measures the rest", async () => {
    const file = join(emptyHome(), "bad.csv");
    writeFileSync(file, "Account,ARR,ARR last year,Seats\nAcme,100,100,minus two\nGlobex,50,100,3\n");
    const { code, json } = await portfolio(file);
    expect(code).toBe(3);
    expect(json).toMatchObject({ is_error: true, accounts: 2 });
    expect(metricsOf(json).nrr?.[0]).toBe(0.75);
  });

  it("without a file is a usage error", async () => {
    const { code, stderr } = await runCli(["portfolio"]);
    expect(code).toBe(2);
    expect(stderr).toContain("consult-customer portfolio accounts.csv");
  });
});
