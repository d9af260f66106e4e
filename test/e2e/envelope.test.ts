import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, apiError, startModelServer } from "../support/model-server.ts";
import { envelopeFaults } from "../support/published-envelope.ts";
import { begin, end, runCli } from "../support/run-cli.ts";

describe("the JSON envelope", () => {
  it("holds for the playbook's answer, and its result is the frame text mode prints", async () => {
    const args = [
      "--as-of",
      "2026-11-23",
      "Our champion at Northwind just left and the renewal is in 74 days.",
    ];
    const [json, text] = await Promise.all([runCli(["--json", ...args]), runCli(args)]);
    const envelope = JSON.parse(json.stdout);
    expect(envelopeFaults(envelope)).toEqual([]);
    expect(envelope.result).toBe(text.stdout);
    expect(envelope.result).toBe(`${begin}\n${envelope.body}${end}\n`);
    expect(envelope).toMatchObject({
      type: "result",
      subtype: "success",
      is_error: false,
      answered_by: { kind: "playbook", model: null },
      as_of: "2026-11-23",
      total_cost_usd: 0,
      error: null,
      assessment: {
        account: "Northwind",
        health: { score: null, band: null, coverage: 0 },
        phase: "renewal",
        renewal: { date: "2027-02-05", notice_days: null, days_to_deadline: 74 },
        authority: { route: "escalate" },
      },
    });
    expect(envelope.assessment.red_flags).toContainEqual(
      expect.objectContaining({ name: "champion change", severity: "critical" }),
    );
  });

  it("holds for a model's answer, with usage, cost and stop reason", async () => {
    const server = await startModelServer(
      answer(goodAnswer, { usage: { input_tokens: 1000, output_tokens: 200 } }),
    );
    const { stdout } = await runCli(["--json", "q"], {
      env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" },
    });
    await server.close();
    const envelope = JSON.parse(stdout);
    expect(envelopeFaults(envelope)).toEqual([]);
    expect(envelope).toMatchObject({
      stop_reason: "end_turn",
      total_cost_usd: 0.004,
      usage: { input_tokens: 1000, output_tokens: 200 },
      answered_by: { kind: "model", model: "claude-sonnet-5-5" },
      body: goodAnswer,
    });
  });

  it.each([
    [["--json", "--nonsense"], "error_usage", 2],
    [["--output-format", "json", "q", "--as-of", "yesterday"], "error_usage", 2],
    [["--output-format=stream-json", "-f", "/no/such/file", "q"], "error_usage", 2],
  ])("is the only thing on stdout for %j", async (args, subtype, exitCode) => {
    const { code, stdout } = await runCli(args);
    expect(code).toBe(exitCode);
    const envelope = JSON.parse(stdout);
    expect(envelopeFaults(envelope)).toEqual([]);
    expect(envelope).toMatchObject({ subtype, is_error: true, result: null });
  });

  it("carries error, hint and request id when the model fails", async () => {
    const server = await startModelServer(apiError(401, "authentication_error", "invalid x-api-key"));
    const { code, stdout } = await runCli(["--json", "q"], {
      env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" },
    });
    await server.close();
    expect(code).toBe(4);
    const envelope = JSON.parse(stdout);
    expect(envelopeFaults(envelope)).toEqual([]);
    expect(envelope).toMatchObject({
      subtype: "error_model",
      is_error: true,
      body: null,
      error: { code: "model.authentication", retryable: false, request_id: "req_fixture" },
    });
  });

  it("streams as NDJSON: init, text …, the same result object", async () => {
    const server = await startModelServer(
      answer([goodAnswer.slice(0, 40), goodAnswer.slice(40)], { delayMs: 20 }),
    );
    const { stdout } = await runCli(["--output-format", "stream-json", "q"], {
      env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" },
    });
    await server.close();
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ type }) => type)).toEqual(["init", "text", "text", "result"]);
    expect(lines[0]).toMatchObject({ answered_by: { kind: "model" }, question: "q", schema: 1 });
    expect(lines[1].text + lines[2].text).toBe(lines[3].body);
    expect(envelopeFaults(lines[3])).toEqual([]);
  });

  it("shows with --dry-run what would be sent, says that the tokens are an estimate, and sends nothing", async () => {
    const { code, stdout, stderr } = await runCli([
      "--dry-run",
      "--as-of",
      "2026-11-23",
      "Is Contoso healthy?",
    ]);
    expect(code).toBe(0);
    const planned = JSON.parse(stdout);
    expect(planned.url).toBe("https://api.anthropic.com/v1/messages");
    expect(planned.request).toMatchObject({ model: "claude-sonnet-5-5", stream: true });
    expect(planned.request.system.at(-1).cache_control).toEqual({ type: "ephemeral" });
    expect(planned.input_tokens_estimated).toBe(true);
    expect(planned.input_cost_usd).toBeCloseTo((planned.input_tokens * 2) / 1e6, 8);
    expect(stderr).toMatch(/No answer was asked for\..*estimate/);
  });
});
