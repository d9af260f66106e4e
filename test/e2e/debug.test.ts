import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, apiError, startModelServer } from "../support/model-server.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const key = "sk-ant-api03-DISTINCTIVE-0123456789";

describe("--debug", () => {
  it.each([[[]], [["--json"]]])("says on stderr what is read, sent and received: %o", async (mode) => {
    const busy = apiError(529, "overloaded_error", "busy", { "retry-after-ms": "1" });
    const server = await startModelServer([busy, answer(goodAnswer)]);
    const home = emptyHome();
    writeFileSync(join(home, "notes.txt"), "Champion: Ana Ruiz. The secret plan.\n");
    const { code, stdout, stderr } = await runCli(["--debug", ...mode, "-m", "m", "q", "-f", "notes.txt"], {
      cwd: home,
      env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: key },
    });
    await server.close();
    expect(code).toBe(0);
    const lines = stderr.split("\n").filter((line) => line.startsWith("debug "));
    for (const line of lines) expect(line).toMatch(/^debug \+\d+ ms: /);
    const said = lines.join("\n");
    expect(said).toMatch(/settings: model m; .*server 127\.0\.0\.1:\d+; credentials from ANTHROPIC_API_KEY/);
    expect(said).toMatch(/input: question 1 bytes; notes: notes\.txt 37 bytes/);
    expect(said).toMatch(/briefing: \d+ facts/);
    expect(said).toMatch(/proxy: none/);
    expect(
      said.match(/request: POST http:.*\/v1\/messages, \d+ bytes .*authorization: \*\*\*/g),
    ).toHaveLength(2);
    expect(said).toMatch(/response: HTTP 529, .*request id req_fixture/);
    expect(said).toMatch(/first text/);
    expect(said).toMatch(/stop reason end_turn, usage \{/);
    expect(said).not.toContain("secret plan");
    expect(stdout + stderr).not.toContain("DISTINCTIVE");
    expect(stdout).not.toContain("debug +");
  });

  it("is silent unless it is asked for", async () => {
    expect((await runCli(["q"])).stderr).not.toContain("debug");
  });

  it("ANTHROPIC_LOG, the SDK's own, goes to stderr, each line safe and without a key", async () => {
    const server = await startModelServer(answer(goodAnswer));
    const { stdout, stderr } = await runCli(["-m", "m", "q"], {
      env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: key, ANTHROPIC_LOG: "debug" },
    });
    await server.close();
    expect(stderr).toMatch(/sending request/);
    expect(stdout + stderr).not.toContain("DISTINCTIVE");
  });
});

describe("a key in the wrong place is not repeated", () => {
  it.each([
    ["an option", [`--api-key=${key}`, "q"], {}],
    ["another variable", ["q"], { CONSULT_CUSTOMER_EFFORT: key }],
    ["a model's name", ["--json", "-m", key, "q", "--timeout", `${key}s`], {}],
  ])("%s", async (_where, args, env) => {
    const { code, stdout, stderr } = await runCli(args, { env });
    expect(code).toBe(2);
    expect(stdout + stderr).not.toContain("DISTINCTIVE");
  });

  it.each([[[]], [["--json"]]])("a config: %o", async (mode) => {
    const home = emptyHome();
    const folder = join(home, ".consult-customer");
    mkdirSync(folder);
    writeFileSync(join(folder, "config.yaml"), `api_key: ${key}\neffort: ${key}\n`);
    const { code, stdout, stderr } = await runCli([...mode, "q"], { cwd: home });
    expect(code).toBe(3);
    expect(stdout + stderr).not.toContain("DISTINCTIVE");
  });
});

it.each([[[]], [["--json"]]])("an error nobody foresaw is a bug without a key in it: %o", async (mode) => {
  const home = emptyHome();
  const preload = join(home, "preload.cjs");
  writeFileSync(
    preload,
    'Object.defineProperty(process, "stdin", { get() { throw new Error("odd " + process.env.ANTHROPIC_API_KEY); } });',
  );
  const { code, stdout, stderr } = await runCli([...mode, "-m", "playbook", "q"], {
    cwd: home,
    env: { NODE_OPTIONS: `--require ${preload}`, ANTHROPIC_API_KEY: "unusual-DISTINCTIVE-key" },
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(/bug in the program: Error: odd \*\*\*\n {2}Please report it/);
  expect(stdout + stderr).not.toContain("DISTINCTIVE");
  expect(stdout + stderr).not.toMatch(/\n\s+at /);
});
