import { readdirSync, readFileSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, apiError } from "../support/model-server.ts";
import { proposalCase } from "../support/proposal-case.ts";
import { type ReadingScript, sequence, startReadingServer } from "../support/reading-server.ts";
import { type CliOptions, type CliResult, emptyHome, runCli } from "../support/run-cli.ts";

const { note, proposals, invented } = proposalCase;
const entries = [...proposals, ...invented].map((one) => ({ ...one, source: "stdin" }));
const own = "claude-sonnet-5-5";
const asked = ["--as-of", "2026-11-23", "How is Northwind?"];

type Given = CliOptions & { readonly script?: Partial<ReadingScript>; readonly times?: number };

/** A server that reads, and runs before it that share home, journal and cache. */
async function open(script: Partial<ReadingScript> = {}, given: CliOptions = {}) {
  const server = await startReadingServer({ reading: entries, ...script });
  const home = given.cwd ?? emptyHome();
  const data = given.data ?? emptyHome();
  const ask = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
    runCli(args, {
      stdin: note,
      ...options,
      cwd: home,
      data,
      env: {
        ANTHROPIC_BASE_URL: server.url,
        ANTHROPIC_API_KEY: "x",
        XDG_CACHE_HOME: join(home, "cache"),
        ...options.env,
      },
    });
  return { server, home, data, ask, asked: () => sequence(server), close: server.close };
}

/** The same for one call, made so many times. */
async function run(args: readonly string[], { script, times = 1, ...options }: Given = {}) {
  const { server, home, data, ask, close } = await open(script, options);
  const results: CliResult[] = [];
  for (let time = 0; time < times; time += 1) results.push(await ask(args, options));
  await close();
  const [first] = results;
  if (first === undefined) throw new Error("no run");
  return { ...first, results, asked: sequence(server), requests: server.requests, home, data };
}

const readings = (home: string): string[] => readdirSync(join(home, "cache/consult-customer/readings"));
const without = (json: string): unknown => {
  const { session_id, duration_ms, usage, total_cost_usd, journal, steps, ...rest } = JSON.parse(json);
  return { ...rest, seen: [session_id, duration_ms, usage, total_cost_usd, journal, steps].length };
};

