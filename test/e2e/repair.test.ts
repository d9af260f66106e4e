import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, apiError, type Behaviour, startModelServer } from "../support/model-server.ts";
import { begin, type CliOptions, end, runCli } from "../support/run-cli.ts";

async function ask(args: readonly string[], script: readonly Behaviour[], options: CliOptions = {}) {
  const server = await startModelServer(script);
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x", ...options.env };
  const result = await runCli(args, { ...options, env });
  await server.close();
  return { ...result, requests: server.requests.map(({ body }) => JSON.parse(body)) };
}

const withoutTimeline = goodAnswer.replace(/## 7\. Timeline\n\n.*\n\n/, "");
const timeline = "## 7. Timeline\n\nFirst call the administrator today.\n";
const usage = { input_tokens: 1000, output_tokens: 100 };

describe("an answer that breaks its contract", () => {
  it("is replaced whole in a pipe, after one more call that names the findings", async () => {
    const { code, stdout, stderr, requests } = await ask(
      ["q"],
      [answer(withoutTimeline), answer(goodAnswer), answer("never asked")],
    );
    expect(code).toBe(0);
    expect(stdout).toBe(`${begin}\n${goodAnswer}${end}\n`);
    expect(stderr).toMatch(/^The answer breaks its contract \(element\.missing\); asking once more\.$/m);
    expect(requests).toHaveLength(2);
    const [first, second] = requests;
    expect(second.system).toEqual(first.system);
    expect(second.messages.slice(0, 1)).toEqual(first.messages);
    expect(second.messages[1]).toEqual({ role: "assistant", content: withoutTimeline.trimEnd() });
    expect(second.messages[2].role).toBe("user");
    expect(second.messages[2].content).toContain('response element "Timeline" is missing');
  });

  it("is said to be repaired in JSON, with the tokens and the cost of both calls", async () => {
    const { code, stdout } = await ask(
      ["--json", "q"],
      [answer(withoutTimeline, { usage }), answer(goodAnswer, { usage })],
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      subtype: "success",
      is_error: false,
      body: goodAnswer,
      usage: { input_tokens: 2000, output_tokens: 200 },
      total_cost_usd: 2 * (1000 * 2 + 100 * 10) * 1e-6,
      verification: { ok: true, repaired: true },
    });
  });

  it("stands when the second one is no better, with exit 5, and is not asked for a third time", async () => {
    const { code, stdout, requests } = await ask(["q"], [answer("Just call."), answer("Only call.")]);
    expect(code).toBe(5);
    expect(stdout).toBe(`${begin}\nJust call.\n${end}\n`);
    expect(requests).toHaveLength(2);
  });

  it("stands when the repair fails, and stderr says so", async () => {
    const { code, stdout, stderr } = await ask(
      ["q"],
      [answer(withoutTimeline), apiError(400, "invalid_request_error", "no")],
    );
    expect(code).toBe(5);
    expect(stdout).toBe(`${begin}\n${withoutTimeline}${end}\n`);
    expect(stderr).toMatch(/The repair failed: .*The first answer stands\./);
  });

  it("is not repaired after a refusal", async () => {
    const { code, requests } = await ask(["q"], [answer("No.", { stopReason: "refusal" })]);
    expect(code).toBe(4);
    expect(requests).toHaveLength(1);
  });
});

describe("an answer that was streamed before it was found lacking", () => {
  it("gets only what is missing, before END", async () => {
    const { code, stdout, requests } = await ask(
      ["--stream", "q"],
      [answer(withoutTimeline), answer(timeline)],
    );
    expect(stdout).toBe(`${begin}\n${withoutTimeline}\n${timeline}${end}\n`);
    expect(code).toBe(0);
    expect(requests[1].messages[2].content).toContain("## 7. Timeline");
    expect(requests[1].messages[2].content).not.toContain("## 6.");
  });

  it("goes on where its limit cut it off", async () => {
    const [head, tail] = [goodAnswer.slice(0, 300), goodAnswer.slice(300)];
    const { code, stdout } = await ask(
      ["--stream", "q"],
      [answer(head, { stopReason: "max_tokens" }), answer(tail)],
    );
    expect(stdout).toBe(`${begin}\n${goodAnswer}${end}\n`);
    expect(code).toBe(0);
  });

  it("never grows a frame line out of two halves", async () => {
    const head = `${goodAnswer}\n${end.slice(0, 12)}`;
    const { stdout } = await ask(
      ["--stream", "q"],
      [answer(head, { stopReason: "max_tokens" }), answer(`${end.slice(12)}\nMore.`)],
    );
    expect(stdout.split("\n").filter((line) => line === end)).toHaveLength(1);
  });

  it("has the same text in the lines of stream-json as in the result", async () => {
    const { stdout } = await ask(
      ["--output-format", "stream-json", "q"],
      [answer(withoutTimeline), answer(timeline)],
    );
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const texts = lines.filter(({ type }) => type === "text").map(({ text }) => text);
    expect(texts.join("")).toBe(lines.at(-1).body);
    expect(lines.find(({ type }) => type === "repair")).toMatchObject({ mode: "append" });
    expect(lines.at(-1)).toMatchObject({ subtype: "success", verification: { repaired: true } });
  });
});

describe("--fallback", () => {
  const busy = apiError(529, "overloaded_error", "busy", { "retry-after-ms": "1" });

  it("lets the playbook answer when the model is overloaded, and says so on stderr and in JSON", async () => {
    const text = await ask(["--fallback", "playbook", "Is Contoso healthy?"], [busy]);
    expect(text.code).toBe(0);
    expect(text.stdout).toContain("## 8. Stakeholder Coordination");
    expect(text.stderr).toMatch(/claude-sonnet-5-5 failed \(.*overloaded.*\) The playbook answers instead\./);
    const { code, stdout } = await ask(["--json", "--fallback", "playbook", "Is Contoso healthy?"], [busy]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      subtype: "success",
      answered_by: { kind: "playbook", fallback_from: "claude-sonnet-5-5" },
      error: null,
    });
  });

  it("lets another model answer", async () => {
    const { code, requests } = await ask(
      ["--fallback", "claude-haiku-5-5", "q"],
      [busy, busy, busy, answer(goodAnswer)],
    );
    expect(code).toBe(0);
    expect(requests.at(-1).model).toBe("claude-haiku-5-5");
  });

  it("is nobody when it names the model that failed", async () => {
    const { code, stderr, requests } = await ask(["-m", "local", "--fallback", "local", "q"], [busy]);
    expect(code).toBe(75);
    expect(requests).toHaveLength(3);
    expect(stderr).not.toContain("instead");
  });

  it("is not used after the first text, nor for a failure that lasts", async () => {
    const cut = await ask(["--fallback", "playbook", "q"], [answer("## 1. Customer", { ending: "cut" })]);
    expect(cut.code).toBe(75);
    expect(cut.stdout).toBe(`${begin}\n## 1. Customer\n${end}\n`);
    const denied = await ask(["--fallback", "playbook", "q"], [apiError(401, "authentication_error", "no")]);
    expect(denied.code).toBe(4);
    expect(denied.stdout).toBe("");
  });

  it("gives the failure of the second model when both fail", async () => {
    const { code, stdout } = await ask(
      ["--json", "--fallback", "other", "q"],
      [busy, busy, busy, apiError(401, "authentication_error", "no")],
    );
    expect(code).toBe(4);
    expect(JSON.parse(stdout)).toMatchObject({ answered_by: { model: "other" }, is_error: true });
  });
});
