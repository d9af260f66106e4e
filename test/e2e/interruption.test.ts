import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { answer, startModelServer } from "../support/model-server.ts";
import { type CliOptions, emptyHome, runCli } from "../support/run-cli.ts";
import { takesSignals } from "../support/takes-signals.ts";

const untilItReadsMs = 150;

/** Starts with a silent pipe as standard input, and sends the signal when the program takes it and reads. */
const interrupt = (args: readonly string[], name: NodeJS.Signals, options: CliOptions = {}) =>
  runCli(args, {
    ...options,
    stdin: "silent",
    onStart: (kill, pid) => {
      void takesSignals(pid)
        .then(() => wait(untilItReadsMs))
        .then(() => kill(name));
    },
  });

/** A folder with a pipe nobody writes to. */
function withFifo(name: string): string {
  const home = emptyHome();
  execFileSync("mkfifo", [join(home, name)]);
  return home;
}

describe.concurrent("a signal while input is awaited", () => {
  it.each([
    ["SIGINT", 130, ["health", "--json", "--input-format", "csv", "-"]],
    ["SIGTERM", 143, ["health", "--output-format", "stream-json", "--input-format", "csv", "-"]],
    ["SIGINT", 130, ["--json", "-f", "-", "q"]],
    ["SIGHUP", 143, ["--output-format", "stream-json", "-f", "-", "q"]],
  ] as const)("%s ends in %i and one envelope: %o", async (name, expected, args) => {
    const { code, stdout, stderr } = await interrupt(args, name);
    expect(code).toBe(expected);
    expect(JSON.parse(stdout)).toMatchObject({ subtype: "error_interrupted", is_error: true });
    expect(stderr).toMatch(/^consult-customer: (Interrupted|Terminated)\.\n$/);
  });

  it("leaves stdout empty in text mode", async () => {
    const { code, stdout } = await interrupt(["health", "--input-format", "csv", "-"], "SIGINT");
    expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
  });
});

describe.concurrent("a pipe that nobody writes to", () => {
  it.each([
    ["record.yaml", ["--account", "record.yaml"]],
    ["accounts.csv", ["--account", "Contoso", "--accounts", "accounts.csv"]],
    ["persona.yaml", ["--persona", "./persona.yaml"]],
    ["notes.txt", ["-f", "notes.txt"]],
  ])("%s is under the time limit", async (name, args) => {
    const { code } = await runCli([...args, "--timeout", "600ms", "q"], { cwd: withFifo(name) });
    expect(code).toBe(124);
  });

  it("can be left with Ctrl-C by health", async () => {
    const options = { cwd: withFifo("accounts.csv") };
    const { code } = await interrupt(["health", "--json", "accounts.csv"], "SIGINT", options);
    expect(code).toBe(130);
  });
});

it("a second Ctrl-C ends the process at once", async () => {
  const server = await startModelServer(answer("So far", { ending: "stall" }));
  const result = await runCli(["--stream", "-m", "m", "q"], {
    env: { ANTHROPIC_BASE_URL: server.url, ANTHROPIC_API_KEY: "none" },
    onStdout: (soFar, kill) => {
      if (!soFar.includes("So far")) return;
      kill("SIGINT");
      setTimeout(() => kill("SIGINT"), 5);
    },
  });
  await server.close();
  // Whether the second one still finds the process is a matter of milliseconds; it never hangs or crashes.
  expect(result.code === 130 || result.signal === "SIGINT").toBe(true);
});
