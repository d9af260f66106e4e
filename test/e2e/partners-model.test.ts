import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, apiError, type Behaviour, startModelServer } from "../support/model-server.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

const record = new URL("../fixtures/records/proseware.yaml", import.meta.url).pathname;
const upsell = "They are at 96% of seats and two other teams want in. Upsell 100 seats?";

/** As a model writes as the Brand Strategist: one date of hers moved, a step of his own, a fact that is not so. */
const his = `## 1. Position

The expansion is right, and its message waits. There is no open P1. Only 40% of the seats are active.

## 2. Audience

Field Service and Claims.

## 3. Message and Proof

Their own goals are the proof.

## 4. Conditions

- Agree on approach and message for the expansion. Owner: Brand Strategist, by 2026-12-21 (must consult Brand Strategist)
- Interview one planner of each new team about wording. Owner: Sofia, by 2026-12-11 (must escalate to Leadership)
`;
const usage = { input_tokens: 2000, output_tokens: 300 };

async function ask(
  script: readonly Behaviour[],
  args: readonly string[],
  { config = "", env = {}, command = [] as readonly string[] } = {},
) {
  const server = await startModelServer(script);
  const home = emptyHome();
  const data = join(home, "data");
  mkdirSync(join(home, ".config/consult-customer"), { recursive: true });
  writeFileSync(join(home, ".config/consult-customer/config.yaml"), config);
  try {
    const given = command.length > 0 ? command : ["--account", record, "--as-of", "2026-11-23", upsell];
    const result = await runCli([...given, ...args], {
      cwd: home,
      data,
      env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x", ...env },
    });
    const sent = server.requests
      .filter(({ path }) => path.endsWith("/messages"))
      .map(({ body }) => JSON.parse(body) as { system: unknown; messages: unknown });
    return { ...result, sent, home, data };
  } finally {
    await server.close();
  }
}
const begins = (text: string): string[] => text.match(/^=== BEGIN .* RESPONSE ===$/gm) ?? [];

