import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../bin/consult-customer.cjs", import.meta.url));

export type CliOptions = {
  /** Text for standard input; "silent" leaves the pipe open and says nothing; default: closed. */
  readonly stdin?: string | Uint8Array | "silent";
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** A command that runs the program as its last arguments: a shell that sets a limit, for instance. */
  readonly under?: readonly string[];
  /** Called when the process runs, with what sends it a signal, and its id. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void, pid: number) => void;
  /** Where the journal's folder is made; default: a new folder every time. */
  readonly data?: string;
  /** The binary of Node that runs it; default: the one that runs the tests. */
  readonly node?: string;
  /** A build of its own; default: the repository's. */
  readonly program?: string;
  /** Called when the process has read standard input, but for what fits in a pipe. */
  readonly onStdinRead?: (kill: (signal: NodeJS.Signals) => void) => void;
  /** Called with everything that stood on stdout so far, and the process. */
  readonly onStdout?: (soFar: string, kill: (signal: NodeJS.Signals) => void) => void;
  /** The same of stderr. */
  readonly onStderr?: (soFar: string, kill: (signal: NodeJS.Signals) => void) => void;
};

export type CliResult = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** A folder without any config, so that the machine's own settings cannot matter. */
export const emptyHome = (): string => mkdtempSync(join(tmpdir(), "home-"));

/** Runs the built program with nothing in its environment but what the test says. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const home = options.cwd ?? emptyHome();
  // Not below the working folder, which may be the repository's.
  const data = options.data ?? emptyHome();
  const node = options.node ?? process.execPath;
  const [command = "", ...words] = [...(options.under ?? []), node, options.program ?? program, ...args];
  const child = spawn(command, words, {
    cwd: home,
    env: { PATH: process.env.PATH ?? "", HOME: home, TZ: "UTC", XDG_DATA_HOME: data, ...options.env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (child.pid !== undefined) options.onStart?.((signal) => child.kill(signal), child.pid);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
    options.onStdout?.(stdout, (signal) => child.kill(signal));
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
    options.onStderr?.(stderr, (signal) => child.kill(signal));
  });
  child.stdin.on("error", () => undefined);
  if (options.stdin !== "silent")
    child.stdin.end(options.stdin ?? "", () => options.onStdinRead?.((signal) => child.kill(signal)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

export const begin = "=== BEGIN CUSTOMER SUCCESS MANAGER RESPONSE ===";
export const end = "=== END CUSTOMER SUCCESS MANAGER RESPONSE ===";

/** How often a text stands in another. */
export const occurrences = (text: string, part: string): number => text.split(part).length - 1;
