import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, type Behaviour, type ServerOptions, startModelServer } from "../support/model-server.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const levels = (...known: readonly string[]) => ({
  supported: known.length > 0,
  ...Object.fromEntries(
    ["low", "medium", "high", "xhigh", "max"].map((level) => [level, { supported: known.includes(level) }]),
  ),
});
const small = {
  id: "small",
  max_input_tokens: 200_000,
  max_tokens: 4_000,
  capabilities: { effort: levels() },
};
const large = { id: "large", max_tokens: 64_000, capabilities: { effort: levels("low", "high") } };
const models = { small, large };

/** Runs the program several times in one home. */
async function runs(
  args: readonly (readonly string[])[],
  options: ServerOptions & { readonly script?: Behaviour | readonly Behaviour[] } = { models },
) {
  const server = await startModelServer(options.script ?? answer(goodAnswer), options);
  const home = emptyHome();
  const env = {
    ANTHROPIC_BASE_URL: server.url,
    ANTHROPIC_API_KEY: "x",
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
  };
  const results = [];
  for (const words of args) results.push(await runCli(words, { env }));
  await server.close();
  const bodies = server.requests.map(({ body }) => JSON.parse(body));
  return { results, bodies, asked: server.asked, home, url: server.url };
}

describe("the limits of a model", () => {
  it("are asked for once, kept for the user alone, and decide about the effort", async () => {
    const high = ["q", "-m", "small", "--effort", "high"];
    const { results, bodies, asked, home, url } = await runs([high, high]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect(asked).toEqual(["small"]);
    for (const body of bodies) expect(body).not.toHaveProperty("output_config");
    expect(results[0]?.stderr).toMatch(/^small has no effort high; the request goes without it\.$/m);
    const kept = readFileSync(join(home, "cache/consult-customer/models.json"), "utf8");
    expect(Object.keys(JSON.parse(kept).models)).toEqual([`${url} small`]);
  });

  it("let through what the model knows", async () => {
    const { bodies } = await runs([["q", "-m", "large", "--effort", "high"]]);
    expect(bodies[0].output_config).toEqual({ effort: "high" });
  });

  it("bound the tokens of an answer, when more are asked for than every model gives", async () => {
    const { bodies } = await runs([["q", "-m", "small", "--max-tokens", "30000"]]);
    expect(bodies[0].max_tokens).toBe(4_000);
  });

  it("are not asked for when nothing depends on them", async () => {
    const { asked } = await runs([["q", "-m", "small"]]);
    expect(asked).toEqual([]);
  });

  it("that nobody knows change nothing", async () => {
    const high = ["q", "-m", "other", "--effort", "high"];
    const { bodies, asked } = await runs([high, high]);
    expect(asked).toEqual(["other"]);
    expect(bodies[0].output_config).toEqual({ effort: "high" });
  });

  it("show in a dry run as they do in the request", async () => {
    const words = ["q", "-m", "small", "--effort", "high", "--max-tokens", "30000", "--as-of", "2026-11-23"];
    const { results, bodies } = await runs([["--dry-run", ...words], words]);
    expect(JSON.parse(results[0]?.stdout ?? "").request).toEqual(bodies.at(-1));
  });
});

describe("a request that is refused for its length", () => {
  const refusal = (window: number): Behaviour => ({
    kind: "plain",
    status: 400,
    body: JSON.stringify({
      error: { type: "exceed_context_size_error", message: "x", n_prompt_tokens: 2_593, n_ctx: window },
    }),
  });
  const persona = (body: { system: readonly { text: string }[] }): string => body.system[0]?.text ?? "";

  it("is sent with the short persona, which says what must be said, and with room for what fits", async () => {
    const script = [refusal(2_048), answer(goodAnswer)];
    const { results, bodies } = await runs([["How is Northwind?"]], { script });
    expect(results[0]?.code).toBe(0);
    const [first, second] = bodies;
    expect(persona(second).length).toBeLessThan(persona(first).length / 4);
    for (const part of ["Elena Rodriguez", "8. Stakeholder Coordination", "never", "You must escalate"].map(
      (words) => new RegExp(words, "i"),
    ))
      expect(persona(second)).toMatch(part);
    expect(second.messages).toEqual(first.messages);
    expect(second.max_tokens).toBeGreaterThan(1_000);
    expect(second.max_tokens).toBeLessThan(2_048);
  });

  it("stays short for its repair", async () => {
    const script = [refusal(2_048), answer("Just call."), answer(goodAnswer)];
    const { bodies } = await runs([["How is Northwind?"]], { script });
    expect(bodies).toHaveLength(3);
    expect(persona(bodies[2])).toBe(persona(bodies[1]));
  });
});
