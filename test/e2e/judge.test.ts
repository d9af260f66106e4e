import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, apiError } from "../support/model-server.ts";
import { type ReadingScript, sequence, startReadingServer } from "../support/reading-server.ts";
import { begin, emptyHome, end, runCli } from "../support/run-cli.ts";

const judge = "claude-haiku-5-5";
const stdin = "Northwind renews on 31 March 2027. 250 seats, 240 active users.\n";
const asked = ["--as-of", "2026-11-23", "How is Northwind?"];
const body = goodAnswer.replace(
  "I can decide this: first call the administrator today.",
  "Hardly anybody at Northwind logs in any more. I can decide this: first call the administrator today.",
);
const doubted = {
  sentence: "Hardly anybody at Northwind logs in any more.",
  status: "contradicted",
  facts: ["F4"],
  why: "F4 says 240 of them do",
};
const listed = (...sentences: readonly object[]): string => JSON.stringify({ sentences });

async function run(args: readonly string[], script: Partial<ReadingScript> = {}, home = emptyHome()) {
  const server = await startReadingServer({ reading: [], answer: answer(body), ...script });
  const env = { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" };
  const result = await runCli(args, { stdin, env, cwd: home, data: home });
  await server.close();
  return { ...result, asked: sequence(server), requests: server.requests, home };
}

const found = (stdout: string, code = "judge.doubt"): { at: number; message: string; severity: string }[] =>
  JSON.parse(stdout).verification.findings.filter((one: { code: string }) => one.code === code);

describe("--judge", () => {
  it("is asked after the answer, and only where it is wanted", async () => {
    const script = { judge: listed(doubted) };
    expect((await run(asked, script)).asked).toEqual(["answer claude-sonnet-5-5"]);
    const { asked: requests, requests: sent } = await run([...asked, "--judge", judge], script);
    expect(requests).toEqual(["answer claude-sonnet-5-5", `judge ${judge}`]);
    const prompt = JSON.stringify(JSON.parse(sent[1]?.body ?? "{}").messages);
    expect(prompt).toContain("F4 usage.active_users 240");
    expect(prompt).toContain("Hardly anybody at Northwind");
  });

  it("adds a warning where it takes a sentence for contradicted, at the sentence's line", async () => {
    const { code, stdout, stderr } = await run([...asked, "--json", "--judge", judge], {
      judge: `Here you are:\n\`\`\`json\n${listed(doubted)}\n\`\`\``,
    });
    const line = body.split("\n").findIndex((one) => one.includes("Hardly anybody")) + 1;
    expect(code).toBe(0);
    expect(found(stdout)).toEqual([
      {
        code: "judge.doubt",
        severity: "warning",
        message: `${judge} doubts "${doubted.sentence}" by F4: F4 says 240 of them do`,
        at: line,
      },
    ]);
    expect(stderr).toContain("warning judge.doubt");
    expect(JSON.parse(stdout).judge).toMatchObject({ model: judge, dropped: 0, findings: 1, error: null });
  });

  it.each([
    ["a sentence that stands nowhere", { sentence: "Hardly anybody at Northwind logs on any more." }],
    ["a fact that does not exist", { facts: ["F4", "F99"] }],
    ["facts that are no list", { facts: "F4" }],
    ["a status that does not exist", { status: "wrong" }],
    ["words that stand anywhere", { sentence: "a" }],
  ])("drops %s", async (_what, more) => {
    const { stdout } = await run([...asked, "--json", "--judge", judge], {
      judge: listed({ ...doubted, ...more }),
    });
    expect(JSON.parse(stdout).judge).toMatchObject({ entries: [], dropped: 1, findings: 0 });
    expect(found(stdout)).toEqual([]);
  });

  it("doubts nothing without a fact, and nothing that it does not take for contradicted", async () => {
    const { stdout } = await run([...asked, "--json", "--judge", judge], {
      judge: listed(
        { ...doubted, facts: [] },
        { ...doubted, status: "unchecked", sentence: "logs in any more" },
      ),
    });
    expect(JSON.parse(stdout).judge.entries).toHaveLength(2);
    expect(found(stdout)).toEqual([]);
  });

  it("takes no finding and no status away, whatever it says", async () => {
    const wrong = body.replace("Hardly", "The renewal is on 3 May 2031, and hardly");
    const script = { answer: answer(wrong) };
    const plain = JSON.parse((await run([...asked, "--json"], script)).stdout).verification;
    const sentence = "The renewal is on 3 May 2031, and hardly anybody at Northwind logs in any more.";
    const { stdout } = await run([...asked, "--json", "--judge", judge], {
      ...script,
      judge: listed({ sentence, status: "supported", facts: ["F2"], why: "fine" }),
    });
    const judged = JSON.parse(stdout).verification;
    expect(plain.findings.length).toBeGreaterThan(0);
    expect(judged).toEqual(plain);
  });

  it("has its cost shown apart, and in the total", async () => {
    const usage = { input_tokens: 1_000, output_tokens: 100 };
    const { stdout, stderr } = await run([...asked, "--json", "-u", "--judge", judge], {
      answer: answer(body, { usage: { input_tokens: 2_000, output_tokens: 500 } }),
      judge: answer(listed(doubted), { usage }),
    });
    const envelope = JSON.parse(stdout);
    expect(envelope.usage).toMatchObject({ input_tokens: 2_000, output_tokens: 500 });
    expect(envelope.judge.usage).toMatchObject(usage);
    expect(envelope.judge.cost_usd).toBeCloseTo(0.000_15, 8);
    expect(envelope.total_cost_usd).toBeCloseTo(0.009 + 0.000_15, 8);
    expect(stderr).toContain(`judge (${judge}): 1000 in, 100 out; $0.0001; 1 sentence judged`);
  });

  it.each([
    ["fails", apiError(529, "overloaded_error", "busy")],
    ["is refused", apiError(401, "authentication_error", "invalid x-api-key")],
    ["breaks off", answer(listed(doubted), { ending: "cut" })],
  ])("changes nothing where its call %s, and says so", async (_how, failing) => {
    const { code, stdout, stderr } = await run([...asked, "--json", "--judge", judge], { judge: failing });
    expect(code).toBe(0);
    expect(found(stdout)).toEqual([]);
    expect(JSON.parse(stdout).judge.error).not.toBeNull();
    expect(stderr).toContain(`${judge} did not look the answer over:`);
  });

  it("breaks the contract under --strict, as other warnings do, and journal verify holds code to itself", async () => {
    const args = [...asked, "--strict", "--judge", judge];
    const { code, home } = await run(args, { judge: listed(doubted) });
    expect(code).toBe(5);
    expect((await run([...asked, "--strict"])).code).toBe(0);
    const verified = await runCli(["journal", "verify"], { cwd: home, data: home });
    expect(verified.code).toBe(0);
    expect(`${verified.stdout}${verified.stderr}`).toContain("1 as before");
  });
});

describe("check --judge", () => {
  const check = async (args: readonly string[], script: Partial<ReadingScript>) => {
    const home = emptyHome();
    const path = join(home, "answer.md");
    await writeFile(path, `As she said:\n\n${begin}\n${body}${end}\n`);
    return run(
      ["check", path, "How is Northwind?", "-f", "-", "--as-of", "2026-11-23", ...args],
      script,
      home,
    );
  };

  it("adds its doubt with the line of the whole text, and its cost", async () => {
    const {
      code,
      stdout,
      stderr,
      asked: requests,
    } = await check(["--judge", judge], {
      judge: listed(doubted),
    });
    expect(requests).toEqual([`judge ${judge}`]);
    const line =
      `As she said:\n\n${begin}\n${body}`.split("\n").findIndex((one) => one.includes("Hardly")) + 1;
    expect(stdout).toMatch(new RegExp(`answer\\.md:${line}: warning judge\\.doubt: `));
    expect(stderr).toContain(`judge (${judge}):`);
    expect(code).toBe(0);
    expect((await check(["--judge", judge, "--strict"], { judge: listed(doubted) })).code).toBe(5);
  });

  it("stands in JSON and in SARIF", async () => {
    const json = await check(["--judge", judge, "--json"], { judge: listed(doubted) });
    const { judge: said, total_cost_usd } = JSON.parse(json.stdout);
    expect(found(json.stdout)).toHaveLength(1);
    expect(said).toMatchObject({ model: judge, findings: 1 });
    expect(total_cost_usd).toBe(said.cost_usd);
    const sarif = await check(["--judge", judge, "--output-format", "sarif"], { judge: listed(doubted) });
    expect(sarif.stdout).toContain('"judge.doubt"');
  });

  it("asks nobody without the option, whatever the environment holds", async () => {
    const { asked: requests, stdout } = await check(["--json"], { judge: listed(doubted) });
    expect(requests).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({ total_cost_usd: 0 });
    expect(JSON.parse(stdout)).not.toHaveProperty("judge");
  });
});
