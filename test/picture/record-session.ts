import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emptyHome } from "../support/run-cli.ts";
import { installProgram } from "../support/shell.ts";
import { Terminal } from "../support/terminal.ts";

export const columns = 120;

/** What is typed, on copies of the shipped samples. With its day fixed the picture stays true. */
const day = "--as-of 2026-11-23";
const session = [
  `consult-customer health accounts.csv ${day}`,
  `consult-customer "What do I do first?" -f notes.txt --form short ${day}`,
  `consult-customer check answer.md -f notes.txt --account northwind.yaml --quiet ${day}`,
];

/** Runs the session of README's picture in a terminal; gives its rows, with their signs for colour and weight. */
export async function recordSession(): Promise<string[]> {
  const home = emptyHome();
  cpSync(fileURLToPath(new URL("../../persona/samples/", import.meta.url)), home, { recursive: true });
  const path = `${installProgram(home)}:${process.env.PATH ?? ""}`;
  const env = { PATH: path, PS1: "\\$ ", TERM: "tmux-256color", XDG_DATA_HOME: join(home, "data") };
  const terminal = new Terminal({ columns, rows: 60, env, home });
  try {
    for (const [index, command] of session.entries()) {
      terminal.say(command);
      // The prompt of the next command stands at the left when this one is done.
      await terminal.shows(new RegExp(`(?:^\\$ [^]*){${index + 1}}^\\$$`, "m"));
    }
    const rows = terminal.styled();
    return rows.slice(
      0,
      rows.findLastIndex((row) => /^\$ ?$/.test(row)),
    );
  } finally {
    terminal.close();
  }
}
