import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyHome, runCli } from "../support/run-cli.ts";

const accounts =
  "account,seats,active users,renewal date,notice days\nNorthwind,200,60,2027-06-15,30\nContoso,100,90,2027-09-01,60\n";

/** A folder with accounts, and another practice with these files. */
function withPractice(files: Record<string, string>): string {
  const home = emptyHome();
  mkdirSync(join(home, "other"));
  writeFileSync(join(home, "accounts.csv"), accounts);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, "other", name), text);
  return home;
}

describe("practice diff", () => {
  it("names the accounts of which colour, red flags or authority change, and ends with 10", async () => {
    const cwd = withPractice({
      "red-flags.yaml":
        "flags:\n  - id: RF04\n    levels:\n      - { severity: critical, when: { fact: usage.active_rate, at_least: 0.5 } }\n",
    });
    const args = ["practice", "diff", "other", "accounts.csv", "--as-of", "2026-11-23"];
    const { code, stdout, stderr } = await runCli(args, { cwd });
    expect(code).toBe(10);
    expect(stdout).toBe("Contoso: authority decide → escalate; new: RF04 critical\n");
    expect(stderr).toBe("1 of 2 accounts changes.\n");
    const json = JSON.parse((await runCli([...args, "--json"], { cwd })).stdout);
    expect(json.accounts).toBe(2);
    expect(json.changes).toMatchObject([
      { account: "Contoso", before: { route: "decide" }, after: { route: "escalate" } },
    ]);
  });

  it("says that nothing changes, with 0", async () => {
    const cwd = withPractice({ "health.yaml": "trend: { notable: 11 }\n" });
    const { code, stdout, stderr } = await runCli(["practice", "diff", "other", "accounts.csv"], { cwd });
    expect([code, stdout, stderr]).toEqual([0, "", "0 of 2 accounts change.\n"]);
  });
});

describe("practice validate and show", () => {
  it("report every mistake with its line, and end with 3", async () => {
    const cwd = withPractice({
      "health.yaml": "bands: { gren: 80 }\n",
      "plays.yaml": "plays:\n  - { id: exit_signal, when: { flag: RF99 } }\n",
    });
    const { code, stdout } = await runCli(["practice", "validate", "other/health.yaml"], { cwd });
    expect(code).toBe(3);
    expect(stdout).toContain('other/health.yaml:1:10 unknown key "gren" in bands');
    const second = await runCli(["practice", "validate", "other/plays.yaml"], { cwd });
    expect([second.code, second.stdout.includes('"RF99"')]).toEqual([3, true]);
  });

  it("show what is in use, a project's changes included", async () => {
    const cwd = withPractice({});
    mkdirSync(join(cwd, ".consult-customer", "practice"), { recursive: true });
    writeFileSync(join(cwd, ".consult-customer", "practice", "health.yaml"), "bands: { green: 81 }\n");
    const { stdout } = await runCli(["practice", "show", "health", "--json"], { cwd });
    expect(JSON.parse(stdout).bands.green).toBe(81);
    const { code, stderr } = await runCli(["practice", "show", "helth"], { cwd });
    expect([code, stderr.includes("Did you mean health?")]).toEqual([2, true]);
  });
});
