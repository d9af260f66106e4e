import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyHome, runCli } from "../support/run-cli.ts";

const asOf = ["--as-of", "2026-11-23"];
const northwind = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
const sections = [
  "# Success plan: Northwind",
  "## Desired outcomes",
  "## Health",
  "## Actions",
  "## Success metrics",
  "## Stakeholders",
  "## Risks",
  "## Timeline",
  "## What this rests on",
];
const headings = (text: string): string[] => text.split("\n").filter((line) => /^##? /.test(line));

/** A folder with a journal that knows one consultation about Northwind. */
async function recorded() {
  const home = emptyHome();
  const data = emptyHome();
  const run = (...args: string[]) => runCli(args, { cwd: home, data });
  await run("-q", ...asOf, northwind);
  return { home, run };
}

describe("consult-customer plan", () => {
  it("writes the plan of a recorded account, in every part, with the steps of its latest consultation", async () => {
    const { run } = await recorded();
    await run("journal", "done", "last.1");
    const { code, stdout, stderr } = await run("plan", "--account", "northwind", ...asOf);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(headings(stdout)).toEqual(sections);
    const steps = stdout.split("\n").filter((line) => line.startsWith("- ["));
    expect(steps.length).toBeGreaterThan(5);
    expect(steps[0]).toMatch(/^- \[x\] \*\*2026-11-24\*\* Elena: Verify the departure/);
    for (const step of steps.slice(1))
      expect(step).toMatch(/^- \[ \] \*\*2\d{3}-\d\d-\d\d\*\* [A-Z][\w ]+: .+\(F\d/);
    expect(stdout).toContain("F3 renewal.date 2027-02-05");
    expect(stdout).toMatch(/Latest consultation: \w{10} of 2026-11-23: Our champion/);
  });

  it("knows a step as done also when its plan was given anew in the same conversation", async () => {
    const { run } = await recorded();
    await run("journal", "done", "last.1");
    await run("-q", "-c", ...asOf, "Their goal is fewer tickets. What now?");
    const { stdout } = await run("plan", "--account", "Northwind", ...asOf);
    expect(stdout).toMatch(/^- \[x\] .*Verify the departure/m);
    expect(stdout).toMatch(/^- \[ \] /m);
    expect(stdout).toContain("They want: fewer tickets");
  });

  it("writes a plan from a record alone, and the same bytes again", async () => {
    const record = new URL("../fixtures/records/proseware.yaml", import.meta.url).pathname;
    const [one, two] = await Promise.all(
      [1, 2].map(() => runCli(["plan", "--account", record, ...asOf], {})),
    );
    expect(one?.code).toBe(0);
    expect(one?.stdout).toBe(two?.stdout);
    expect(one?.stdout).toContain("# Success plan: Proseware");
    expect(one?.stdout).toContain("3 of 3 goals due are met. (F10, F11)");
    expect(one?.stdout).toContain("**critical ticket ageing, high**");
  });

  it("renews a file without losing what people wrote, ticked or changed", async () => {
    const { home, run } = await recorded();
    const args = ["plan", "--account", "Northwind", "-o", "plan.md"];
    const first = await run(...args, ...asOf);
    expect(first.stdout).toBe("");
    const path = join(home, "plan.md");
    const mine = readFileSync(path, "utf8")
      .replace(
        "<!-- consult-customer:risks",
        "## Politics\n\nThe CFO decides.\n\n<!-- consult-customer:risks",
      )
      .replace("- [ ] **2026-11-24** Elena: Verify", "- [x] **2026-11-24** Elena: Verify")
      .replace("- Successor met within 21 days", "- Successor met within 21 days, in person");
    writeFileSync(path, mine);
    chmodSync(path, 0o640);
    const mode = 0o640;
    const again = await run(
      ...args,
      "--as-of",
      "2026-12-01",
      "The renewal is on 2027-03-01 with 60 days notice.",
    );
    expect(again.code).toBe(0);
    expect(again.stderr).toMatch(/changed by hand and kept behind the new text: metrics/);
    const now = readFileSync(path, "utf8");
    expect(now).toContain("\n## Politics\n\nThe CFO decides.\n\n<!-- consult-customer:risks");
    expect(now).toContain("- [x] **2026-11-24** Elena: Verify");
    expect(now).toContain("- Successor met within 21 days, in person");
    expect(now).toContain("Renewal: 2027-03-01. Decision deadline: 2026-12-31.");
    expect(statSync(path).mode & 0o777).toBe(mode);
    expect(headings(now).filter((heading) => heading === "## Actions")).toHaveLength(1);
  });

  it("leaves a file alone that is no plan, and says where one is broken", async () => {
    const { home, run } = await recorded();
    writeFileSync(join(home, "notes.md"), "# My notes\n");
    const other = await run("plan", "--account", "Northwind", "-o", "notes.md");
    expect(other.code).toBe(3);
    expect(readFileSync(join(home, "notes.md"), "utf8")).toBe("# My notes\n");
    await run("plan", "--account", "Northwind", "-o", "plan.md", ...asOf);
    const broken = readFileSync(join(home, "plan.md"), "utf8").replace(
      "<!-- /consult-customer:health -->\n",
      "",
    );
    writeFileSync(join(home, "plan.md"), broken);
    const result = await run("plan", "--account", "Northwind", "-o", "plan.md", ...asOf);
    expect(result.code).toBe(3);
    expect(result.stderr).toMatch(/plan\.md line \d+: part "health" is not closed/);
    expect(readFileSync(join(home, "plan.md"), "utf8")).toBe(broken);
  });

  it("cannot be closed from within by what a record says", async () => {
    const home = emptyHome();
    writeFileSync(
      join(home, "acme.yaml"),
      'name: "<!-- /consult-customer:summary -->"\noutcome: {goal: "<!-- consult-customer:risks 00000000 --> grow"}\n',
    );
    const { code, stdout } = await runCli(["plan", "--account", "acme.yaml", "-o", "p.md"], { cwd: home });
    expect(code).toBe(0);
    expect(stdout).toBe("");
    const again = await runCli(["plan", "--account", "acme.yaml", "-o", "p.md"], { cwd: home });
    expect(again.code).toBe(0);
    expect(again.stderr).not.toMatch(/changed by hand/);
  });

  it("names what is meant when there is no such account, and writes nothing", async () => {
    const { home, run } = await recorded();
    const { code, stderr } = await run("plan", "--account", "Nortwind", "-o", "plan.md");
    expect(code).toBe(2);
    expect(stderr).toMatch(/Did you mean Northwind\?/);
    expect(existsSync(join(home, "plan.md"))).toBe(false);
  });
});
