import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { begin, emptyHome, occurrences, runCli } from "../support/run-cli.ts";

const asOf = ["--as-of", "2026-11-23"];
const repository = fileURLToPath(new URL("../../", import.meta.url));

describe("a command written wrong", () => {
  it("is no consultation: nothing is answered, paid for or recorded", async () => {
    const data = emptyHome();
    for (const args of [["heatlh", "accounts.csv"], ["version"], ["doctor"], ["hlep"]]) {
      const { code, stdout, stderr } = await runCli(args, { data });
      expect([args, code, stdout]).toEqual([args, 2, ""]);
      expect(stderr).toMatch(/Did you mean/);
    }
    const json = await runCli(["--json", "heatlh", "accounts.csv"], { data });
    expect(JSON.parse(json.stdout)).toMatchObject({
      subtype: "error_usage",
      error: { code: "usage.command_meant" },
    });
    expect(existsSync(join(data, "consult-customer"))).toBe(false);
  });

  it.each([[["hi"]], [["-p", "help"]], [["-p", "heatlh", "accounts.csv"]]])(
    "is a question in %j",
    async (args) => {
      const { code, stdout } = await runCli([...args, ...asOf]);
      expect([code, occurrences(stdout, begin)]).toEqual([0, 1]);
    },
  );

  it("is asked for with help, which prints and ends in 0", async () => {
    const { code, stdout, stderr } = await runCli(["help", "health"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Usage: consult-customer health \[options\] \[files\.\.\.\]/);
    expect((await runCli(["help"])).stdout).toBe((await runCli(["--help"])).stdout);
  });
});

describe("a dash for standard input", () => {
  it("is the question where there is no other", async () => {
    const { code, stdout } = await runCli(["-", "--json", ...asOf], { stdin: "Is Contoso healthy?\n" });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).question).toBe("Is Contoso healthy?");
  });

  it("is notes beside a question, and is waited for", async () => {
    const { stdout } = await runCli(["What now?", "-", "--json", ...asOf], {
      stdin: "NPS is 3.\n",
    });
    const { question, facts } = JSON.parse(stdout);
    expect(question).toBe("What now?");
    expect(facts).toMatchObject([{ key: "relationship.nps_rating", source: "stdin:1" }]);
  });

  it("says so when nothing comes", async () => {
    const { code, stderr } = await runCli(["-"], { stdin: "" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/There is no question/);
  });
});

describe("a question that begins with a dash", () => {
  it("is no option that is unknown: the error names --, and that works", async () => {
    const question = "-31% usage at Contoso. What now?";
    const refused = await runCli([question, ...asOf]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`consult-customer -- "${question}"`);
    const { code, stdout } = await runCli([...asOf, "--json", "--", question]);
    expect([code, JSON.parse(stdout).question]).toEqual([0, question]);
  });
});

describe("a file that sets nothing", () => {
  it.each([
    ["empty", ""],
    ["blank", " \n\n"],
    ["a mark of its encoding", "\ufeff"],
    ["all comments", "# model: claude-opus-5-5\n# effort: high\n"],
    ["an empty document", "---\n...\n"],
  ])("is an empty config: %s", async (_name, text) => {
    const home = emptyHome();
    for (const folder of [join(home, ".config", "consult-customer"), join(home, ".consult-customer")]) {
      mkdirSync(join(folder, "practice"), { recursive: true });
      writeFileSync(join(folder, "config.yaml"), text);
      writeFileSync(join(folder, "practice", "plays.yaml"), text);
    }
    const { code, stdout } = await runCli([...asOf, "--json", "Is Contoso healthy?"], { cwd: home });
    expect([code, JSON.parse(stdout).answered_by.kind]).toEqual([0, "playbook"]);
  });
});

describe("a checkout that was not built", () => {
  it("says so in one line", async () => {
    const copy = emptyHome();
    for (const name of ["bin", "package.json"])
      cpSync(join(repository, name), join(copy, name), { recursive: true });
    const { code, stdout, stderr } = await new Promise<{
      code: number | null;
      stdout: string;
      stderr: string;
    }>((resolve) => {
      const child = execFile(
        process.execPath,
        [join(copy, "bin/consult-customer.cjs"), "Is Contoso healthy?"],
        (_error, out, err) => resolve({ code: child.exitCode, stdout: out, stderr: err }),
      );
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("consult-customer: This checkout is not built yet. Run: npm run build\n");
  });
});
