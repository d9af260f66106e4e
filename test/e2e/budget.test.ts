import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, apiError, type Behaviour, startModelServer } from "../support/model-server.ts";
import { runCli } from "../support/run-cli.ts";

async function ask(args: readonly string[], script: Behaviour | readonly Behaviour[] = answer(goodAnswer)) {
  const server = await startModelServer(script);
  const result = await runCli(args, { env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" } });
  await server.close();
  return { ...result, requests: server.requests };
}

// The default model's answer costs $10 a million tokens, so 1,000 of them cost a cent.
const limited = ["q", "--max-tokens", "1000", "--max-budget-usd"];

describe("--max-budget-usd", () => {
  it("lets a call be made that stays within", async () => {
    const { code, requests } = await ask([...limited, "0.05"]);
    expect(code).toBe(0);
    expect(requests).toHaveLength(1);
  });

  it.each([[[]], [["--json"]]])("ends with 4 before a call that may cost more %j", async (mode) => {
    const { code, stderr, stdout, requests } = await ask([...limited, "0.0099", ...mode]);
    expect(code).toBe(4);
    expect(requests).toHaveLength(0);
    expect(stderr).toMatch(
      /The call to claude-sonnet-5-5 is not made: it may cost \$0\.0\d+, and \$0\.0099 of the budget/,
    );
    expect(stderr).toMatch(/^ {2}Raise --max-budget-usd/m);
    if (mode.length > 0) expect(JSON.parse(stdout).error.code).toBe("model.budget");
  });

  it("counts the repair: the first answer stands when it cannot be paid", async () => {
    const usage = { input_tokens: 1_000, output_tokens: 900 };
    const { code, stdout, stderr, requests } = await ask(
      [...limited, "0.019"],
      [answer("Just call.", { usage }), answer(goodAnswer)],
    );
    expect(code).toBe(5);
    expect(requests).toHaveLength(1);
    expect(stdout).toContain("Just call.");
    expect(stderr).toMatch(/The repair failed: The call to .* is not made.* The first answer stands\./);
  });

  it("never lets the prompt and the answer together cost more", async () => {
    const { requests } = await ask([...limited, "0.0101"]);
    const { max_tokens, system, messages } = JSON.parse(requests[0]?.body ?? "{}");
    const promptTokens = JSON.stringify({ system, messages }).length / 4;
    expect(max_tokens * 10e-6 + promptTokens * 2e-6).toBeLessThan(0.0101);
    expect(max_tokens).toBeGreaterThan(0);
  });

  it.each([
    ["of the model that is asked", ["-m", "nobody-knows"]],
    ["of the fallback", ["--fallback", "nobody-knows"]],
  ])("is a matter of usage when the price %s is not known", async (_whose, args) => {
    const { code, stderr, requests } = await ask([...limited, "1", ...args]);
    expect(code).toBe(2);
    expect(requests).toHaveLength(0);
    expect(stderr).toMatch(/Nobody knows the price of nobody-knows/);
  });

  it("is nothing to the playbook", async () => {
    const { code } = await runCli(["q", "-m", "playbook", "--max-budget-usd", "0"]);
    expect(code).toBe(0);
  });

  it("lets the playbook answer in place of a model that fails", async () => {
    const busy = apiError(529, "overloaded_error", "Overloaded", { "retry-after-ms": "1" });
    const { code, stderr } = await ask([...limited, "1", "--fallback", "playbook"], busy);
    expect(code).toBe(0);
    expect(stderr).toMatch(/The playbook answers instead/);
  });

  it.each(["-1", "x", "1e3", ""])("is refused as %j", async (amount) => {
    const { code, stderr } = await runCli(["q", "--max-budget-usd", amount]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/amount of US dollars|argument missing/);
  });
});
