import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { outcomes } from "../../src/failure/failure.ts";
import { requestId } from "../support/model-server.ts";
import { begin, end, occurrences, runCli } from "../support/run-cli.ts";
import { hasTerminal, runTerminal, withoutTerminal } from "../support/run-terminal.ts";
import { type Fault, faults } from "./faults.ts";

const key = "sk-ant-api03-DISTINCTIVE-0123456789";
const modes = {
  terminal: [],
  piped: [],
  json: ["--json"],
  "stream-json": ["--output-format", "stream-json"],
} as const;
type Mode = keyof typeof modes;
const allModes = Object.keys(modes) as Mode[];
const possible = hasTerminal() ? allModes : allModes.filter((mode) => mode !== "terminal");

type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly all: string;
};

async function provoke(fault: Fault, mode: Mode): Promise<Ended> {
  const { env, requested, close } = await fault.start();
  const { signal } = fault;
  const options = {
    env: { ANTHROPIC_API_KEY: key, NO_COLOR: "1", ...env, ...fault.env },
    onStart: (kill: (signal: NodeJS.Signals) => void): void => {
      if (signal !== undefined) void whenStreaming(requested).then(() => kill(signal));
    },
  };
  const args = ["--model", "m", ...(fault.args ?? []), ...modes[mode], "q"];
  try {
    if (mode !== "terminal") {
      const { code, stdout, stderr } = await runCli(args, options);
      return { code, stdout, stderr, all: stdout + stderr };
    }
    const { code, screen, raw } = await runTerminal(args, options);
    // Both streams meet on the screen: the spinner's lines are moves of the cursor, which are gone already.
    return { code, stdout: screen, stderr: screen, all: raw };
  } finally {
    await close();
  }
}

async function whenStreaming(requested: () => boolean): Promise<void> {
  while (!requested()) await wait(20);
  // What the server has sent has to get there first.
  await wait(400);
}

/** All cells, some at a time: most of a fault's time is waiting. */
async function provokeAll(): Promise<Map<string, Ended>> {
  const cells = faults.flatMap((fault) => possible.map((mode) => ({ fault, mode })));
  const ended = new Map<string, Ended>();
  const work = cells[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const { fault, mode } of work) ended.set(`${fault.name}|${mode}`, await provoke(fault, mode));
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return ended;
}

let ended: Map<string, Ended>;
const cell = (fault: Fault, mode: Mode): Ended | undefined => ended.get(`${fault.name}|${mode}`);

beforeAll(async () => {
  ended = await provokeAll();
  const row = (cells: readonly string[]): string =>
    cells.map((text, index) => text.padEnd(index === 0 ? 42 : 12)).join("");
  console.log(
    [
      row(["fault", ...allModes, "subtype"]),
      ...faults.map((fault) =>
        row([
          fault.name,
          ...allModes.map((mode) => String(cell(fault, mode)?.code ?? "skipped")),
          lastLine(cell(fault, "json")?.stdout ?? "")?.subtype ?? "none",
        ]),
      ),
    ].join("\n"),
  );
}, 180_000);

const lastLine = (stdout: string) => JSON.parse(stdout.trimEnd().split("\n").at(-1) || "null");

describe.each(faults)("$name", (fault) => {
  const { exitCode, subtype } = outcomes[fault.outcome];

  it.for(allModes)("%s", (mode, { skip }) => {
    skip(!possible.includes(mode), withoutTerminal);
    const run = cell(fault, mode);
    if (run === undefined) throw new Error("it was not tried");
    expect(run.code, run.all).toBe(exitCode);
    saysOneLine(run, fault);
    nothingLeaks(run);
    const text = mode === "terminal" || mode === "piped";
    if (text) keepsTheText(run, fault);
    else {
      const result = lastLine(run.stdout);
      expect(result).toMatchObject({ type: "result", subtype, is_error: true, body: fault.received ?? null });
      expect(result.result).toBe(fault.received ? `${begin}\n${fault.received}\n${end}\n` : null);
      expect(result.error?.code ?? null).toBe(fault.code);
      expect(result.error?.retryable ?? false).toBe(/75|124/.test(String(exitCode)));
      expect(result.error?.request_id ?? null).toBe(fault.requestId && fault.code ? requestId : null);
    }
  });
});

/** One line that says what happened, with the request id, and one with what to do. */
function saysOneLine({ stderr }: Ended, fault: Fault): void {
  const lines = stderr.split("\n").map((line) => line.trimEnd());
  const said = lines.filter((line) => line.includes("consult-customer: ") && fault.says.test(line));
  expect(said, stderr).toHaveLength(1);
  if (fault.code === null) return;
  expect(lines.filter((line) => line.startsWith("consult-customer: "))).toHaveLength(1);
  if (fault.requestId) expect(said[0]).toContain(`(request ${requestId})`);
  const next = lines[lines.indexOf(said[0] ?? "") + 1] ?? "";
  if (fault.hint === null) expect(next).not.toMatch(/^ {2}\S/);
  else expect(next).toMatch(/^ {2}\S/);
  if (fault.hint !== null) expect(next).toMatch(fault.hint);
}

function nothingLeaks({ all }: Ended): void {
  expect(all).not.toContain(key);
  expect(all).not.toContain("DISTINCTIVE");
  expect(all).not.toContain("proxy-password");
  expect(all).not.toMatch(/^\s+at .*[:(]\d+/m);
  expect(all).not.toMatch(
    /\u001b\]|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u007f-\u009f\u200b-\u200f\u202a-\u202e]/,
  );
}

function keepsTheText({ stdout }: Ended, { received }: Fault): void {
  expect(occurrences(stdout, begin)).toBe(received === undefined ? 0 : 1);
  expect(occurrences(stdout, end)).toBe(received === undefined ? 0 : 1);
  if (received !== undefined) expect(stdout).toContain([begin, received, end, ""].join("\n"));
}
