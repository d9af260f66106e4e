import { describe, expect, it } from "vitest";
import { Failure } from "../../src/failure/failure.ts";
import type { CheckOptions, ConsultOptions } from "../../src/options/options.ts";
import { idleHandlers, runProgram } from "../../src/program.ts";

async function parse(
  argv: string[],
): Promise<{ options: ConsultOptions | null; out: string; exitCode: number }> {
  let options: ConsultOptions | null = null;
  let out = "";
  const exitCode = await runProgram(
    argv,
    {
      ...idleHandlers,
      consult: async (parsed) => {
        options = parsed;
        return 0;
      },
    },
    {
      version: "1.2.3",
      writeOut: (text) => {
        out += text;
      },
    },
  );
  return { options, out, exitCode };
}

const defaults: ConsultOptions = {
  question: "q",
  files: [],
  account: null,
  accounts: null,
  asOf: null,
  persona: null,
  model: null,
  fallback: null,
  effort: null,
  maxTokens: null,
  timeoutMs: null,
  form: null,
  only: null,
  handover: null,
  maxBudgetUsd: null,
  reader: null,
  judge: null,
  cache: true,
  raw: false,
  plain: false,
  outputFormat: "text",
  stream: null,
  strict: false,
  failOn: null,
  dryRun: false,
  with: [],
  partners: true,
  mayPrompt: true,
  usage: false,
  resume: null,
  journal: true,
  debug: false,
  quiet: false,
  color: true,
};

describe("the command line", () => {
  it.each<[string[], Partial<ConsultOptions>]>([
    [["q"], {}],
    [["why", "did", "they", "leave?"], { question: "why did they leave?" }],
    [[], { question: "" }],
    [["q", "-f", "a.txt", "--file", "-"], { files: ["a.txt", "-"] }],
    [["--account", "acme.yaml", "q"], { account: "acme.yaml" }],
    [["q", "--account", "Acme", "--accounts", "all.csv"], { account: "Acme", accounts: "all.csv" }],
    [["--as-of", "2026-11-23", "q"], { asOf: "2026-11-23" as ConsultOptions["asOf"] }],
    [["q", "--persona", "p.yaml"], { persona: "p.yaml" }],
    [["-m", "claude-opus-5-5", "q"], { model: "claude-opus-5-5" }],
    [["q", "--effort", "xhigh"], { effort: "xhigh" }],
    [["q", "--max-tokens", "4000"], { maxTokens: 4000 }],
    [["q", "--timeout", "90"], { timeoutMs: 90_000 }],
    [["q", "--timeout", "2m"], { timeoutMs: 120_000 }],
    [["q", "--timeout=500ms"], { timeoutMs: 500 }],
    [["q", "--timeout", "1.5s"], { timeoutMs: 1500 }],
    [["q", "--json"], { outputFormat: "json" }],
    [["q", "--output-format", "stream-json"], { outputFormat: "stream-json" }],
    [["q", "--stream"], { stream: true }],
    [["q", "--no-stream"], { stream: false }],
    [["q", "--strict", "--dry-run"], { strict: true, dryRun: true }],
    [
      ["q", "--fail-on", "red,escalate", "--fail-on", "coverage<0.5"],
      { failOn: "red,escalate,coverage<0.5" },
    ],
    [["q", "--no-input"], { mayPrompt: false }],
    [["-p", "q"], { mayPrompt: false }],
    [["q", "-u", "-q", "--no-color"], { usage: true, quiet: true, color: false }],
    [["--", "-f", "is no option here"], { question: "-f is no option here" }],
  ])("reads %j", async (argv, expected) => {
    expect((await parse(argv)).options).toEqual({ ...defaults, ...expected });
  });

  it.each([
    [["q", "--jsno"], /unknown option '--jsno'/, /--json/],
    [["q", "--as-of", "yesterday"], /'yesterday' is invalid.*2026-11-23/, /help/],
    [["q", "--as-of", "2026-02-30"], /2026-02-30/, /help/],
    [["q", "--timeout", "0"], /'0' is invalid/, /help/],
    [["q", "--timeout", "soon"], /90s/, /help/],
    [["q", "--max-tokens", "-3"], /whole number from 1/, /help/],
    [["q", "--effort", "huge"], /one of low, medium, high, xhigh, max/, /help/],
    [["q", "--output-format", "xml"], /text, json, stream-json/, /help/],
    [["q", "-f"], /argument missing/, /help/],
    [["--as-of", "2026-11-23", "check", "a.md"], /--as-of stands in front of the command check/, /behind/],
    [["--json", "health", "a.csv"], /--json stands in front of the command health/, /behind/],
  ])("refuses %j as wrong usage, with one line and a hint", async (argv, message, hint) => {
    const failure = await parse(argv).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    const { outcome, details } = failure as Failure;
    expect(outcome).toBe("usage");
    expect(details.message).toMatch(message);
    expect(details.message).not.toContain("\n");
    expect(details.hint).toMatch(hint);
  });

  it("reads the options of a check: those of a case, declared once", async () => {
    const seen: CheckOptions[] = [];
    const handlers = {
      ...idleHandlers,
      check: async (options: CheckOptions) => {
        seen.push(options);
        return 5;
      },
    };
    const texts = { version: "", writeOut: () => undefined };
    const run = (...argv: string[]) => runProgram(["check", ...argv], handlers, texts);
    expect(await run("a.md", "is", "it", "well?", "-f", "n.txt", "--strict", "--fail-on", "red", "-q")).toBe(
      5,
    );
    await run("-", "--output-format", "junit", "--no-input", "--no-color");
    await run("-", "--json");
    const base = {
      ...{ account: null, accounts: null, asOf: null, persona: null },
      ...{ reader: null, judge: null, cache: true, maxBudgetUsd: null },
    };
    expect(seen[0]).toEqual({
      ...base,
      file: "a.md",
      message: false,
      question: "is it well?",
      files: ["n.txt"],
      timeoutMs: null,
      strict: true,
      failOn: "red",
      outputFormat: "text",
      claims: false,
      quiet: true,
      color: true,
    });
    expect(seen[1]).toMatchObject({ file: "-", question: "", outputFormat: "junit", color: false });
    expect(seen[2]).toMatchObject({ outputFormat: "json", quiet: false });
  });

  it("prints version and help through the given writer and runs no command", async () => {
    expect(await parse(["--version"])).toEqual({
      options: null,
      out: "1.2.3\n",
      exitCode: 0,
    });
    const help = await parse(["--help"]);
    expect(help.options).toBeNull();
    expect(help.out).toMatch(/Usage: consult-customer \[options\] \[question\.\.\.\]/);
    expect(help.out).toMatch(/Exit codes/);
  });
});
