import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { severities } from "../../src/verification/verification.ts";
import { goodAnswer } from "../support/answers.ts";
import { envelopeFaults } from "../support/published-envelope.ts";
import { begin, end, runCli } from "../support/run-cli.ts";

const codes = Object.keys(severities);
const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
const day = ["--as-of", "2026-11-23"];
const folder = mkdtempSync(join(tmpdir(), "consult-customer-check-"));
const check = (args: readonly string[], stdin?: string) =>
  runCli(["check", ...args], { cwd: folder, ...(stdin === undefined ? {} : { stdin }) });

let answered = "";
beforeAll(async () => {
  answered = (await runCli([...day, question])).stdout;
  writeFileSync(join(folder, "good.md"), answered);
  // A chat window's text: prose around the frame, CRLF, no line break at the end, and an element lost.
  const chat = `You: ${question}\n\nElena:\n${answered.replace("## 7. Timeline", "Dates")}Anything else?`;
  writeFileSync(join(folder, "chat.txt"), chat.replaceAll("\n", "\r\n"));
  writeFileSync(join(folder, "two.md"), `${answered}${answered}`);
});

describe("consult-customer check", () => {
  it("finds nothing in a piped answer of its own", async () => {
    expect(await check([...day, "-", question], answered)).toEqual({
      code: 0,
      signal: null,
      stdout: expect.stringMatching(/^The contract is kept\.\n\d+ sentences: .* not checked\.\n$/),
      stderr: "",
    });
  });

  it("takes a response out of a chat and says what stayed unchecked", async () => {
    const { code, stdout, stderr } = await check([...day, "chat.txt", question]);
    expect(code).toBe(5);
    expect(stdout).toMatch(
      /^chat\.txt: error element\.missing: response element "Timeline" is missing\n1 finding: 1 error\n.*\n$/,
    );
    expect(stderr).toBe("3 lines outside the frame left unchecked.\n");
  });

  it("gives each finding the line of the file", async () => {
    const { code, stdout } = await check([...day, "two.md", question]);
    const second = answered.split("\n").length;
    expect(code).toBe(5);
    expect(stdout.split("\n")[0]).toMatch(new RegExp(`^two\\.md:${second}: error frame\\.duplicate: `));
    const moved = `\n\n\n${answered.replace("## 2. Outcome Analysis\n", "## 2. Outcome Analysis\n\n## 2. Outcome Analysis\n")}`;
    const line = moved.split("\n").indexOf("## 2. Outcome Analysis") + 1;
    const { stdout: report } = await check([...day, "-", question], moved);
    expect(report).toMatch(new RegExp(`^stdin:${line}: error element\\.empty: `, "m"));
    expect(report).toMatch(new RegExp(`^stdin:${line + 2}: error element\\.order: `, "m"));
  });

  it("says that a text without a frame breaks the contract, and checks it all the same", async () => {
    const { code, stdout } = await check(["-", question], goodAnswer);
    expect(code).toBe(5);
    expect(stdout).toContain(`stdin: error frame.missing: there is no frame; expected the lines "${begin}"`);
    expect(stdout).not.toContain("element.missing");
  });

  it("says on stderr when there is nothing to hold the response against, unless told to be quiet", async () => {
    const framed = `${begin}\n${goodAnswer}${end}\n`;
    expect((await check(["-"], framed)).stderr).toMatch(/^There is no question, note or record: /);
    expect((await check(["-", "--quiet"], framed)).stderr).toBe("");
  });

  it("ends with 10 when the contract is kept and a --fail-on condition holds, with 5 when it is broken", async () => {
    const args = [...day, "--fail-on", "escalate"];
    expect((await check([...args, "good.md", question])).code).toBe(10);
    expect((await check([...args, "two.md", question])).code).toBe(5);
    expect((await check([...day, "--fail-on", "red", "good.md", question])).code).toBe(0);
  });

  it.each([
    [["check"], 2, /missing required argument 'file'/],
    [["check", "nowhere.md", "q"], 2, /nowhere\.md: there is no such file/],
    [["check", "-", "q", "-f", "-"], 2, /cannot be the response and notes at once/],
    [["check", "-", "--output-format", "xml"], 2, /text, json, sarif, junit/],
    [["check", "-", "--model", "x"], 2, /unknown option '--model'/],
    [["check", "-", "--fail-on", "purple"], 2, /does not know "purple"/],
    [["check", "-", "--account", "no-such.yaml"], 2, /no-such\.yaml/],
  ])("refuses %j", async (args, exitCode, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(code).toBe(exitCode);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    const json = await runCli([...args, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ subtype: "error_usage", is_error: true });
  });

  it("refuses an account record with a mistake, and bytes that are no text", async () => {
    writeFileSync(join(folder, "bad.yaml"), "account: { nam: Contoso }\n");
    expect(await check(["good.md", "--account", "bad.yaml"])).toMatchObject({ code: 3, stdout: "" });
    const { code, stderr } = await runCli(["check", "-"], { stdin: new Uint8Array([0xff, 0xfe, 0x41]) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/not valid UTF-8/);
  });

  it("holds a byte order mark and an escape sequence apart from the text", async () => {
    const framed = `\ufeff${begin}\n${goodAnswer}\u001b]0;title\u0007\n${end}\n`;
    const { stdout } = await check(["-", "q"], framed);
    expect(stdout).toMatch(/control-characters/);
    expect(stdout).not.toMatch(/\u001b|\u0007|frame\.missing: there is no frame/);
  });
});

describe("what CI reads", () => {
  it("is the envelope of a consultation with --json, with lines of the file", async () => {
    const { code, stdout } = await check([...day, "--json", "two.md", question]);
    const envelope = JSON.parse(stdout);
    expect(envelopeFaults(envelope)).toEqual([]);
    expect(code).toBe(5);
    expect(envelope).toMatchObject({
      subtype: "error_contract",
      is_error: true,
      result: answered,
      answered_by: null,
      stop_reason: null,
      question,
      as_of: "2026-11-23",
      assessment: { account: "Northwind", authority: { route: "escalate" } },
      verification: { ok: false, findings: [{ code: "frame.duplicate", severity: "error" }] },
    });
    expect(envelope.verification.findings[0].at).toBe(answered.split("\n").length);
    const bare = JSON.parse((await check(["--json", "-"], "hello")).stdout);
    expect(envelopeFaults(bare)).toEqual([]);
    expect(bare).toMatchObject({ result: null, body: "hello", question: null });
  });

  it("is SARIF 2.1.0 with a rule a code and a place a finding", async () => {
    const { code, stdout } = await check([...day, "--output-format", "sarif", "two.md", question]);
    expect(code).toBe(5);
    const log = JSON.parse(stdout);
    expect(log.version).toBe("2.1.0");
    expect(log.runs).toHaveLength(1);
    const [{ tool, results }] = log.runs;
    expect(tool.driver.name).toBe("consult-customer");
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(codes);
    for (const { shortDescription, defaultConfiguration } of tool.driver.rules) {
      expect(shortDescription.text).toMatch(/\w.*\.$/);
      expect(["error", "warning"]).toContain(defaultConfiguration.level);
    }
    expect(results).toEqual([
      {
        ruleId: "frame.duplicate",
        ruleIndex: codes.indexOf("frame.duplicate"),
        level: "error",
        message: { text: expect.stringMatching(/\w/) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "two.md" },
              region: { startLine: answered.split("\n").length },
            },
          },
        ],
      },
    ]);
  });

  it("is JUnit with a test case a code", async () => {
    const { code, stdout } = await check([...day, "--output-format", "junit", "chat.txt", question]);
    expect(code).toBe(5);
    expect([...stdout.matchAll(/<testcase [^>]*name="([a-z.-]+): /g)].map(([, name]) => name)).toEqual(codes);
    expect(stdout).toContain(`<testsuite name="chat.txt" tests="${codes.length}" failures="1" errors="0"`);
    expect(stdout.match(/<failure /g)).toHaveLength(1);
    expect(stdout).toContain(
      '<failure type="element.missing" message="response element &quot;Timeline&quot;',
    );
  });
});

describe("a response with planted mistakes", () => {
  const fixture = (name: string): string =>
    fileURLToPath(new URL(`../fixtures/answers/${name}`, import.meta.url));
  const chat = readFileSync(fixture("northwind-chat.md"), "utf8");
  const asked = "Our champion at Northwind left. What do I do before the renewal?";
  const given = [...day, asked, "-f", fixture("northwind-notes.txt")];
  /** The line of the file, from 1, on which the words stand. */
  const lineOf = (words: string): number => chat.split("\n").findIndex((line) => line.includes(words)) + 1;

  it("is reported with four findings at the right lines", async () => {
    const { code, stdout } = await check([fixture("northwind-chat.md"), ...given, "--json"]);
    expect(code).toBe(5);
    const { findings } = JSON.parse(stdout).verification;
    expect(
      findings.map((finding: { code: string; at: number | null }) => [finding.code, finding.at]),
    ).toEqual([
      ["element.missing", null],
      ["date.unknown", lineOf("2027-03-05")],
      ["authority.exceeded", lineOf("I approve the discount")],
      ["number.unknown", lineOf("EUR 420,000")],
    ]);
    expect(findings[0].message).toContain("Timeline");
    const text = await check([fixture("northwind-chat.md"), ...given]);
    expect(text.stdout.trimEnd().split("\n").at(-2)).toBe("4 findings: 2 errors, 2 warnings");
  });

  it("keeps the contract once they are mended", async () => {
    const mended = chat
      .replace("2027-03-05", "2027-02-05")
      .replace("420,000", "240,000")
      .replace(
        "I approve the discount the CFO asks for",
        "I take the discount the CFO asks for to Leadership",
      )
      .replace("## 8.", "## 7. Timeline\n\nFrom 2026-11-24 on.\n\n## 8.");
    expect(await check(["-", ...given], mended)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^The contract is kept\.\n/),
    });
  });
});
