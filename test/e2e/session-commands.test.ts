import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parseSlash } from "../../src/chat/parse-slash.ts";
import { begin, end } from "../support/run-cli.ts";
import { hasTmux, Terminal } from "../support/terminal.ts";

const question = "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?";
const goal = "? What's the customer's desired outcome?";
let terminal: Terminal | null = null;

afterEach(() => {
  terminal?.close();
  terminal = null;
});

/** A session at its first key question. */
async function openAsked(): Promise<Terminal> {
  const opened = new Terminal({ columns: 120 });
  terminal = opened;
  opened.run("--as-of 2026-11-23");
  await opened.prompts();
  opened.say(question);
  await opened.shows(goal);
  return opened;
}

const recorded = ({ home }: Terminal): string => {
  const journal = join(home, ".local/share/consult-customer/journal.jsonl");
  return existsSync(journal) ? readFileSync(journal, "utf8") : "";
};

describe.skipIf(!hasTmux)("a slash command at a key question", () => {
  it.each(["/exit", "/quit"])("%s leaves, and no fact is made of it", async (leaving) => {
    const screen = await openAsked();
    screen.say(leaving);
    await screen.shows(/\$$/);
    screen.say("echo code $?");
    expect(await screen.shows("code 0")).not.toContain(begin);
    expect(recorded(screen)).not.toContain(leaving);
    expect(recorded(screen)).not.toContain("outcome.goal");
  });

  it("does what it does elsewhere, and the question is asked again", async () => {
    const screen = await openAsked();
    for (const [typed, shown] of [
      ["/help", "/account <file|name>"],
      ["/facts", "renewal.date 2027-02-05"],
      ["/health", "Support Metrics: unknown"],
      ["/save", "Name a file: /save answer.md"],
      ["/save /nowhere/answer.md", "There is no answer to save yet."],
      ["/helth", "There is no /helth. Did you mean /health?"],
      ["/save! x", "There is no /save!. Did you mean /save?"],
      ["/file /nowhere/notes.txt", "Cannot read /nowhere/notes.txt"],
    ] as const) {
      screen.say(typed);
      await screen.shows(shown);
      await screen.shows(/\n\? What's the customer's desired outcome\?$/);
    }
    screen.say("invoices paid in two days");
    await screen.shows("Understood: outcome.goal invoices paid in two days (answer 1)");
    // Where the person may say it differently, too.
    screen.say("/helth");
    await screen.shows("There is no /helth.", 2);
    screen.press("Enter");
    await screen.shows("? What's their current health score?");
    screen.say("/retry");
    expect(await screen.shows(end)).toContain('They want: "invoices paid in two days"');
    expect(recorded(screen)).not.toMatch(/helth|save!/);
  });
});

describe.skipIf(!hasTmux)("/copy", () => {
  it("says that there is nothing yet, then hands the last text over to the terminal", async () => {
    const screen = await openAsked();
    screen.say("/copy");
    await screen.shows("There is nothing to copy yet");
    screen.say("/retry");
    await screen.shows(end);
    screen.say("/copy");
    expect(await screen.shows("Handed to the terminal's clipboard (")).not.toContain("\u001b]52");
  });
});

describe.skipIf(!hasTmux)("a slash word that is no command", () => {
  it("is never a message: nothing is answered or recorded", async () => {
    const screen = new Terminal({ columns: 120 });
    terminal = screen;
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    for (const [typed, name] of [
      ["/save! x", "/save!"],
      ["/EXITT", "/exitt"],
      ["/über Contoso", "/über"],
      ["/2 is Contoso healthy?", "/2"],
      ["/", "/"],
    ] as const) {
      screen.say(typed);
      await screen.shows(`There is no ${name}.`);
      await screen.prompts();
    }
    expect(screen.text()).not.toContain(begin);
    expect(recorded(screen)).toBe("");
  });
});

describe.skipIf(!hasTmux)("a voice trigger in a session", () => {
  it("calls another persona, who answers from then on, until the first is called back", async () => {
    const screen = new Terminal({ columns: 120 });
    terminal = screen;
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    screen.say("Hey Brand, what is NRR?");
    await screen.shows("Sofia Almeida, Senior Brand Strategist & Positioning Lead answers.");
    await screen.shows(goal);
    screen.say("/go");
    await screen.shows("=== END BRAND STRATEGIST RESPONSE ===");
    await screen.prompts();
    screen.say("What is GRR?");
    await screen.shows("=== END BRAND STRATEGIST RESPONSE ===", 2);
    await screen.prompts();
    screen.say("Hey Success, what is churn?");
    await screen.shows(end);
  });

  it("and /handover is a message for one of our teams", async () => {
    const screen = new Terminal({ columns: 120 });
    terminal = screen;
    screen.run("--as-of 2026-11-23");
    await screen.prompts();
    screen.say("/handover marketing");
    await screen.shows("/handover takes a team: finance, engineering, legal, leadership.");
    screen.say("/handover legal");
    await screen.shows(goal);
    screen.say("/go");
    await screen.shows("Subject: Hand-over to Legal: ");
  });
});

describe("what begins with a slash", () => {
  it.each([
    ["/help", { name: "help", args: "" }],
    ["/save! x", { name: "save!", args: "x" }],
    ["  /Save  all  notes.md ", { name: "save", args: "all  notes.md" }],
    ["/", { name: "", args: "" }],
    ["/?", { name: "?", args: "" }],
    ["/file\nnotes.txt", { name: "file", args: "notes.txt" }],
    [`/${"x".repeat(300)} y`, { name: "x".repeat(300), args: "y" }],
  ])("is a command: %j", (text, command) => {
    expect(parseSlash(text)).toEqual(command);
  });

  it.each(["/home/me/notes.txt says that usage fell", "//", "a /help", "1/2 of the seats are idle"])(
    "is a message where it is a path or stands inside: %j",
    (text) => {
      expect(parseSlash(text)).toBeNull();
    },
  );
});