describe("a model that reads what the rules left", () => {
  it("is asked once, before the answer, and what its quotes prove is a fact", async () => {
    const { stdout, asked: requests } = await run([...asked, "--json"]);
    expect(requests).toEqual([`reading ${own}`, `answer ${own}`]);
    const { facts, reading } = JSON.parse(stdout);
    const read = facts.filter(({ read_by }: { read_by?: string }) => read_by === own);
    const said = read.map((fact: Record<string, unknown>) => `${fact.account} ${fact.key} ${fact.value}`);
    expect(said).toEqual(
      expect.arrayContaining([
        "Northwind usage.now 61",
        "Northwind usage.active_users 140",
        "Northwind account.arr 84000",
        "Contoso account.arr 20000",
        "Northwind stakeholder.champion departed",
      ]),
    );
    expect(read[0]).toMatchObject({ by: "model", source: "stdin:2", unit: "count", proven_by: "61" });
    expect(reading.by).toEqual(["rules", own]);
    expect(reading.proposals.accepted).toBe(proposals.length);
    expect(reading.proposals.rejected_total).toBe(invented.length);
    expect(reading.proposals.rejected[0]).toEqual({
      key: "usage.active_users",
      value: 240,
      quote: "240 have the tool on their desk",
      source: "stdin",
      why: "its quote does not stand in the source",
    });
    const left = reading.unread.map(({ text }: { text: string }) => text);
    expect(left).not.toContain("61");
    expect(left).toContain("40 %");
  });

  it("gives the answer's model the facts with who read them, in the fact's own line", async () => {
    const { requests } = await run([...asked, "--json"]);
    const prompt = JSON.stringify(JSON.parse(requests[1]?.body ?? "{}").messages);
    expect(prompt).toMatch(/F\d+ usage\.now 61 \(stdin line 2: [^)]*; read by model claude-sonnet-5-5\)/);
    expect(prompt).toMatch(/stakeholder\.champion departed \([^)]*no figure proves it: to be confirmed\)/);
  });

  it.each([
    ["--reader rules", ["--reader", "rules"], {}],
    ["the environment", [], { CONSULT_CUSTOMER_READER: "rules" }],
  ])("is not asked under %s", async (_where, args, env) => {
    const { asked: requests, stdout } = await run([...asked, "--json", ...args], { env });
    expect(requests).toEqual([`answer ${own}`]);
    expect(JSON.parse(stdout).reading).toMatchObject({ by: ["rules"] });
    expect(JSON.parse(stdout).reading).not.toHaveProperty("proposals");
  });

  it("is what the config says, and a project that says it is named", async () => {
    const home = emptyHome();
    await mkdir(join(home, ".consult-customer"));
    await writeFile(join(home, ".consult-customer/config.yaml"), "reader: tiny\n");
    const { asked: requests, stderr } = await run(asked, { cwd: home });
    expect(requests).toEqual(["reading tiny", `answer ${own}`]);
    expect(stderr).toContain("reader tiny");
  });

  it("is another one where --reader names it", async () => {
    const { asked: requests } = await run([...asked, "--reader", "claude-haiku-5-5"]);
    expect(requests).toEqual(["reading claude-haiku-5-5", `answer ${own}`]);
  });

  it.each([[[]], [["--reader", "claude-haiku-5-5"]]])(
    "is nobody where the playbook answers %j",
    async (args) => {
      const { asked: requests, stdout, stderr } = await run([...asked, "-m", "playbook", ...args]);
      expect(stdout).toContain("END CUSTOMER SUCCESS MANAGER RESPONSE");
      expect(stderr.includes("--reader is left out")).toBe(args.length > 0);
      expect(requests).toEqual([]);
    },
  );

  it.each([
    ["all is read", "Northwind renews on 31 March 2027."],
    ["what is left is denied", "Northwind renews on 31 March 2027. Usage is not down 40 %."],
    ["nothing is told", ""],
  ])("is not asked where %s", async (_why, stdin) => {
    expect((await run(asked, { stdin })).asked).toEqual([`answer ${own}`]);
  });

  it("counts in usage and cost, and is told apart by -u", async () => {
    const usage = { input_tokens: 1_000, output_tokens: 100 };
    const script = {
      reading: answer(JSON.stringify({ entries }), { usage }),
      answer: answer(goodAnswer, { usage: { input_tokens: 2_000, output_tokens: 500 } }),
    };
    const { stdout, stderr } = await run([...asked, "--json", "-u", "--reader", "claude-haiku-5-5"], {
      script,
    });
    const envelope = JSON.parse(stdout);
    expect(envelope.usage).toMatchObject({ input_tokens: 3_000, output_tokens: 600 });
    // 1,000 and 100 tokens at $0.10 and $0.50, 2,000 and 500 at $2 and $10 a million.
    expect(envelope.total_cost_usd).toBeCloseTo(0.000_15 + 0.009, 8);
    expect(stderr).toContain("3000 in, 600 out");
    expect(stderr).toContain("of it reading (claude-haiku-5-5): 1000 in, 100 out; $0.0001");
  });

  it.each([
    ["overloaded", apiError(529, "overloaded_error", "busy")],
    ["not allowed", apiError(401, "authentication_error", "invalid x-api-key")],
    ["cut off", answer(JSON.stringify({ entries }), { ending: "cut" })],
    ["refused", answer("I will not.", { stopReason: "refusal" })],
    ["without an answer", { kind: "reset" } as const],
    ["answered in prose", answer("They seem fine to me. They have been so for 3 months.")],
  ])("leaves the rules' facts where its call is %s, and says so in one line", async (_how, reading) => {
    const {
      code,
      stderr,
      stdout,
      asked: requests,
    } = await run([...asked, "--json"], { script: { reading } });
    expect(requests).toEqual([`reading ${own}`, `answer ${own}`]);
    const { reading: read, facts } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(read.by).toEqual(["rules"]);
    expect(facts.some((fact: { read_by?: string }) => fact.read_by !== undefined)).toBe(false);
    const said = stderr.split("\n").filter((line) => line.includes("did not read what the rules left"));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^claude-sonnet-5-5 did not .*The rules' facts stand\.$/);
  });

  it("takes no more than half of the time that is left", async () => {
    const { code, stderr } = await run([...asked, "--timeout", "16s"], {
      script: { reading: { kind: "silence" } },
    });
    expect(code).toBe(0);
    expect(stderr).toMatch(/did not read what the rules left \(It took longer than \d s\.\)/);
  });

  it("ends with the run when a signal comes", async () => {
    const { server, ask, asked: requests, close } = await open({ reading: { kind: "silence" } });
    const { code } = await ask(asked, {
      onStart: (kill) =>
        void vi.waitUntil(() => server.requests.length > 0, 20_000).then(() => kill("SIGINT")),
    });
    await close();
    expect(code).toBe(130);
    expect(requests()).toEqual([`reading ${own}`]);
  });

  it("is not asked where the budget would not pay for the answer any more", async () => {
    const args = [...asked, "--max-tokens", "1000", "--max-budget-usd"];
    const small = await run([...args, "0.03"]);
    expect(small.asked).toEqual([`answer ${own}`]);
    expect(small.stderr).toContain("(The budget is kept for the answer.) The rules' facts stand.");
    expect((await run([...args, "0.2"])).asked).toEqual([`reading ${own}`, `answer ${own}`]);
  });

  it("is shown by --dry-run, exactly as it is asked, and not asked", async () => {
    const shown = await run([...asked, "--dry-run", "--reader", "claude-haiku-5-5"]);
    expect(shown.asked).toEqual([]);
    expect(shown.stderr).toMatch(/Before it a call would read what the rules left: [\d,]+ input tokens/);
    const planned = JSON.parse(shown.stdout).reading;
    const made = await run([...asked, "--reader", "claude-haiku-5-5"]);
    expect(planned.request).toEqual(JSON.parse(made.requests[0]?.body ?? "{}"));
    const json = await run([...asked, "--dry-run", "--json"]);
    expect(JSON.parse(json.stdout).dry_run.reading.request.model).toBe(own);
  });

  it("gets the schema in its prompt where nobody says that the server keeps to one", async () => {
    const { requests } = await run(asked);
    const body = JSON.parse(requests[0]?.body ?? "{}");
    expect(body).not.toHaveProperty("output_config");
    expect(body.system[0].text).toContain('"additionalProperties":false');
    expect(body.system[0].cache_control).toEqual({ type: "ephemeral" });
    expect(body.system[0].text).not.toMatch(/Northwind|2026/);
  });
});

