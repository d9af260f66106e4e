import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { emptyHome, occurrences } from "./run-cli.ts";

const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));

/** Without tmux there is no terminal to test in; the tests are skipped, and say so. */
export const hasTmux = spawnSync("tmux", ["-V"]).status === 0;

export type TerminalOptions = {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly home?: string;
};

const patienceMs = 30_000;
const pollMs = 40;

/** A shell in a real terminal: what a person types, and what stands on the screen. */
export class Terminal {
  readonly home: string;
  private readonly server = `consult-customer-${randomBytes(6).toString("hex")}`;

  constructor({ columns = 80, rows = 24, env = {}, home = emptyHome() }: TerminalOptions = {}) {
    this.home = home;
    const variables = {
      PATH: process.env.PATH ?? "",
      HOME: home,
      TZ: "UTC",
      TERM: "screen",
      PS1: "$ ",
      ...env,
    };
    const shell = [
      "env",
      "-i",
      ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
      "sh",
      "-i",
    ];
    const size = ["-x", String(columns), "-y", String(rows)];
    this.tmux(
      "start-server",
      ";",
      "set-option",
      "-g",
      "history-limit",
      "5000",
      ";",
      "new-session",
      "-d",
      "-c",
      home,
      ...size,
      ...shell,
    );
  }

  /** Types a command line of the program and Enter. */
  run(args: string, { before = "", behind = "" } = {}): void {
    this.type(`${before}${process.execPath} ${program} ${args}${behind}`);
    this.press("Enter");
  }

  /** Characters as they are. */
  type(text: string): void {
    this.tmux("send-keys", "-l", "--", text);
  }

  /** Keys by tmux's names: Enter, C-c, Up. */
  press(...keys: readonly string[]): void {
    this.tmux("send-keys", ...keys);
  }

  /** A message and Enter. */
  say(text: string): void {
    this.type(text);
    this.press("Enter");
  }

  /** Pastes from the clipboard; `bracketed` as a terminal does for programs that asked for it. */
  paste(text: string, { bracketed = true } = {}): void {
    execFileSync("tmux", ["-L", this.server, "load-buffer", "-"], { input: text });
    this.tmux("paste-buffer", ...(bracketed ? ["-p"] : []));
  }

  resize(columns: number, rows: number): void {
    this.tmux("resize-window", "-x", String(columns), "-y", String(rows));
  }

  /** Everything shown so far; a line that the terminal had to wrap is one. */
  text(): string {
    return this.tmux("capture-pane", "-p", "-J", "-S", "-5000")
      .replace(/[^\S\n]+$/gm, "")
      .trimEnd();
  }

  /** The rows as they stand. */
  rows(): string[] {
    return this.tmux("capture-pane", "-p", "-S", "-5000").trimEnd().split("\n");
  }

  /** The same with the signs for colour and weight. */
  styled(): string[] {
    return this.tmux("capture-pane", "-p", "-e", "-S", "-5000").trimEnd().split("\n");
  }

  /** Whether anything shown has a colour or a weight. */
  colours(): boolean {
    return /\u001b\[[\d;]+m/.test(this.tmux("capture-pane", "-p", "-e", "-S", "-5000"));
  }

  /** Waits until it is shown, so many times; fails with what is shown instead. */
  async shows(expected: string | RegExp, times = 1): Promise<string> {
    const until = Date.now() + patienceMs;
    for (;;) {
      const text = this.text();
      const shown = typeof expected === "string" ? occurrences(text, expected) >= times : expected.test(text);
      if (shown) return text;
      if (Date.now() > until) throw new Error(`The terminal does not show ${String(expected)}:\n${text}`);
      await wait(pollMs);
    }
  }

  /** Waits until the program's prompt stands in the last line, with `line` in it. */
  prompts(line = ""): Promise<string> {
    return this.shows(new RegExp(`\\n> ?${line.replace(/[[\]()?.*+]/g, "\\$&")}$`));
  }

  close(): void {
    spawnSync("tmux", ["-L", this.server, "kill-server"]);
  }

  private tmux(...args: readonly string[]): string {
    return execFileSync("tmux", ["-L", this.server, "-f", "/dev/null", ...args], { encoding: "utf8" });
  }
}
