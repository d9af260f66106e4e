import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, apiError, type Behaviour, startModelServer } from "../support/model-server.ts";
import { begin, type CliOptions, emptyHome, end, runCli } from "../support/run-cli.ts";

async function ask(
  args: readonly string[],
  script: Behaviour | readonly Behaviour[],
  options: CliOptions = {},
) {
  const server = await startModelServer(script);
  const result = await runCli(args, {
    ...options,
    env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "sk-ant-secret-0123456789", ...options.env },
  });
  await server.close();
  expect(result.stdout + result.stderr).not.toContain("sk-ant-secret");
  expect(result.stderr).not.toMatch(/\n\s+at /);
  return { ...result, requests: server.requests };
}

describe.concurrent("exit codes", () => {
  it("0: answered", async () => {
    expect((await ask(["q"], answer(goodAnswer))).code).toBe(0);
  });

  it("2: wrong usage", async () => {
    expect((await runCli(["--nonsense"])).code).toBe(2);
  });

  it("3: a persona with mistakes, all of them named with their place", async () => {
    const file = join(emptyHome(), "broken.yaml");
    writeFileSync(file, "id: broken\ntittle: A\nvoice_triggers: 7\n");
    const { code, stdout, stderr } = await runCli(["--persona", file, "q"]);
    expect(code).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/broken\.yaml:2:1.*unknown key "tittle".*did you mean "title"/);
    expect(stderr).toMatch(/broken\.yaml:3:17/);
    expect(stderr).toMatch(/\^/);
  });

  it.each([
    [401, "authentication_error", "model.authentication"],
    [404, "not_found_error", "model.not_found"],
  ])("4: HTTP %i", async (status, type, errorCode) => {
    const { code, stdout, stderr } = await ask(["--json", "q"], apiError(status, type, "no"));
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({
      subtype: "error_model",
      is_error: true,
      error: { code: errorCode },
    });
    expect(stderr.split("\n").length).toBeLessThanOrEqual(3);
    expect(stderr).toContain("req_fixture");
  });

  it("4: a refusal, with what was said", async () => {
    const { code, stdout, stderr } = await ask(["q"], answer("I cannot help.", { stopReason: "refusal" }));
    expect(code).toBe(4);
    expect(stdout).toBe(`${begin}\nI cannot help.\n${end}\n`);
    expect(stderr).toMatch(/refused/);
  });

  it("5: an answer that misses elements is printed all the same", async () => {
    const { code, stdout, stderr } = await ask(["q"], answer("Just call them."));
    expect(code).toBe(5);
    expect(stdout).toBe(`${begin}\nJust call them.\n${end}\n`);
    expect(stderr.match(/error element\.missing: 8 of 8 response elements are missing/g)).toHaveLength(1);
  });

  it("5: an answer cut by its token limit", async () => {
    const { code, stderr } = await ask(["q"], answer(goodAnswer, { stopReason: "max_tokens" }));
    expect(code).toBe(5);
    expect(stderr).toMatch(/response\.truncated/);
  });

  it.each(["escalate", "consult", "flag:RF05", "flag:champion_change", "coverage<0.5", "red, escalate"])(
    "10: --fail-on %s holds, and the answer stands",
    async (condition) => {
      const question = "Our champion at Northwind just left and the renewal is in 74 days.";
      const { code, stdout } = await runCli(["--as-of", "2026-11-23", question, "--fail-on", condition]);
      expect(code).toBe(10);
      expect(stdout).toContain(end);
    },
  );

  it("0: a --fail-on condition that does not hold, and 2 for one that does not exist", async () => {
    expect((await runCli(["Is Contoso healthy?", "--fail-on", "red,flag:RF01"])).code).toBe(0);
    const unknown = await runCli(["Is Contoso healthy?", "--fail-on", "flag:RF99"]);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/flag:RF99/);
  });

  it("75: a rate limit that lasts longer than the time limit, without waiting for it", async () => {
    const started = Date.now();
    const limited = apiError(429, "rate_limit_error", "slow down", { "retry-after": "90" });
    const { code, stdout } = await ask(["--json", "q", "--timeout", "20"], limited);
    expect(code).toBe(75);
    expect(JSON.parse(stdout)).toMatchObject({ subtype: "error_temporary", error: { retryable: true } });
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it("75: a rate limit without retry-after, once the retries are used up", async () => {
    const { code, requests } = await ask(["q"], apiError(429, "rate_limit_error", "slow down"));
    expect(code).toBe(75);
    expect(requests.length).toBeGreaterThan(1);
  });

  it("0: an overloaded server that answers the second time", async () => {
    const { code, stdout } = await ask(
      ["q"],
      [apiError(529, "overloaded_error", "busy"), answer(goodAnswer)],
    );
    expect(code).toBe(0);
    expect(stdout).toContain(goodAnswer);
  });

  it("75: a stream that is cut keeps what was received, closed by END", async () => {
    const { code, stdout, stderr } = await ask(
      ["q"],
      answer("## 1. Customer Assessment\nSo far", { ending: "cut" }),
    );
    expect(code).toBe(75);
    expect(stdout).toBe(`${begin}\n## 1. Customer Assessment\nSo far\n${end}\n`);
    expect(stderr).toMatch(/incomplete/);
  });

  it("75: a host that nobody listens on", async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port));
    });
    await new Promise((resolve) => server.close(resolve));
    const { code, stderr } = await runCli(["q"], {
      env: { ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}`, ANTHROPIC_API_KEY: "x" },
    });
    expect(code).toBe(75);
    expect(stderr).toMatch(/refused/i);
  });

  it("124: no answer in time", async () => {
    const { code, stdout } = await ask(["--json", "q", "--timeout", "500ms"], { kind: "silence" });
    expect(code).toBe(124);
    expect(JSON.parse(stdout)).toMatchObject({ subtype: "error_timeout", error: { retryable: true } });
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 143],
  ] as const)("%s in mid-stream: %i, the partial text kept and the frame closed", async (name, expected) => {
    const pieces = ["## 1. Customer Assessment\n", "never sent"];
    let killed = false;
    const { code, stdout, stderr } = await ask(
      ["--stream", "q"],
      answer(pieces, { ending: "stall", delayMs: 100 }),
      {
        onStdout: (soFar, kill) => {
          if (!killed && soFar.includes("##")) {
            killed = true;
            kill(name);
          }
        },
      },
    );
    expect(code).toBe(expected);
    expect(stdout.startsWith(`${begin}\n## 1. Customer Assessment\n`)).toBe(true);
    expect(stdout.endsWith(`${end}\n`)).toBe(true);
    expect(stderr).toMatch(/incomplete/);
  });
});
