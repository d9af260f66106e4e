import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json";
import { begin, end, runCli } from "../support/run-cli.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(join(root, "docs/library.md"), "utf8");
const blockOf = (language: string): string => page.split(`\`\`\`${language}\n`)[1]?.split("```")[0] ?? "";
const folder = mkdtempSync(join(tmpdir(), "library-"));

/** A folder with the built package installed and a file of accounts, as a user of the library has it. */
beforeAll(() => {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", manifest.name), "junction");
  copyFileSync(join(root, "persona/samples/accounts.csv"), join(folder, "accounts.csv"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});

const runScript = (code: string): string => {
  writeFileSync(join(folder, "script.mjs"), code);
  return execFileSync(process.execPath, ["script.mjs"], { cwd: folder, encoding: "utf8" });
};

describe("the library", () => {
  it("does in its example of twenty lines what the page says", () => {
    const example = blockOf("js");
    expect(example.trim().split("\n").length).toBeLessThanOrEqual(23);
    const printed = runScript(example).split("\n");
    const said = [...page.matchAll(/`(Northwind Traders [^`]+|authority\.exceeded: [^`]+)`/g)].map(
      ([, line]) => line,
    );
    expect(said).toHaveLength(2);
    for (const line of said) expect(printed).toContain(line);
    expect(printed.filter((line) => line === `true ${begin}`)).toHaveLength(2);
  });

  it("answers as the program does, byte for byte", async () => {
    const question = "Our champion at Northwind left and the renewal is in 74 days. What do I do first?";
    const program = await runCli(["--as-of", "2026-11-23", "--no-partners", question]);
    const printed = runScript(`
      import { brief, consult } from "consult-customer";
      const briefing = await brief({ question: ${JSON.stringify(question)}, asOf: "2026-11-23" });
      process.stdout.write((await consult(briefing).answer()).text);`);
    expect(printed).toBe(program.stdout);
    expect(printed).toContain(end);
  });

  it("lets a model of the caller answer, and holds its answer to the contract", () => {
    const printed = runScript(`
      import { brief, consult } from "consult-customer";
      const usage = { inputTokens: 1, outputTokens: 1, cacheCreationInputTokens: 0, cacheReadInputTokens: 0 };
      let calls = 0;
      async function* consultant(prompt) {
        calls += 1;
        yield { type: "text", text: "We approve a discount of 35 %." };
        yield { type: "final", stopReason: "end_turn", usage, requestId: null };
      }
      const briefing = await brief({ question: "Contoso wants a discount. What do I do?", form: "short" });
      const answerer = { consultant, answeredBy: { kind: "model", model: "mine" } };
      const { outcome, verification, failure } = await consult(briefing, { answerer }).answer();
      const codes = verification.findings.map(({ code }) => code);
      console.log(JSON.stringify({ outcome, failure, calls, codes }));`);
    const { codes, ...rest } = JSON.parse(printed) as { codes: string[] };
    expect(rest).toEqual({ outcome: "contract", failure: null, calls: 2 });
    expect(codes).toContain("authority.exceeded");
  });

  it("takes a persona by its file", () => {
    const printed = runScript(`
      import { brief, consult, loadDefinitions } from "consult-customer";
      const persona = ${JSON.stringify(join(root, "persona/partners/content-creator.yaml"))};
      const briefing = await brief({ question: "Who are you?", definitions: await loadDefinitions({ persona }) });
      console.log((await consult(briefing).answer()).text);`);
    expect(printed).toMatch(/^=== BEGIN CONTENT CREATOR RESPONSE ===\n/);
  });

  it.each([
    ["a day that is none", 'brief({ question: "", asOf: "2026-13-01" })', "usage", "usage.as_of"],
    [
      "a record with mistakes",
      'brief({ question: "", record: { renewal: { date: "soon" } } })',
      "data",
      "data.account",
    ],
    ["a file that is not there", 'readAccounts("none.csv").next()', "usage", "usage.file_missing"],
  ])("throws a Failure for %s", (_what, call, outcome, code) => {
    const printed = runScript(`
      import { brief, Failure, readAccounts } from "consult-customer";
      const error = await ${call}.catch((thrown) => thrown);
      console.log(JSON.stringify([error instanceof Failure, error.outcome, error.details?.code]));`);
    expect(JSON.parse(printed)).toEqual([true, outcome, code]);
  });

  it("has types that hold under the strictest rules, with nothing else installed", () => {
    const code = `
      import { type Answer, brief, type Consultant, consult, Failure, loadDefinitions, readAccounts, verify } from "consult-customer";
      const usage = { inputTokens: 0, outputTokens: 0, cacheCreationInputTokens: 0, cacheReadInputTokens: 0 };
      const consultant: Consultant = async function* (prompt) {
        yield { type: "text", text: String(prompt.messages.length) };
        yield { type: "final", stopReason: "end_turn", usage, requestId: null };
      };
      const definitions = await loadDefinitions({ persona: "content-creator" });
      const briefing = await brief({ question: "", definitions, record: { account: { name: "Contoso" } } });
      const answerer = { consultant, answeredBy: { kind: "model", model: "mine" } } as const;
      const answer: Answer = await consult(briefing, { answerer, strict: true }).answer();
      for await (const event of consult(briefing)) if (event.type === "text") event.text.trim();
      for await (const account of readAccounts(["accounts.csv"])) await brief({ question: account.name, record: account });
      const { verification } = await verify(answer.text ?? "", briefing);
      if (verification.findings[0]?.code === "date.unknown") throw new Failure("usage", { code: "x", message: "", hint: null });
      // @ts-expect-error a finding has no such code
      if (verification.findings[0]?.code === "date.unheard") throw new Error();`;
    writeFileSync(join(folder, "typed.ts"), code);
    const strictest = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"];
    const how = ["--noEmit", "--module", "nodenext", "--target", "es2023", "--skipLibCheck", "false"];
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    expect(
      execFileSync(process.execPath, [tsc, ...how, ...strictest, "typed.ts"], {
        cwd: folder,
        encoding: "utf8",
      }),
    ).toBe("");
  });
});
