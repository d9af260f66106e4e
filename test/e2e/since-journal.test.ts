import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyHome, runCli } from "../support/run-cli.ts";

const samples = new URL("../../persona/samples/accounts.csv", import.meta.url);
const [header = "", sick = "", sound = ""] = readFileSync(samples, "utf8").split("\n");
/** What a row says behind the name; the first is red, the second green. */
const restOf = (row: string): string => row.split(",").slice(2).join(",");
const [ill, well] = [restOf(sick), restOf(sound)];

function place() {
  const home = emptyHome();
  const file = join(home, "a.csv");
  const run = (args: readonly string[], env: Record<string, string> = {}) =>
    runCli(args, { cwd: home, data: join(home, "data"), env });
  return {
    home,
    file,
    run,
    write: (accounts: Record<string, string>) =>
      writeFileSync(
        file,
        `${header}\n${Object.entries(accounts)
          .map(([name, rest], at) => `${at},${name},${rest}\n`)
          .join("")}`,
      ),
    health: (args: readonly string[] = [], asOf = "2026-11-30") =>
      run(["health", file, "--as-of", asOf, ...args]),
    consult: (asOf: string, args: readonly string[] = []) =>
      run(["batch", file, "-q", "What is next?", "--as-of", asOf, "--quiet", ...args]),
  };
}

describe("health --since journal", () => {
  it("fails on a red account until somebody was consulted about it, and again when it turns red anew", async () => {
    const { write, health, consult } = place();
    write({ Contoso: well, Litware: ill });
    const first = await health(["--since", "journal"], "2026-11-23");
    expect(first.code).toBe(10);
    expect(first.stdout).toContain("not on record");
    expect(first.stdout).toContain("Newly red since the last consultation: Litware\n");
    await consult("2026-11-23");
    expect((await health(["--since", "journal"])).code).toBe(0);
    write({ Contoso: ill, Litware: well });
    const turned = await health(["--since", "journal"]);
    expect(turned.code).toBe(10);
    expect(turned.stdout).toMatch(/^Contoso +red [\d.]+ +green [\d.]+ .*-\d+(?:\.\d)? in 7 d/m);
    expect(turned.stdout).toContain("Newly red since the last consultation: Contoso\n");
    await consult("2026-11-30");
    write({ Contoso: ill, Litware: ill });
    // Litware was red once, and green the last time.
    expect((await health(["--since", "journal"], "2026-12-07")).stdout).toContain(": Litware\n");
  });

  it("says in JSON what was, of many accounts too", async () => {
    const { write, health, consult } = place();
    write({ Contoso: well, Litware: ill });
    await consult("2026-11-23");
    write({ Contoso: ill, Litware: ill, Fabrikam: ill });
    const { stdout, code } = await health(["--since", "journal", "--json"]);
    const { accounts, summary } = JSON.parse(stdout);
    const told = accounts.map(({ account, was, newly_red }: Record<string, never>) => [
      account,
      was,
      newly_red,
    ]);
    const red = { as_of: "2026-11-23", band: "red", score: expect.any(Number) };
    expect(told).toEqual(
      expect.arrayContaining([
        ["Contoso", { as_of: "2026-11-23", band: "green", score: expect.any(Number) }, true],
        ["Litware", red, false],
        ["Fabrikam", null, true],
      ]),
    );
    expect(summary.newly_red).toEqual({ accounts: 2, first: ["Contoso", "Fabrikam"] });
    expect(code).toBe(10);
    write(Object.fromEntries(Array.from({ length: 10_050 }, (_, at) => [`A${at}`, ill])));
    const many = await health(["--since", "journal", "--json"]);
    const { accounts: all, summary: sum } = JSON.parse(many.stdout);
    expect(all).toHaveLength(10_050);
    expect(all.every(({ was }: { was: unknown }) => was === null)).toBe(true);
    expect(sum.newly_red).toMatchObject({ accounts: 10_050 });
    expect(sum.newly_red.first).toHaveLength(10);
  });

  it("fails on what --fail-on says instead, and knows newly-red without --since", async () => {
    const { write, health, consult } = place();
    write({ Contoso: ill });
    expect((await health(["--since", "journal", "--fail-on", "coverage<0.1"])).code).toBe(0);
    expect((await health(["--fail-on", "newly-red"])).code).toBe(10);
    expect((await health(["--only", "newly-red"])).stdout).toContain("Contoso");
    await consult("2026-11-23");
    expect((await health(["--fail-on", "newly-red"])).code).toBe(0);
    expect((await health(["--fail-on", "red"])).code).toBe(10);
    expect((await health(["--only", "newly-red"])).stdout).not.toContain("Contoso");
  });

  it("passes over later consultations, and those nobody got an answer from", async () => {
    const { write, health, consult, run, file } = place();
    write({ Contoso: ill });
    await consult("2026-12-07");
    expect((await health(["--since", "journal"])).code).toBe(10);
    const dead = { ANTHROPIC_BASE_URL: "http://127.0.0.1:9", ANTHROPIC_API_KEY: "x" };
    await run(["--account", "Contoso", "--accounts", file, "--as-of", "2026-11-23", "What is next?"], dead);
    expect((await health(["--since", "journal"])).code).toBe(10);
  });
});

describe("newly-red", () => {
  it("is a condition of a question and of a batch: what was consulted about before is not new", async () => {
    const { write, run, consult, file } = place();
    write({ Contoso: ill });
    const ask = () =>
      run([
        "--account",
        "Contoso",
        "--accounts",
        file,
        "--as-of",
        "2026-11-23",
        "--fail-on",
        "newly-red",
        "What is next?",
      ]);
    expect((await ask()).code).toBe(10);
    expect((await ask()).code).toBe(0);
    write({ Contoso: ill, Litware: ill });
    const only = await consult("2026-11-24", ["--only", "newly-red"]);
    expect(
      only.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).batch.account),
    ).toEqual(["Litware"]);
    write({ Contoso: ill, Litware: ill, Fabrikam: ill });
    expect((await consult("2026-11-25", ["--fail-on", "newly-red"])).code).toBe(10);
  });
});
