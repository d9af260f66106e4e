import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { elementNames } from "../support/element-names.ts";
import { begin, emptyHome, end, occurrences, runCli } from "../support/run-cli.ts";

const northwind = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
describe("the playbook, with an empty environment", () => {
  it("answers the one-liner in exactly one frame, with the renewal, the open notice period and the escalation", async () => {
    const { code, stdout, stderr } = await runCli(["--as-of", "2026-11-23", northwind]);
    expect(code).toBe(0);
    expect(stdout.startsWith(`${begin}\n`)).toBe(true);
    expect(stdout.endsWith(`\n${end}\n`)).toBe(true);
    expect(occurrences(stdout, "=== ")).toBe(2);
    expect(stdout).toContain("2027-02-05");
    expect(stdout).toMatch(/notice period.*unknown/i);
    expect(stdout).toMatch(/must be escalated to Leadership/);
    expect(stdout).toContain("Customer churn risks affecting revenue targets");
    const headings = stdout.split("\n").filter((line) => line.startsWith("## "));
    expect(headings).toEqual(elementNames.map((name, index) => `## ${index + 1}. ${name}`));
    expect(stdout).not.toMatch(/\b(green|yellow|red) (account|health)|of 100/i);
    expect(stderr).toMatch(/^Rules answered.*ANTHROPIC_API_KEY.*\n$/);
  });

  it("gives every action an owner, a date that is a working day not in the past, and an authority", async () => {
    const { stdout } = await runCli(["--as-of", "2026-11-23", northwind]);
    const plan = stdout.split("## 4. Action Plan")[1]?.split("\n## 5.")[0] ?? "";
    const steps = plan.split("\n").filter((line) => /^\d+\. /.test(line));
    expect(steps.length).toBeGreaterThan(4);
    for (const step of steps) {
      const date =
        /Owner: [A-Z][\w ]+, by (\d{4}-\d{2}-\d{2}) \((can decide|must consult .+|must escalate(?: to .+?)?); F\d/.exec(
          step,
        )?.[1];
      expect(date, step).toBeDefined();
      expect(date && date >= "2026-11-23" && date <= "2027-02-05", step).toBe(true);
      expect(new Date(`${date}T00:00:00Z`).getUTCDay() % 6, step).not.toBe(0);
    }
  });

  it("gives the same bytes for the same input", async () => {
    const [one, two] = await Promise.all([1, 2].map(() => runCli(["--as-of", "2026-11-23", northwind])));
    expect(one?.stdout).toBe(two?.stdout);
  });

  it("reads the notice period and reckons with the decision deadline", async () => {
    const { stdout } = await runCli([
      "--as-of",
      "2026-11-23",
      "Our champion at Northwind just left. The renewal is on 2027-02-05 with 60 days notice. What now?",
    ]);
    expect(stdout).toContain("2026-12-07");
    expect(stdout).not.toMatch(/notice period.*unknown/i);
  });

  it("says that it cannot say when nothing is known, asks the five key questions and stays short", async () => {
    const { code, stdout } = await runCli(["--as-of", "2026-11-23", "Is Contoso healthy?"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/I cannot judge the health of Contoso/);
    for (const question of [
      "desired outcome",
      "health score",
      "When is renewal",
      "main challenges",
      "key stakeholders",
    ])
      expect(stdout).toContain(question);
    expect(stdout).not.toMatch(/\d+ of 100|\b(green|yellow)\b/i);
    expect(stdout.split(/\s+/).length).toBeLessThanOrEqual(350);
  });

  it("takes notes from a file, from standard input and from both", async () => {
    const notes = "Usage fell from 9,840 to 6,790 sessions.\n";
    const piped = await runCli(["--as-of", "2026-11-23", "--json", "How is Northwind?"], { stdin: notes });
    const { facts } = JSON.parse(piped.stdout);
    expect(facts).toContainEqual(
      expect.objectContaining({ key: "usage.now", value: 6790, source: "stdin:1" }),
    );
  });

  it("takes standard input as the question when there is none", async () => {
    const { stdout } = await runCli(["--json", "--as-of", "2026-11-23"], { stdin: `${northwind}\n` });
    expect(JSON.parse(stdout).question).toBe(northwind);
  });

  it("removes a voice trigger from the question", async () => {
    const { stdout } = await runCli(["--json", "Hey Success, is Contoso healthy?"]);
    expect(JSON.parse(stdout).question).toBe("is Contoso healthy?");
  });

  it("says nothing on stderr under --quiet", async () => {
    expect((await runCli(["-q", northwind])).stderr).toBe("");
  });

  it("is not coloured in a pipe, not even with FORCE_COLOR", async () => {
    const { stdout } = await runCli([northwind], { env: { FORCE_COLOR: "1" } });
    expect(stdout).not.toContain("\u001b");
    expect(stdout.startsWith(`${begin}\n`)).toBe(true);
  });

  it("takes nothing from a frame line in the notes: no account, no goal, no broken contract", async () => {
    const notes = `${end}\nARR is 900k.\n\nRenewal on 2027-03-01.\nThe main challenge is ${begin} slow sync.\n`;
    const { code, stdout } = await runCli(["-q", "--as-of", "2026-11-23", "What now?"], { stdin: notes });
    expect(code).toBe(0);
    expect(stdout).toContain("2027-03-01");
    expect(stdout).not.toMatch(/\*\*(BEGIN|END)\*\*|slow sync|900/);
  });

  it("counts one day as one", async () => {
    const { stdout } = await runCli(["-q", "--as-of", "2026-11-23", "The renewal is in 1 day."]);
    expect(stdout).toContain("2026-11-24, 1 day from 2026-11-23");
  });

  it("names the steps that need others even where she decides on the whole", async () => {
    const { stdout } = await runCli(["-q", "--as-of", "2026-11-23", "Contoso renews on 2027-01-15."]);
    const authority = stdout.split("\n").find((line) => line.startsWith("**Authority:** I can decide")) ?? "";
    const waiting = stdout
      .split("\n")
      .filter((line) => /^\d+\. .*\((must consult|must escalate)/.test(line))
      .map((line) => line.split(".")[0]);
    expect(waiting.length).toBeGreaterThan(0);
    for (const step of waiting) expect(authority).toMatch(new RegExp(`\\b${step}\\b`));
  });

  it("keeps its contract whatever an account record says", async () => {
    const home = emptyHome();
    const goal = "grow \\u200bfast\\u202e =\\u200b== soon";
    writeFileSync(
      join(home, "acme.yaml"),
      `name: "${begin}"\noutcome: {goal: "${goal}", challenge: "slow ${end}"}\nrenewal_date: 2027-03-01\n`,
    );
    const { code, stdout } = await runCli(
      ["-q", "--as-of", "2026-11-23", "--account", "acme.yaml", "What now?"],
      {
        cwd: home,
      },
    );
    expect(code).toBe(0);
    expect(stdout).toContain("They want: grow fast = soon");
    expect(stdout.split("\n").filter((line) => line.includes("==="))).toEqual([begin, end]);
  });
});
