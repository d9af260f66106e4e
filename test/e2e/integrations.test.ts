import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { begin, emptyHome, end } from "../support/run-cli.ts";
import { hasShell, installProgram } from "../support/shell.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const example = (name: string): string => join(root, "docs/examples", name);
const samples = join(root, "persona/samples");
const question = "Our champion at Northwind just left and the renewal is in 74 days.";

/** A home with the program on its PATH. */
function place() {
  const home = emptyHome();
  const env = { PATH: `${installProgram(home)}:${process.env.PATH ?? ""}`, HOME: home, TZ: "UTC" };
  const sh = (script: string, input = "", more: Record<string, string> = {}) =>
    spawnSync("sh", ["-c", script], { cwd: home, env: { ...env, ...more }, input, encoding: "utf8" });
  return { home, env, sh };
}

describe("a hook in front of what an agent sends", () => {
  const hook = (body: string, env: Record<string, string> = {}) => {
    const { sh } = place();
    const call = { tool_name: "mcp__mail__send", tool_input: { to: "lee@contoso.example", body } };
    return sh(`sh '${example("commitment-firewall.sh")}'`, JSON.stringify(call), env);
  };

  it.skipIf(!hasShell("jq"))("stops a promise that is not its to give, and says what is wrong", () => {
    const { status, stderr, stdout } = hook("Dear Lee,\n\nI approve the discount of 15 %.\n\nSam");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("Not sent.");
    expect(stderr).toContain("stdin:3: error authority.exceeded");
  });

  it.skipIf(!hasShell("jq"))("lets go what keeps the contract, and what has no text", () => {
    expect(hook("Dear Lee,\n\nI will ask Finance about the discount.\n\nSam").status).toBe(0);
    const { sh } = place();
    expect(sh(`sh '${example("commitment-firewall.sh")}'`, '{"tool_input":{"id":7}}').status).toBe(0);
  });

  it.skipIf(!hasShell("jq"))("stops what it cannot check", () => {
    expect(hook("Hello", { COMMITMENT_NOTES: "/nowhere/notes.txt" }).status).toBe(2);
    const { sh } = place();
    expect(sh(`sh '${example("commitment-firewall.sh")}'`, "no json").status).toBe(2);
  });
});

describe("a pre-commit hook", () => {
  it("refuses answers that break their contract, as they are staged, and takes those that keep it", () => {
    const { home, sh, env } = place();
    const git = (...args: string[]) =>
      spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], {
        cwd: home,
        env,
        encoding: "utf8",
      });
    git("init", "-q");
    cpSync(example("pre-commit"), join(home, ".git/hooks/pre-commit"));
    chmodSync(join(home, ".git/hooks/pre-commit"), 0o755);
    for (const folder of ["answers", "notes"]) mkdirSync(join(home, folder));
    writeFileSync(join(home, "notes/northwind.txt"), `${question}\n`);
    writeFileSync(
      join(home, "answers/northwind.md"),
      `${begin}\n## 1. Customer Assessment\n\nAll is well.\n${end}\n`,
    );
    git("add", "answers", "notes");
    const refused = git("commit", "-m", "an answer");
    expect(refused.status).toBe(1);
    expect(refused.stdout + refused.stderr).toContain("answers/northwind.md: error element.missing");
    const good = sh(`consult-customer --as-of 2026-11-23 --quiet '${question}' >answers/northwind.md`);
    expect(good.status).toBe(0);
    git("add", "answers");
    // What stands in the working folder is not what is committed.
    writeFileSync(join(home, "answers/northwind.md"), "broken\n");
    const taken = git("commit", "-m", "an answer");
    expect(taken.stdout + taken.stderr).not.toContain("error");
    expect(taken.status).toBe(0);
  });
});

describe("shell tools", () => {
  it.skipIf(!hasShell("jq"))("jq reads the envelope, and feeds accounts as NDJSON", () => {
    const { sh } = place();
    expect(sh(`consult-customer --json '${question}' | jq -r .result`).stdout.startsWith(begin)).toBe(true);
    const rows = JSON.stringify([
      { name: "Contoso", arr: 100, renewal_date: "2027-02-05" },
      { name: "Fabrikam", arr: 200, renewal_date: "2027-05-31" },
    ]);
    const { stdout, status } = sh(
      'jq -c ".[]" | consult-customer health - --as-of 2026-11-23 --output-format stream-json | jq -r "select(.type == \\"account\\") | .account"',
      rows,
    );
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(stdout.trim().split("\n").sort()).toEqual(["Contoso", "Fabrikam"]);
  });

  it.skipIf(!hasShell("sqlite3") || !hasShell("jq"))("a query pipes its rows into health", () => {
    const { home, sh } = place();
    cpSync(join(samples, "accounts.csv"), join(home, "accounts.csv"));
    const { stdout, status } = sh(
      "sqlite3 crm.db '.mode csv' '.import accounts.csv accounts' && sqlite3 -json crm.db 'select * from accounts' | jq -c '.[]' | consult-customer health - --as-of 2026-11-23 --fail-on red --quiet",
    );
    expect(status).toBe(10);
    expect(stdout).toContain("6 accounts: 2 red, 4 green");
  });
});

describe("promptfoo's provider", () => {
  type Response = { output?: string; error?: string; metadata?: { subtype: string } };
  type Provider = { id(): string; callApi(prompt: string): Promise<Response> };

  it("gives the framed answer, what it cost and what was verified", async () => {
    const { default: Consult } = (await import(pathToFileURL(example("promptfoo-provider.mjs")).href)) as {
      default: new (options: object) => Provider;
    };
    const { home } = place();
    const command = join(home, "bin/consult-customer");
    const provider = new Consult({
      config: { command, args: ["--model", "playbook", "--as-of", "2026-11-23"] },
    });
    expect(provider.id()).toBe("consult-customer");
    const { output, metadata } = await provider.callApi(question);
    expect(output?.startsWith(begin)).toBe(true);
    expect(metadata?.subtype).toBe("success");
    expect((await provider.callApi("")).error).toContain("There is no question");
    expect((await new Consult({ config: { command: "/nowhere" } }).callApi(question)).error).toContain(
      "did not run",
    );
  });
});

it("documents name files that are there", () => {
  for (const name of ["mcp.md", "at-home.md", "integrations.md"]) {
    const text = readFileSync(join(root, "docs", name), "utf8");
    for (const [, path = ""] of text.matchAll(/\]\(([\w./-]+)\)/g))
      expect(execFileSync("ls", [join(root, "docs", path)], { encoding: "utf8" })).not.toBe("");
  }
});