describe("what a model has read", () => {
  it("is kept for its user, so that the same call asks nobody and gives the same bytes", async () => {
    const { results, asked: requests, home } = await run([...asked, "--json"], { times: 2 });
    expect(requests).toEqual([`reading ${own}`, `answer ${own}`, `answer ${own}`]);
    expect(without(results[1]?.stdout ?? "")).toEqual(without(results[0]?.stdout ?? ""));
    const [file = ""] = readings(home);
    expect(readings(home)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.json$/)]);
    const path = join(home, "cache/consult-customer/readings", file);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, "utf8")).not.toContain("sk-");
  });

  it.each([
    ["another text", `${note}Of late 77 walk past it.\n`, []],
    ["another model", note, ["--reader", "tiny"]],
    ["another day", note, ["--as-of", "2026-11-24"]],
  ])("is asked for again for %s", async (_what, stdin, args) => {
    const { ask, asked: requests, home, close } = await open();
    await ask(asked);
    await ask([...asked, ...args], { stdin });
    await close();
    expect(requests().filter((one) => one.startsWith("reading"))).toHaveLength(2);
    expect(readings(home)).toHaveLength(2);
  });

  it.each([["--no-cache"], ["--no-journal"]])("is not kept, nor looked up, under %s", async (option) => {
    const home = emptyHome();
    const none = await run([...asked, option], { cwd: home, times: 2 });
    expect(none.asked.filter((one) => one.startsWith("reading"))).toHaveLength(2);
    expect(() => readings(home)).toThrow(/ENOENT/);
  });

  it("is held against its source again: a file somebody wrote proves nothing", async () => {
    const { ask, asked: requests, home, close } = await open();
    await ask(asked);
    const path = join(home, "cache/consult-customer/readings", readings(home)[0] ?? "");
    const planted = {
      ...entries[0],
      key: "usage.active_rate",
      value: 0.99,
      quote: "99 % of seats are in use",
    };
    await writeFile(path, `${JSON.stringify(planted)}\n{"refused":1}\n[[[\n`);
    const { stdout } = await ask([...asked, "--json"]);
    await close();
    expect(requests()).toEqual([`reading ${own}`, `answer ${own}`, `answer ${own}`]);
    expect(JSON.parse(stdout).reading.proposals).toMatchObject({ accepted: 0, rejected_total: 1 });
  });

  it("goes with the account that is forgotten", async () => {
    const { home, data } = await run(asked);
    expect(readings(home)).toHaveLength(1);
    const env = { XDG_CACHE_HOME: join(home, "cache") };
    const { code, stdout, stderr } = await runCli(["journal", "forget", "--account", "Northwind", "--yes"], {
      cwd: home,
      data,
      env,
    });
    expect({ code, said: `${stdout}${stderr}` }).toMatchObject({ code: 0 });
    expect(`${stdout}${stderr}`).toContain("1 stored reading");
    expect(readings(home)).toEqual([]);
  });

  it("stands in the journal: verify needs no server, and a conversation goes on with it", async () => {
    const { home, data, results } = await run([...asked, "--json"]);
    const { code, stdout } = await runCli(["journal", "verify"], { cwd: home, data });
    expect({ code, stdout }).toMatchObject({ code: 0 });
    const facts = JSON.parse(results[0]?.stdout ?? "{}").facts as { id: string; read_by?: string }[];
    const next = await runCli(["-c", "--json", "-m", "playbook", "--as-of", "2026-11-23", "And now?"], {
      cwd: home,
      data,
    });
    const known = JSON.parse(next.stdout).facts as typeof facts;
    const ids = facts.filter(({ read_by }) => read_by !== undefined).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(known.filter(({ read_by }) => read_by !== undefined).map(({ id }) => id)).toEqual(ids);
  });
});

