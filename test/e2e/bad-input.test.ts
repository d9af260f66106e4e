import { execFile, execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answer, startModelServer } from "../support/model-server.ts";
import { type CliOptions, emptyHome, runCli } from "../support/run-cli.ts";

const folder = emptyHome();
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

type BashResult = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** The built program in a shell, for what only a shell can connect. */
const bash = (words: string, env: Record<string, string> = {}): Promise<BashResult> =>
  new Promise((resolve) => {
    const bin = new URL("../../bin/consult-customer.cjs", import.meta.url).pathname;
    const child = execFile(
      "bash",
      ["-c", `"${process.execPath}" "${bin}" ${words}`],
      { env: { PATH: process.env.PATH ?? "", HOME: folder, ...env } },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
    child.stdin?.end();
  });

describe.concurrent("bad input", () => {
  it.each<[string, string[], CliOptions, number, RegExp]>([
    ["an empty question", [""], {}, 2, /There is no question/],
    ["a blank question", ["  \n "], {}, 2, /There is no question/],
    ["no question at all", [], {}, 2, /There is no question/],
    ["a question of 5 MB", [], { stdin: "a".repeat(5 * 1_048_576) }, 2, /5,242,880 characters/],
    ["a question with a NUL byte", [], { stdin: "is it\0so?" }, 2, /NUL byte/],
    ["a question that is no UTF-8", [], { stdin: new Uint8Array([0x66, 0xfc, 0x72]) }, 2, /not valid UTF-8/],
    ["notes that are no UTF-8", ["q"], { stdin: new Uint8Array([0xff, 0xfe, 0x41]) }, 2, /not valid UTF-8/],
    ["an unknown option, with a suggestion", ["q", "--fial-on", "red"], {}, 2, /--fial-on.*\n.*--fail-on/],
    ["--as-of yesterday", ["q", "--as-of", "yesterday"], {}, 2, /yesterday/],
    ["a model without a name", ["q", "--model", ""], {}, 2, /must be a model's name/],
    ["a folder as notes", ["q", "-f", folder], {}, 2, /it is a folder/],
    ["a missing file", ["q", "-f", "nowhere.txt"], {}, 2, /no such file/],
    ["binary notes", ["q", "-f", file("notes.bin", new Uint8Array([1, 0, 2]))], {}, 2, /NUL byte/],
    ["a missing persona file", ["q", "--persona", "./nowhere.yaml"], {}, 2, /no such file/],
    ["an unknown persona", ["q", "--persona", "customer-sucess-manager"], {}, 2, /customer-success-manager/],
    ["an empty persona", ["q", "--persona", file("empty.yaml", "")], {}, 3, /empty/],
    [
      "a persona that is no YAML",
      ["q", "--persona", file("syntax.yaml", "a: [b\n")],
      {},
      3,
      /syntax\.yaml:\d+:\d+/,
    ],
    [
      "a binary persona",
      ["q", "--persona", file("binary.yaml", new Uint8Array([0x50, 0, 1]))],
      {},
      3,
      /binary\.yaml/,
    ],
    [
      "a persona of 50 MB",
      ["q", "--persona", file("large.yaml", "# x\n".repeat(13_000_000))],
      {},
      3,
      /large\.yaml/,
    ],
    [
      "a YAML bomb",
      ["q", "--persona", file("bomb.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n")],
      {},
      3,
      /bomb\.yaml:1/,
    ],
    ["an empty base URL's nonsense", ["q"], { env: { ANTHROPIC_BASE_URL: "nonsense" } }, 2, /nonsense/],
    ["a wrong variable", ["q"], { env: { CONSULT_CUSTOMER_TIMEOUT: "soon" } }, 2, /CONSULT_CUSTOMER_TIMEOUT/],
  ])(
    "%s: one clear message, the right exit code, nothing on stdout",
    async (_name, args, options, exitCode, message) => {
      const { code, stdout, stderr } = await runCli(args, options);
      expect({ code, stdout }).toEqual({ code: exitCode, stdout: "" });
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/^consult-customer: /);
      expect(stderr).not.toMatch(/\n\s+at |Error:/);
    },
  );

  it("a project's config with a mistake: its place, and exit 3", async () => {
    const cwd = emptyHome();
    mkdirSync(join(cwd, ".consult-customer"));
    writeFileSync(
      join(cwd, ".consult-customer", "config.yaml"),
      "modle: claude-opus-5-5\napi_key_command: cat key\n",
    );
    const { code, stderr } = await runCli(["q"], { cwd });
    expect(code).toBe(3);
    expect(stderr).toMatch(/config\.yaml:1:1.*modle.*did you mean "model"/);
    expect(stderr).toMatch(/config\.yaml:2:1.*api_key_command/);
  });

  it("an unreadable file", async ({ skip }) => {
    skip(process.getuid?.() === 0, "the superuser reads every file");
    const path = file("secret.txt", "x");
    chmodSync(path, 0);
    const { code, stderr } = await runCli(["q", "-f", path]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/permission denied/);
  });

  it("an open, silent standard input does not hang: with a question it goes on and says so", async () => {
    const { code, stderr } = await runCli(["Is Contoso healthy?"], { stdin: "silent" });
    expect(code).toBe(0);
    expect(stderr).toMatch(/said nothing for 1 s/);
  });

  it("an open, silent standard input does not hang: without a question it is wrong usage", async () => {
    const { code, stderr } = await runCli([], { stdin: "silent" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/There is no question/);
  });

  it("a reader that goes away ends it quietly", async () => {
    expect((await bash('-q "Is Contoso healthy?" | head -n 1')).stderr).toBe("");
  });

  it("a reader that goes away ends the model's stream too", async () => {
    const minutes = answer("slowly ".repeat(600).split(" "), { delayMs: 200 });
    const server = await startModelServer(minutes);
    const { stdout, stderr } = await bash('--stream "q" | head -n 1', {
      ANTHROPIC_BASE_URL: server.url,
      ANTHROPIC_API_KEY: "x",
    });
    await server.close();
    expect(stdout).toMatch(/^=== BEGIN [^\n]*\n$/);
    expect(stderr).toBe("");
  });

  it("a pipe nobody writes to ends with --timeout, in the JSON too", async () => {
    const path = join(folder, "silent-pipe");
    execFileSync("mkfifo", [path]);
    const { code, stdout } = await runCli(["q", "-f", path, "--timeout", "1", "--json"]);
    expect(code).toBe(124);
    expect(JSON.parse(stdout)).toMatchObject({ subtype: "error_timeout", is_error: true });
  });

  it("a pipe that is slow to speak is read to its end", async () => {
    const { stdout } = await bash(
      `-q --as-of 2026-11-23 -f <(sleep 0.5; echo "Renewal on 2027-02-05."; sleep 0.5; echo "Notice is 60 days.") "What now?"`,
    );
    expect(stdout).toContain("2027-02-05");
    expect(stdout).toContain("2026-12-07");
  });

  it("an answer that could not be written is no success", async ({ skip }) => {
    skip(!existsSync("/dev/full"), "there is no /dev/full");
    const { code, stderr } = await bash(`-q "Is Contoso healthy?" >/dev/full`);
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be written \(ENOSPC\)/);
  });
});
