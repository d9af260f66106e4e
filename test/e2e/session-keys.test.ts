import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, it } from "vitest";
import { end } from "../support/run-cli.ts";
import { hasTmux, Terminal } from "../support/terminal.ts";

let terminal: Terminal | null = null;

afterEach(() => {
  terminal?.close();
  terminal = null;
});

/** A session that knows a few facts. */
async function open(): Promise<Terminal> {
  const opened = new Terminal({ columns: 100 });
  terminal = opened;
  opened.run("--as-of 2026-11-23");
  await opened.prompts();
  opened.say("Our champion at Northwind left and the renewal is in 74 days.");
  await opened.shows("? What's the customer's desired outcome?");
  opened.say("/go");
  await opened.shows(end);
  await opened.prompts();
  return opened;
}

describe.skipIf(!hasTmux)("keys in a session", () => {
  it("Tab completes models behind /model, facts behind /facts drop and personas behind /persona", async () => {
    const screen = await open();
    for (const [typed, line] of [
      ["/model playb", "/model playbook"],
      ["/model claude-haiku-5", "/model claude-haiku-5-5"],
      ["/facts dr", "/facts drop "],
      ["/facts drop F", "/facts drop F"],
      ["/persona customer-suc", "/persona customer-success-manager"],
    ] as const) {
      screen.type(typed);
      screen.press("Tab");
      await screen.prompts(line.trimEnd());
      screen.press("C-u");
      await screen.prompts();
    }
    screen.type("/facts drop F");
    screen.press("Tab");
    // Two in one piece are one key to the line editor, which lists what there is for the second.
    await wait(200);
    screen.press("Tab");
    await screen.shows(/drop F1\s+drop F2/);
    screen.press("C-u");
    await screen.prompts();
  });

  it("Ctrl-R finds an earlier line, Enter runs it, Escape brings back what stood there", async () => {
    const screen = await open();
    screen.say("/model playbook");
    await screen.shows("Rules answer here");
    screen.say("/usage");
    await screen.prompts();
    screen.type("a question of mine");
    await screen.prompts("a question of mine");
    screen.press("C-r");
    screen.type("model");
    await screen.shows(/\n\(search\) model: \/model playbook$/);
    screen.press("Escape");
    await screen.prompts("a question of mine");
    screen.press("C-u");
    await screen.prompts();
    screen.press("C-r");
    screen.type("play");
    await screen.shows(/\n\(search\) play: \/model playbook$/);
    screen.press("Enter");
    await screen.shows("Rules answer here", 2);
  });
});