describe("commands that ask no model for an answer", () => {
  it.each([
    ["check", async (home: string) => ["check", await framed(home), "How is Northwind?"]],
    ["plan", async () => ["plan", "Northwind"]],
  ])("%s: ask one to read only where --reader names it", async (_command, argsOf) => {
    const home = emptyHome();
    const notes = join(home, "notes.txt");
    await writeFile(notes, note);
    const args = [...(await argsOf(home)), "-f", notes, "--as-of", "2026-11-23"];
    const env = { CONSULT_CUSTOMER_READER: "tiny" };
    expect((await run(args, { cwd: home, env })).asked).toEqual([]);
    const read = await run([...args, "--reader", "tiny"], { cwd: home });
    expect(read.asked).toEqual(["reading tiny"]);
  });

  it("check: says what was read, and what it cost", async () => {
    const home = emptyHome();
    const args = ["check", await framed(home), "How is Northwind?", "-f", "-", "--as-of", "2026-11-23"];
    const { stdout, stderr } = await run([...args, "--reader", "claude-haiku-5-5", "--json"], { cwd: home });
    const { reading, usage, total_cost_usd } = JSON.parse(stdout);
    expect(reading.by).toEqual(["rules", "claude-haiku-5-5"]);
    expect(usage.output_tokens).toBeGreaterThan(0);
    expect(total_cost_usd).toBeGreaterThan(0);
    expect(stderr).toContain("reading (claude-haiku-5-5):");
  });
});

async function framed(home: string): Promise<string> {
  const path = join(home, "answer.md");
  const lines = ["=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===", goodAnswer];
  await writeFile(path, `${lines.join("\n")}=== END CUSTOMER SUCCESS MANAGER RESPONSE ===\n`);
  return path;
}
