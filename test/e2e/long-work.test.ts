import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { asLine, linesIn, writeJournal } from "../support/journal-file.ts";
import { emptyHome, runCli } from "../support/run-cli.ts";

/** Seconds of work, wherever this runs. */
const notesBytes = 1_500_000;
const sentence = "Usage dropped 31 % in June. NPS is 3.";
const repeated = (unit: string): string => unit.repeat(Math.ceil(notesBytes / unit.length));

const texts = {
  "a line for each sentence": repeated(`${sentence}\n`),
  "one line": repeated(`${sentence} `),
  "labels and items": repeated("NPS: 3\n- Usage: -31 %\n\n"),
  "lines that go on": repeated(
    "Usage dropped by thirty one percent in June and the champion has left us\nand nobody knows what they would do with it\n",
  ),
};
/** Rows of accounts that state something to assess. */
const table = `account,nps,usage change,renewal\n${Array.from({ length: 60_000 }, (_, at) => `Customer ${at},3,-31%,2027-02-05\n`).join("")}`;

const home = emptyHome();
const named = Object.keys(texts).map((name) => [name, `${name}.txt`] as const);
for (const [name, file] of named) writeFileSync(join(home, file), texts[name as keyof typeof texts]);
writeFileSync(join(home, "answer.txt"), "## 1. Customer Assessment\nNPS is 3.\n");

const tooLong = { subtype: "error_timeout", is_error: true };

describe("work that takes longer than --timeout ends with 124", () => {
  it.each(named)("a consultation with notes: %s", async (_, file) => {
    const { code, stdout } = await runCli(["--json", "--timeout", "1s", "-f", file, "q"], { cwd: home });
    expect([code, JSON.parse(stdout)]).toEqual([124, expect.objectContaining(tooLong)]);
  });

  it.each(named)("a plan with notes: %s", async (_, file) => {
    const { code, stdout, stderr } = await runCli(
      ["plan", "--timeout", "1s", "-f", file, "How is Contoso?"],
      {
        cwd: home,
      },
    );
    expect([code, stdout]).toEqual([124, ""]);
    expect(stderr).toMatch(/^consult-customer: Not done within 1 s\.\n {2}Give it longer with --timeout/);
  });

  it.each(named)("a check of an answer against notes: %s", async (_, file) => {
    const { code, stdout } = await runCli(
      ["check", "--json", "--timeout", "1s", "-f", file, "answer.txt", "q"],
      { cwd: home },
    );
    expect([code, JSON.parse(stdout)]).toEqual([124, expect.objectContaining(tooLong)]);
  });

  it.each(["a line for each sentence", "labels and items"])("a check of a long answer: %s", async (name) => {
    const file = `${name}.txt`;
    const { code, stdout } = await runCli(["check", "--json", "--timeout", "400ms", file, "q"], {
      cwd: home,
    });
    expect([code, JSON.parse(stdout)]).toEqual([124, expect.objectContaining(tooLong)]);
  });

  it.each([
    ["health", "health", []],
    ["portfolio", "portfolio", []],
    ["a question about a portfolio", "portfolio", ["-m", "playbook", "-q", "Where do I spend my time?"]],
  ] as const)("%s", async (_, command, more) => {
    writeFileSync(join(home, "accounts.csv"), table);
    const args = [command, "--json", "--timeout", "400ms", "accounts.csv", ...more];
    const { code, stdout } = await runCli(args, { cwd: home });
    expect([code, JSON.parse(stdout)]).toEqual([124, expect.objectContaining(tooLong)]);
  });
});

describe("SIGTERM in the middle of the work ends with 143", () => {
  it.each([
    ["a consultation", ["--json", "-f", "-", "q"], texts["one line"]],
    ["a check", ["check", "--json", "-", "q"], texts["a line for each sentence"]],
    ["a check with notes", ["check", "--json", "-f", "-", "answer.txt", "q"], texts["lines that go on"]],
    ["health", ["health", "--json", "--input-format", "csv", "-"], table],
    ["portfolio", ["portfolio", "--json", "--input-format", "csv", "-"], table],
  ] as const)("%s", async (_, args, stdin) => {
    const { code, stdout } = await runCli(args, {
      cwd: home,
      stdin,
      onStdinRead: (kill) => kill("SIGTERM"),
    });
    expect([code, JSON.parse(stdout)]).toEqual([
      143,
      expect.objectContaining({ subtype: "error_interrupted", is_error: true }),
    ]);
  });

  it("a plan", async () => {
    const { code, stdout, stderr } = await runCli(["plan", "-f", "-", "How is Contoso?"], {
      cwd: home,
      stdin: texts["labels and items"],
      onStdinRead: (kill) => kill("SIGTERM"),
    });
    expect([code, stdout, stderr]).toEqual([143, "", "consult-customer: Terminated.\n"]);
  });
});

describe("a long journal", () => {
  const data = emptyHome();
  const entries = 3_000;

  beforeAll(async () => {
    const source = emptyHome();
    await runCli(["-q", "--as-of", "2026-11-23", "Northwind: our champion left. Renewal 2027-02-05."], {
      data: source,
    });
    const [line = {}] = linesIn(source);
    const id = String(line.id);
    const lines = Array.from({ length: entries }, (_, at) => {
      const own = id.slice(0, -4) + at.toString(16).padStart(4, "0");
      return asLine(JSON.parse(JSON.stringify(line).replaceAll(id, own)));
    });
    writeJournal(data, lines);
  });

  it.each([
    ["list", "--limit", "9999"],
    ["search", "nothing"],
    ["due"],
    ["stats"],
    ["verify"],
    ["export", "--format", "json"],
  ])("journal %s has its limit", async (...args) => {
    const { code } = await runCli(["journal", ...args, "--timeout", "40ms"], { data });
    expect(code).toBe(124);
  });

  it("SIGTERM ends an export that has begun", async () => {
    let begun = false;
    const { code } = await runCli(["journal", "export", "--format", "json"], {
      data,
      onStdout: (_, kill) => {
        if (!begun) kill("SIGTERM");
        begun = true;
      },
    });
    expect(code).toBe(143);
  });
});
