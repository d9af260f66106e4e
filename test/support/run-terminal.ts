import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { emptyHome } from "./run-cli.ts";

const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));

/** Whether `script` of util-linux is there, which gives a program a terminal. */
export const hasTerminal = (): boolean =>
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;

/** Why a test is skipped where it is not there. */
export const withoutTerminal = "there is no terminal to try: it needs `script` of util-linux";

export type TerminalResult = {
  readonly code: number | null;
  /** What stood on the screen, stdout and stderr, without the moves and colours of the cursor. */
  readonly screen: string;
  /** The same as it was written. */
  readonly raw: string;
};

type TerminalRunOptions = {
  readonly env?: Readonly<Record<string, string>>;
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void) => void;
};

/** Runs the built program with a terminal as its standard input, output and error. */
export function runTerminal(
  args: readonly string[],
  { env = {}, onStart }: TerminalRunOptions = {},
): Promise<TerminalResult> {
  const home = emptyHome();
  const quoted = [process.execPath, program, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  const pidFile = join(home, "pid");
  const child = spawn("script", ["-qec", `echo $$ >'${pidFile}'; exec ${quoted.join(" ")}`, "/dev/null"], {
    cwd: home,
    env: { PATH: process.env.PATH ?? "", HOME: home, TZ: "UTC", TERM: "xterm", SHELL: "/bin/sh", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let raw = "";
  const kill = (signal: NodeJS.Signals): void => {
    spawnSync("/bin/sh", ["-c", `kill -${signal.replace("SIG", "")} $(cat '${pidFile}')`]);
  };
  onStart?.(kill);
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    raw += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const screen = raw
        .replaceAll("\r\n", "\n")
        // Back to the first column and clear the line: so the spinner goes.
        .replace(/[^\n]*\u001b\[1G\u001b\[0K/g, "")
        .replace(/\u001b\[[\d;?]*[A-Za-z]/g, "");
      resolve({ code, screen, raw });
    });
  });
}
