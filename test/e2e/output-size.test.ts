import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, startModelServer } from "../support/model-server.ts";
import { begin, end, runCli } from "../support/run-cli.ts";

describe("an answer larger than a pipe's buffer", () => {
  it.each([[["q"]], [["q", "--stream"]]])("arrives whole for %j", async (args) => {
    const line = "A line of the answer that is long enough to be read.\n";
    const body = goodAnswer + line.repeat(20_000);
    const server = await startModelServer(answer([body.slice(0, 500_000), body.slice(500_000)]));
    const { code, stdout } = await runCli(args, {
      env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" },
    });
    await server.close();
    expect(code).toBe(0);
    expect(stdout.length).toBeGreaterThan(1_048_576);
    expect(stdout === `${begin}\n${body}${end}\n`).toBe(true);
  });
});
