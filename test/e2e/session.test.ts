import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { goodAnswer } from "../support/answers.ts";
import { answer, type ModelServer, startModelServer } from "../support/model-server.ts";
import { sequence, startReadingServer } from "../support/reading-server.ts";
import { begin, end, occurrences, runCli } from "../support/run-cli.ts";
import { hasTmux, Terminal, type TerminalOptions } from "../support/terminal.ts";

const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
let terminal: Terminal | null = null;
let server: ModelServer | null = null;

afterEach(async () => {
  terminal?.close();
  await server?.close();
  terminal = null;
  server = null;
});

function open(options: TerminalOptions = {}): Terminal {
  terminal = new Terminal(options);
  return terminal;
}

/** A session past its first answer. */
async function openAnswered(options: TerminalOptions = {}, args = ""): Promise<Terminal> {
  const opened = open(options);
  opened.run(`--as-of 2026-11-23 ${args}`);
  await opened.prompts();
  opened.say(question);
  await opened.shows("? What's the customer's desired outcome?");
  opened.say("/go");
  await opened.shows(end);
  await opened.prompts();
  return opened;
}

describe("a session in a terminal", () => {
  beforeEach(({ skip }) => skip(!hasTmux, "it needs tmux (apt-get install tmux)"));

  it("leads a newcomer without a key to an answer, asking what is open", async () => {
    const screen = open();
    screen.run("--as-of 2026-11-23");
    await screen.shows("Hello, I am Elena Rodriguez, Senior Customer Success Manager");
    const greeting = await screen.prompts();
    expect(greeting).toContain("- When is renewal?");
    expect(greeting).toContain("Rules answer here");

    screen.say(question);
    const first = await screen.shows("? What's the customer's desired outcome?");
    expect(first).toContain("Understood: account.name Northwind; stakeholder.champion departed");
    expect(first).toContain("For example: Goal: invoices paid in two days.");
    expect(first).not.toContain("? When is renewal?");

    screen.say("invoices paid in two days");
    await screen.shows("Understood: outcome.goal invoices paid in two days (answer 1)");
    screen.say("invoices paid within one day");
    await screen.shows("Understood: outcome.goal invoices paid within one day (answer 1)");
    screen.press("Enter");
    const asking = await screen.shows("? What's their current health score?");
    // What was agreed to is not said again.
    expect(occurrences(asking, "outcome.goal invoices paid within one day")).toBe(1);
    screen.press("Enter");
    await screen.shows("? Who are the key stakeholders?");
    screen.press("Escape");

    const answered = await screen.shows(end);
    expect(occurrences(answered, begin)).toBe(1);
    expect(answered).toContain('They want: "invoices paid within one day"');
    expect(await screen.prompts()).toContain("/ask 2 open questions");
    screen.say("/exit");
    await screen.shows(/\$$/);
    screen.say("echo code $?");
    await screen.shows("code 0");
  });

  it("goes as docs/using.md shows it", async () => {
    const page = readFileSync(new URL("../../docs/using.md", import.meta.url), "utf8");
    const lines = /```\n(Hello, I am[^`]*)```/.exec(page)?.[1]?.trimEnd().split("\n") ?? [];
    const screen = open({ columns: 240 });
    screen.run("--as-of 2026-11-23");
    for (const line of lines) {
      if (line.startsWith("> ")) {
        await screen.prompts();
        screen.say(line.slice(2));
      } else if (line.startsWith("? ")) {
        const [, asked = "", reply = ""] = /^(\? [^?:]*[?:]) ?(.*)$/.exec(line) ?? [];
        await screen.shows(asked);
        screen.say(reply);
      } else if (line.startsWith("[… two more questions")) {
        await screen.shows("? What's their current health score?");
        screen.say("/go");
      } else if (!line.startsWith("[…")) await screen.shows(line);
    }
    await screen.shows(end, 2);
    expect(lines.filter((line) => /^[>?] /.test(line))).toHaveLength(4);
  });

  it("takes a new message as a correction and says what changed", async () => {
    const screen = await openAnswered();
    screen.say("The renewal is on 2027-03-01, and our champion Ana Ruiz is active. What changes?");
    await screen.shows(/Corrected: renewal\.date was 2027-02-05/);
    const changes = (await screen.prompts()).replace(/\n/g, " ");
    expect(changes).toMatch(/Changed: .*champion change cleared,.* deadline 2027-02-05 → 2027-03-01/);
    screen.say("/facts");
    const facts = (await screen.shows("Corrected: renewal.date was 2027-02-05 (turn 1:question)")).replace(
      /\n/g,
      " ",
    );
    expect(facts).toContain(
      'account.name "Northwind" (turn 1, question: "Our champion at Northwind just left',
    );
    expect(facts).toContain('renewal.date 2027-03-01 (question: "The renewal is on 2027-03-01")');
  });

  it.each([true, false])("takes a paste of 60 lines as one message (bracketed: %s)", async (bracketed) => {
    const screen = await openAnswered();
    const lines = Array.from({ length: 59 }, (_, index) => `- remark ${index} about the weekly sync`);
    screen.type("What now? ");
    screen.paste(`${[...lines, "140 of 200 seats are active."].join("\n")}\n`, { bracketed });
    const pasted = await screen.prompts("What now? [60 lines pasted]");
    expect(occurrences(pasted, begin)).toBe(1);
    screen.press("Enter");
    await screen.shows(/Understood: .*usage\.active_users 140/);
    await screen.prompts();
    expect(occurrences(screen.text(), begin)).toBe(2);
  });

  it("stops an answer at Ctrl-C, keeps what came, goes on, and leaves at the second", async () => {
    const slow = Array.from({ length: 200 }, (_, index) => `## 1. Customer Assessment\n\npart ${index} `);
    server = await startModelServer([answer(slow, { delayMs: 100 }), answer(goodAnswer)]);
    const screen = open({ env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "test" } });
    screen.run("chat --model fixture Is Contoso healthy?");
    await screen.shows("? What's the customer's desired outcome?");
    screen.say("/go");
    await screen.shows("part 3");
    screen.press("C-c");
    const stopped = await screen.shows("The answer above is incomplete");
    expect(stopped).toContain(end);
    expect(stopped).not.toContain("part 150");
    await screen.prompts();
    screen.say("And what now?");
    await screen.shows(end, 2);
    await screen.prompts();
    screen.press("C-c");
    await screen.shows("(Ctrl-C again, Ctrl-D or /exit leaves.)");
    screen.press("C-c");
    await screen.shows(/\$$/);
    screen.say("echo code $?");
    await screen.shows("code 0");
  });

  it("sends the same system block each time, and the past bounded and encoded", async () => {
    server = await startModelServer(answer(goodAnswer, { usage: { cache_read_input_tokens: 36 } }));
    const screen = await openAnswered(
      { env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "test" } },
      "--model fixture",
    );
    screen.say("And then?");
    await screen.shows(end, 2);
    await screen.prompts();
    const [first, second] = server.requests.map(({ body }) => JSON.parse(body));
    expect(second.system).toEqual(first.system);
    expect(first.messages[0].content).not.toContain("The conversation so far");
    expect(second.messages).toHaveLength(1);
    expect(second.messages[0].content).toContain("# The conversation so far");
    expect(second.messages[0].content).toContain(JSON.stringify(question));
    screen.say("/usage");
    await screen.shows("From the cache: 72 of the tokens in (75 %)");
  });

  it("leaves at the second Ctrl-C when the first one stopped /ask", async () => {
    const screen = await openAnswered();
    screen.say("/ask");
    await screen.shows(/\n\? What's the customer's desired outcome\?$/);
    screen.press("C-c");
    await screen.prompts();
    screen.press("C-c");
    await screen.shows(/\$$/);
  });

  it("writes a message in the editor", async () => {
    const screen = open({ env: { EDITOR: "./editor.sh --wait" } });
    const editor = join(screen.home, "editor.sh");
    writeFileSync(editor, '#!/bin/sh\nprintf "Contoso has 140 of 200 seats active.\\nWhat now?\\n" >>"$2"\n');
    chmodSync(editor, 0o755);
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    screen.say("/edit Hello.");
    await screen.shows("3 lines from the editor.");
    await screen.shows("Understood: account.name Contoso; usage.active_users 140; usage.seats 200");
  });

  it("lets a model read each text once, and counts that with the answer", async () => {
    server = await startReadingServer({
      reading: [
        {
          key: "usage.now",
          value: 61,
          quote: "dashboards opened 61 times",
          source: "question",
          mood: "stated",
        },
      ],
    });
    const screen = open({ env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "x" } });
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    screen.say("At Northwind the dashboards opened 61 times. What do I do first?");
    await screen.shows("Understood: account.name Northwind; usage.now 61");
    screen.say("/go");
    await screen.shows(end);
    await screen.prompts();
    screen.say("What else, and by when?");
    await expect
      .poll(() => (server === null ? [] : sequence(server)), { timeout: 20_000 })
      .toEqual(["reading claude-sonnet-5-5", "answer claude-sonnet-5-5", "answer claude-sonnet-5-5"]);
    await screen.prompts();
    screen.say("/facts");
    expect((await screen.shows("F2 usage.now 61")).replace(/\n/g, " ")).toContain("read by model");
  });

  it("fits a window of 40 columns and survives its changes", async () => {
    const screen = open({ columns: 40, rows: 30 });
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    const rows = screen.rows();
    expect(rows.slice(rows.findIndex((row) => row.startsWith("Hello")))).toEqual(
      expect.arrayContaining(["Hello, I am Elena Rodriguez, Senior", "Customer Success Manager & Customer"]),
    );
    screen.type("a line that is longer than a window");
    screen.resize(60, 20);
    screen.resize(36, 20);
    screen.type(" of forty columns");
    await screen.shows(/a line that is longer than a window of\s?forty columns$/);
  });

  it("goes on with -c after its terminal was closed in the middle of a question", async () => {
    const closed = open();
    closed.run("--as-of 2026-11-23");
    await closed.prompts();
    closed.say(question);
    await closed.shows("? What's the customer's desired outcome?");
    closed.say("invoices paid in two days");
    await closed.shows("? Enter if that is right, or say it again:");
    closed.press("Enter");
    await closed.shows("? What's their current health score?");
    closed.close();

    const screen = open({ home: closed.home });
    await expect
      .poll(() => existsSync(join(closed.home, ".local/share/consult-customer/journal.jsonl")))
      .toBe(true);
    screen.run("-c --as-of 2026-11-25");
    const known = await screen.prompts();
    expect(known).toContain("Elena goes on after 1 question.");
    expect(known).toContain(`Not answered yet: "${question.slice(0, 40)}`);
    screen.say("/facts");
    const facts = (await screen.shows("F4 outcome.goal")).replace(/\n/g, " ");
    expect(facts).toContain(
      'F3 renewal.date 2027-02-05 (turn 1, question: "the renewal is in 74 days"; as of',
    );
    expect(facts).toContain('F4 outcome.goal "invoices paid in two days" (answer 1');
    screen.say("The renewal is on 2027-03-01. What now?");
    await screen.shows("Corrected: renewal.date was 2027-02-05");
    const answered = await screen.shows(end);
    expect(answered).toContain('They want: "invoices paid in two days"');
  });

  it("answers with /retry what the last session left", async () => {
    const closed = open();
    closed.run("--as-of 2026-11-23");
    await closed.prompts();
    closed.say(question);
    await closed.shows("? What's the customer's desired outcome?");
    closed.press("C-d");
    await closed.shows(/\$$/);
    closed.run("-c --as-of 2026-11-23");
    await closed.shows("(/retry answers it)");
    await closed.prompts();
    closed.say("/retry");
    await closed.shows(end);
  });

  it("leaves nothing behind at the prompt, however many lines were read", async () => {
    const screen = open();
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    for (let line = 1; line <= 13; line += 1) {
      screen.say("/model");
      await screen.shows("Rules answer here", line + 1);
      await screen.prompts();
    }
    expect(screen.text()).not.toContain("MaxListeners");
  });

  it("takes accounts to choose from, and keeps what was said with the account it was said of", async () => {
    const screen = open({ columns: 200 });
    writeFileSync(
      join(screen.home, "accounts.csv"),
      "name,renewal date\nGlobex,2027-01-31\nInitech,2027-05-31\n",
    );
    screen.run("--as-of 2026-11-23 --accounts accounts.csv");
    await screen.prompts();
    screen.say("/account Globex");
    await screen.shows("Understood: account.name Globex");
    await screen.prompts();
    screen.say("90 of 200 seats active. What now?");
    await screen.shows("? What's the customer's desired outcome?");
    screen.say("/go");
    await screen.shows(end);
    await screen.prompts();
    screen.say("/account Initech");
    const added = await screen.shows("(Initech)");
    expect(added).not.toContain("usage.seats 200 (Initech)");
    await screen.prompts();
    screen.say("The renewal is on 2027-06-30.");
    await screen.shows("Corrected: renewal.date was 2027-05-31");
  });

  it("can be suspended and comes back with the line that was begun", async () => {
    const screen = open();
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    screen.type("Is Contoso");
    await screen.prompts("Is Contoso");
    screen.press("C-z");
    await screen.shows(/Stopped|suspended/i);
    screen.say("echo back in the shell");
    await screen.shows(/\nback in the shell/);
    screen.say("fg");
    await screen.prompts("Is Contoso");
    screen.type(" healthy?");
    await screen.prompts("Is Contoso healthy?");
  });

  it("remembers lines across sessions in a file of its owner's", async () => {
    const screen = open();
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    screen.say("/account sk-ant-0123456789abcdef");
    await screen.shows("there is no such file");
    await screen.prompts();
    screen.say("/model playbook");
    await screen.prompts();
    screen.press("C-d");
    await screen.shows(/\$$/);
    const file = join(screen.home, ".local/state/consult-customer/history");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toBe('"/account sk-***"\n"/model playbook"\n');
    screen.run("--as-of 2026-11-23");
    await screen.shows("Hello, I am", 2);
    await screen.prompts();
    screen.press("Up");
    await screen.prompts("/model playbook");
  });

  it("completes commands and paths, and names the command that was meant", async () => {
    const screen = open();
    writeFileSync(join(screen.home, "northwind-notes.txt"), "Usage is down 31%.");
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    screen.type("/fil");
    screen.press("Tab");
    await screen.prompts("/file");
    screen.type("north");
    screen.press("Tab");
    await screen.prompts("/file northwind-notes.txt");
    screen.press("Enter");
    await screen.shows("northwind-notes.txt read: 1 line.");
    await screen.shows("Understood: usage.change −31 %");
    await screen.prompts();
    screen.say("/fcats");
    await screen.shows("There is no /fcats. Did you mean /facts?");
  });

  it("writes answers to a redirected stdout and the rest to the terminal", async () => {
    const screen = open();
    screen.run("--as-of 2026-11-23", { behind: " >answers.txt" });
    await screen.prompts();
    screen.say(question);
    await screen.shows("? What's the customer's desired outcome?");
    screen.say("/go");
    await screen.shows("/ask 3 open questions");
    const written = readFileSync(join(screen.home, "answers.txt"), "utf8");
    expect(written.startsWith(begin)).toBe(true);
    expect(written.trimEnd().endsWith(end)).toBe(true);
    expect(screen.text()).not.toContain(begin);
  });

  it("saves the last answer and does not overwrite a file", async () => {
    const screen = await openAnswered();
    screen.say("/save answer.md");
    await screen.shows("Written to answer.md.");
    expect(readFileSync(join(screen.home, "answer.md"), "utf8")).toMatch(
      new RegExp(`^${begin}\n[\\s\\S]*\n${end}\n$`),
    );
    screen.say("/save answer.md");
    await screen.shows("answer.md exists already.");
    screen.say("/save all answer.md !");
    await screen.shows("Written to answer.md.", 2);
    expect(readFileSync(join(screen.home, "answer.md"), "utf8")).toContain(`# Question 1\n\n${question}`);
    screen.say("/check");
    await screen.shows("The last answer keeps its contract");
  });
});

describe("without a terminal", () => {
  it("refuses a session and says what to do instead", async () => {
    const { code, stderr, stdout } = await runCli(["chat"]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("A session needs a terminal");
    expect(stderr).toContain("consult-customer");
  });
});
