import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isAlive } from "../support/is-alive.ts";
import { answer, startModelServer } from "../support/model-server.ts";
import { type CliOptions, type CliResult, emptyHome, runCli } from "../support/run-cli.ts";
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

describe.concurrent("a signal while the program is loaded", () => {
  const slowly = ["--require", fileURLToPath(new URL("../support/slow-load.cjs", import.meta.url))];

  it.each([
    ["SIGTERM", 143, ["--json", "Is Contoso healthy?"]],
    ["SIGINT", 130, ["--output-format", "stream-json", "-f", "-", "q"]],
    ["SIGHUP", 143, ["health", "--json", "accounts.csv"]],
    ["SIGTERM", 143, ["check", "--json", "-", "q"]],
    ["SIGTERM", 143, ["journal", "list", "--json"]],
  ] as const)("%s ends in %i and one envelope: %o", async (name, expected, args) => {
    const data = emptyHome();
    const { code, stdout, stderr } = await runCli(args, {
      data,
      stdin: "silent",
      env: { NODE_OPTIONS: slowly.join(" ") },
      onStderr: (soFar, kill) => {
        if (soFar === "loading\n") kill(name);
      },
    });
    expect(code).toBe(expected);
    expect(JSON.parse(stdout)).toMatchObject({ subtype: "error_interrupted", is_error: true });
    expect(stderr).toMatch(/^loading\nconsult-customer: (Interrupted|Terminated)\.\n$/);
    expect(readdirSync(data)).toEqual([]);
  });

  it("leaves stdout empty in text mode", async () => {
    const { code, stdout } = await runCli(["Is Contoso healthy?"], {
      env: { NODE_OPTIONS: slowly.join(" ") },
      onStderr: (soFar, kill) => {
        if (soFar === "loading\n") kill("SIGTERM");
      },
    });
    expect({ code, stdout }).toEqual({ code: 143, stdout: "" });
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

/** Runs with a longer and longer limit until what is tried has begun when it is over: a busy machine starts slowly. */
async function limited(
  args: readonly string[],
  options: CliOptions,
  hasBegun: () => boolean,
): Promise<CliResult> {
  for (let limitMs = 600; ; limitMs *= 2) {
    const result = await runCli([...args, "--timeout", `${limitMs}ms`, "q"], options);
    if (hasBegun() || limitMs > 30_000) return result;
  }
}

it("a key command that ignores SIGTERM is under the time limit, and its processes end", async () => {
  const home = emptyHome();
  const pids = join(home, "pids");
  mkdirSync(join(home, ".config", "consult-customer"), { recursive: true });
  writeFileSync(
    join(home, ".config", "consult-customer", "config.yaml"),
    `model: m\nbase_url: http://127.0.0.1:9\napi_key_command: "trap '' TERM; sleep 1000 & echo $$ $! >${pids}; wait"\n`,
  );
  const { code, stdout } = await limited(["--json"], { cwd: home }, () => existsSync(pids));
  expect(code).toBe(124);
  expect(JSON.parse(stdout)).toMatchObject({ subtype: "error_timeout" });
  for (const pid of readFileSync(pids, "utf8").trim().split(" "))
    await expect.poll(() => isAlive(Number(pid))).toBe(false);
});

it("what cannot be stopped is reported at the limit, and the system ends the process", async () => {
  const home = emptyHome();
  const opening = fileURLToPath(new URL("../support/stuck-open.cjs", import.meta.url));
  const sign = join(home, "opening");
  const { code, signal, stdout } = await limited(
    ["--json", "-f", "notes.txt"],
    { cwd: home, env: { NODE_OPTIONS: `--require ${opening}`, STUCK_OPEN_SIGN: sign } },
    () => existsSync(sign),
  );
  expect(JSON.parse(stdout)).toMatchObject({ subtype: "error_timeout", is_error: true });
  expect([code, signal]).toEqual([null, "SIGTERM"]);
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