describe("partners with a model", () => {
  it("cost a call each under --with: his framed answer stands before hers, and she is told what he wrote", async () => {
    const { stdout, sent, code } = await ask(
      [answer(his, { usage }), answer(goodAnswer)],
      ["--with", "brand-strategist"],
    );
    expect(code).toBe(0);
    expect(sent).toHaveLength(2);
    const [first, second] = sent.map((one) => JSON.stringify(one));
    expect(JSON.stringify(sent[0]?.system)).toContain("Sofia Almeida");
    expect(first).toContain("You are consulted");
    expect(first).toContain("usage.seats");
    expect(JSON.stringify(sent[1]?.system)).toContain("Elena Rodriguez");
    expect(second).toContain("Partners consulted");
    expect(second).toContain("The expansion is right, and its message waits.");
    expect(begins(stdout)).toEqual([
      "=== BEGIN BRAND STRATEGIST RESPONSE ===",
      "=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===",
    ]);
    expect(stdout).toContain("- Interview one planner of each new team about wording.");
  });

  it("have who spoke, usage and cost of their own in the JSON, and what differs is computed", async () => {
    const priced = "prices: { m: { input: 1, output: 10 } }\n";
    const { stdout, data } = await ask(
      [answer(his, { usage }), answer(goodAnswer, { usage: { input_tokens: 1000, output_tokens: 100 } })],
      ["--with", "brand-strategist", "--json", "-m", "m"],
      { config: priced },
    );
    const { partners, usage: hers, total_cost_usd: cost, journal } = JSON.parse(stdout);
    expect(partners).toHaveLength(1);
    expect(partners[0]).toMatchObject({
      persona: { id: "brand-strategist" },
      answered_by: { kind: "model", model: "m" },
      usage: { input_tokens: 2000, output_tokens: 300 },
      total_cost_usd: 0.005,
    });
    expect(hers).toMatchObject({ input_tokens: 1000, output_tokens: 100 });
    expect(cost).toBeCloseTo(0.005 + 0.002);
    const kinds = partners[0].differs.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain("step");
    expect(partners[0].differs).toContainEqual({
      kind: "step",
      about: "Interview one planner of each new team about wording",
      partner: "by 2026-12-11",
      hers: "not planned",
    });
    expect(partners[0].differs).toContainEqual(expect.objectContaining({ kind: "route", hers: "consult" }));
    const line = readFileSync(join(data, "consult-customer/journal.jsonl"), "utf8");
    const { entry } = JSON.parse(line);
    expect(journal.id).not.toBeNull();
    expect(entry.partners).toMatchObject([
      { persona: { id: "brand-strategist" }, by: "m", usage: { input_tokens: 2000 } },
    ]);
    expect(entry.partners[0].shown).toBe(his.trimEnd());
  });

  it("are told to her with the differences from her plan: a date of the same step, and a fact", async () => {
    const { sent } = await ask([answer(his), answer(goodAnswer)], ["--with", "brand-strategist", "--json"]);
    const [{ content = "" } = {}] = (sent[1]?.messages ?? []) as { content?: string }[];
    const line = content.split("# Partners consulted (code wrote it; JSON)\n")[1]?.split("\n")[0] ?? "{}";
    const { role, differs } = JSON.parse(line);
    expect(role).toBe("Brand Strategist");
    expect(differs).toEqual([
      { kind: "fact", about: "support.open_p1", partner: "There is no open P1.", hers: "1 (F9)" },
      {
        kind: "fact",
        about: "usage.active_rate",
        partner: "Only 40% of the seats are active",
        hers: "96 % (F1)",
      },
      {
        kind: "date",
        about: "Agree on approach and message for the expansion",
        partner: "2026-12-21",
        hers: "2026-12-07",
      },
      {
        kind: "step",
        about: "Interview one planner of each new team about wording",
        partner: "by 2026-12-11",
        hers: "not planned",
      },
      {
        kind: "route",
        about: "Interview one planner of each new team about wording",
        partner: "escalate (Leadership)",
        hers: "consult",
      },
    ]);
  });

  it("are not asked without --with, whatever the route, and are under partners: auto", async () => {
    const without = await ask([answer(goodAnswer)], ["--json"]);
    expect(without.sent).toHaveLength(1);
    expect(JSON.parse(without.stdout)).not.toHaveProperty("partners");
    const auto = await ask([answer(his), answer(his), answer(goodAnswer)], ["--json"], {
      config: "partners: auto\n",
    });
    expect(auto.sent).toHaveLength(3);
    expect(begins(auto.stdout)).toHaveLength(0);
    const ids = JSON.parse(auto.stdout).partners.map(
      ({ persona }: { persona: { id: string } }) => persona.id,
    );
    expect(ids).toEqual(["brand-strategist", "customer-support-specialist"]);
    const off = await ask([answer(goodAnswer)], ["--json", "--no-partners"], { config: "partners: auto\n" });
    expect(off.sent).toHaveLength(1);
    const env = await ask([answer(goodAnswer)], ["--json"], {
      config: "partners: auto\n",
      env: { CONSULT_CUSTOMER_PARTNERS: "none" },
    });
    expect(env.sent).toHaveLength(1);
  });

  it("are spoken for by rules where their call fails, and that is said", async () => {
    const { stdout, stderr, code } = await ask(
      [apiError(400, "invalid_request_error", "too odd"), answer(goodAnswer)],
      ["--with", "brand-strategist", "--json", "-m", "m"],
    );
    expect(code).toBe(0);
    expect(stderr).toContain("Brand Strategist could not be asked: ");
    const { partners } = JSON.parse(stdout);
    expect(partners[0].answered_by).toMatchObject({ kind: "playbook", fallback_from: "m" });
    expect(partners[0].result).toContain("## 1. Position");
  });

  it("cost nothing in a dry run", async () => {
    const { sent, stdout, code } = await ask([], ["--with", "brand-strategist", "--dry-run"]);
    expect([code, sent.length]).toEqual([0, 0]);
    expect(stdout).toContain("Partners consulted");
  });

  it("may be personas of the user's own that the definition names", async () => {
    const persona = "id: elena\nrole: CSM\ncollaboration:\n  partners:\n    - { name: Renewal Desk }\n";
    const home = emptyHome();
    writeFileSync(join(home, "elena.yaml"), persona);
    mkdirSync(join(home, ".config/consult-customer/personas"), { recursive: true });
    writeFileSync(
      join(home, ".config/consult-customer/personas/desk.yaml"),
      "id: desk\nrole: Renewal Desk\nname: { given: Ada, family: Byron, credentials: [] }\n",
    );
    const server = await startModelServer([answer("Renew early."), answer("I can decide this.")]);
    try {
      const { stdout } = await runCli(
        [
          "--persona",
          "./elena.yaml",
          "--with",
          "renewal desk",
          "Renewal of Contoso is in 60 days. What now?",
        ],
        { cwd: home, env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" } },
      );
      expect(begins(stdout)).toEqual(["=== BEGIN RENEWAL DESK RESPONSE ===", "=== BEGIN CSM RESPONSE ==="]);
    } finally {
      await server.close();
    }
  });

  it("say on stderr under --usage what each answer took", async () => {
    const { stderr } = await ask(
      [answer(his, { usage }), answer(goodAnswer)],
      [...["--with", "brand-strategist", "--usage", "-m", "m"]],
    );
    expect(stderr).toContain("usage of Brand Strategist (m): 2000 in, 300 out");
  });
});

describe("partners in a batch", () => {
  const accounts = "Account,Seats,Active users\nContoso,100,96\nFabrikam,200,20\n";
  const batch = async (script: readonly Behaviour[], args: readonly string[]) => {
    const file = join(emptyHome(), "a.csv");
    writeFileSync(file, accounts);
    return ask(script, args, {
      command: ["batch", file, "-q", "Upsell?", "--as-of", "2026-11-23", "--concurrency", "1"],
      config: "partners: auto\n",
    });
  };

  it("are consulted only with --with, a call for each account", async () => {
    const none = await batch([answer(goodAnswer), answer(goodAnswer)], []);
    expect(none.sent).toHaveLength(2);
    const two = await batch(
      [answer(his), answer(goodAnswer), answer(his), answer(goodAnswer)],
      ["--with", "brand-strategist"],
    );
    expect(two.sent).toHaveLength(4);
    for (const line of two.stdout.trim().split("\n"))
      expect(JSON.parse(line).partners[0].persona.id).toBe("brand-strategist");
  });

  it("are refused with --submit", async () => {
    const { code, stderr } = await batch([], ["--with", "brand-strategist", "--submit"]);
    expect([code, stderr.includes("--submit consults no partner")]).toEqual([2, true]);
  });
});
