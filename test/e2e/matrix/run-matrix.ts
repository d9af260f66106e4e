import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { outcomes } from "../../../src/failure/failure.ts";
import { requestId } from "../../support/model-server.ts";
import { begin, end, occurrences, runCli } from "../../support/run-cli.ts";
import { hasTerminal, runTerminal, withoutTerminal } from "../../support/run-terminal.ts";
import type { Fault } from "./fault.ts";

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
/** What all cells of one matrix may take together on a busy machine. */
const patienceMs = 900_000;

type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly all: string;
  readonly requests: number;
};

/** Every fault in all four ways out: a test each. */
export function runMatrix(faults: readonly Fault[]): void {
  let ended: Map<string, Ended>;
  const cell = (fault: Fault, mode: Mode): Ended | undefined => ended.get(`${fault.name}|${mode}`);

  beforeAll(async () => {
    ended = await provokeAll(faults);
    const row = (cells: readonly string[]): string =>
      cells.map((text, index) => text.padEnd(index === 0 ? 56 : 12)).join("");
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
  }, patienceMs);

  describe.each(faults)("$name", (fault) => {
    const { exitCode, subtype } = outcomes[fault.outcome];

    it.for(allModes)("%s", (mode, { skip }) => {
      skip(!possible.includes(mode), withoutTerminal);
      const run = cell(fault, mode);
      if (run === undefined) throw new Error("it was not tried");
      expect(run.code, run.all).toBe(exitCode);
      if (fault.requests !== undefined) expect(run.requests, run.all).toBe(fault.requests);
      saysOneLine(run, fault);
      nothingLeaks(run);
      const text = mode === "terminal" || mode === "piped";
      if (text) return keepsTheText(run, fault);
      const result = lastLine(run.stdout);
      const isError = subtype !== "success";
      expect(result).toMatchObject({ type: "result", subtype, is_error: isError, ...fault.json });
      if (fault.receivedLike !== undefined) expect(result.body).toMatch(fault.receivedLike);
      else if (fault.answeredBy === undefined) {
        expect(result.body).toBe(fault.received ?? null);
        expect(result.result).toBe(fault.received === undefined ? null : framed(fault.received));
      } else expect(result.answered_by.kind).toBe(fault.answeredBy);
      expect(result.error?.code ?? null).toBe(fault.code);
      expect(result.error?.retryable ?? false).toBe(fault.code !== null && /75|124/.test(String(exitCode)));
      expect(result.error?.request_id ?? null).toBe(fault.requestId && fault.code ? requestId : null);
    });
  });
}

/** What a request and its answer have, at least, before the limit of the call. */
const trialMs = 500;
const longestLimitMs = 60_000;

/** One cell. Where a busy machine lets the limit run out before the server had its turn, another try has twice as long. */
async function provoke(fault: Fault, mode: Mode, limitMs = fault.limitMs): Promise<Ended> {
  const limit = limitMs === undefined ? [] : ["--timeout", `${limitMs}ms`];
  const { ended, trialFor } = await tryOnce(fault, mode, limit);
  const isTried = ended.code !== outcomes.timeout.exitCode || trialFor >= trialMs;
  return isTried || limitMs === undefined || limitMs > longestLimitMs
    ? ended
    : provoke(fault, mode, limitMs * 2);
}

/** How a run ended, and how long before its end the first request had been made, in milliseconds. */
async function tryOnce(
  fault: Fault,
  mode: Mode,
  limit: readonly string[],
): Promise<{ readonly ended: Ended; readonly trialFor: number }> {
  const { env, requests, close } = await fault.start();
  const { signal } = fault;
  let askedAt = Number.POSITIVE_INFINITY;
  const watch = setInterval(() => {
    if (requests() > 0) askedAt = Math.min(askedAt, performance.now());
  }, 20);
  const options = {
    env: { ANTHROPIC_API_KEY: key, NO_COLOR: "1", ...env, ...fault.env },
    onStart: (kill: (signal: NodeJS.Signals) => void): void => {
      if (signal !== undefined) void whenStreaming(requests).then(() => kill(signal));
    },
  };
  const args = ["--model", "m", ...limit, ...(fault.args ?? []), ...modes[mode], "q"];
  const trialFor = (): number => performance.now() - askedAt;
  try {
    if (mode !== "terminal") {
      const { code, stdout, stderr } = await runCli(args, options);
      const ended = { code, stdout, stderr, all: stdout + stderr, requests: requests() };
      return { ended, trialFor: trialFor() };
    }
    const { code, screen, raw } = await runTerminal(args, options);
    // Both streams meet on the screen: the spinner's lines are moves of the cursor, which are gone already.
    const ended = { code, stdout: screen, stderr: screen, all: raw, requests: requests() };
    return { ended, trialFor: trialFor() };
  } finally {
    clearInterval(watch);
    await close();
  }
}

async function whenStreaming(requests: () => number): Promise<void> {
  while (requests() === 0) await wait(20);
  // What the server has sent has to get there first.
  await wait(400);
}

/** All cells, some at a time: most of a fault's time is waiting. */
async function provokeAll(faults: readonly Fault[]): Promise<Map<string, Ended>> {
  const cells = faults.flatMap((fault) => possible.map((mode) => ({ fault, mode })));
  const ended = new Map<string, Ended>();
  const work = cells[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const { fault, mode } of work) ended.set(`${fault.name}|${mode}`, await provoke(fault, mode));
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return ended;
}

const lastLine = (stdout: string) => JSON.parse(stdout.trimEnd().split("\n").at(-1) || "null");

/** One line that says what happened, with the request id, and one with what to do. */
function saysOneLine({ stderr }: Ended, fault: Fault): void {
  const lines = stderr.split("\n").map((line) => line.trimEnd());
  const ours = lines.filter((line) => line.startsWith("consult-customer: "));
  const aboutTheRun = lines.filter((line) => !/^(?:Understood|Open): /.test(line)).join("\n");
  if (fault.neverSays !== undefined) expect(aboutTheRun).not.toMatch(fault.neverSays);
  const { says } = fault;
  if (says === null) expect(ours, stderr).toEqual([]);
  if (says === null) return;
  const said = lines.filter((line) => line.includes("consult-customer: ") && says.test(line));
  expect(said, stderr).toHaveLength(1);
  if (fault.code !== null) expect(ours).toHaveLength(1);
  if (fault.code !== null && fault.requestId) expect(said[0]).toContain(`(request ${requestId})`);
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

function keepsTheText({ stdout }: Ended, { received, receivedLike, answeredBy }: Fault): void {
  const isFramed = [received, receivedLike, answeredBy].some((sign) => sign !== undefined);
  expect(occurrences(stdout, begin)).toBe(isFramed ? 1 : 0);
  expect(occurrences(stdout, end)).toBe(isFramed ? 1 : 0);
  if (received !== undefined) expect(stdout).toContain(framed(received));
}

const framed = (body: string): string => `${begin}\n${body === "" ? "" : `${body}\n`}${end}\n`;
