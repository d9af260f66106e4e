import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { endGroup } from "./end-group.ts";

export type ShellOptions = {
  readonly signal: AbortSignal;
  readonly limitMs: number;
  /** A command that prints more is stopped. */
  readonly mostBytes: number;
};

export type ShellResult = {
  /** Null when it could not be run or did not end by itself. */
  readonly exitCode: number | null;
  /** It was stopped: by the signal, at the limit, or because it printed too much. */
  readonly stopped: boolean;
  readonly stdout: string;
};

/** What it started may hold its stdout open for ever: after its end, so long is waited for the rest. */
const drainMs = 500;

/**
 * Runs a command line in the shell, with nothing on standard input, and gives what it prints. When it has to
 * stop, it goes with all that it started and did not detach, for it has a process group of its own. Never
 * throws.
 */
export async function runShell(command: string, options: ShellOptions): Promise<ShellResult> {
  const child = spawn(command, {
    shell: true,
    stdio: ["ignore", "pipe", "ignore"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const closed = new Promise((resolve) => child.stdout.once("close", resolve));
  const ended = await untilEndOrStop(child, options);
  if (ended === "stop") await endGroup(child);
  else await Promise.race([closed, wait(drainMs, undefined, { ref: false })]);
  child.stdout.destroy();
  return {
    exitCode: ended === "stop" ? null : ended,
    stopped: ended === "stop",
    stdout: Buffer.concat(chunks).toString("utf8"),
  };
}

type Running = ChildProcess & { readonly stdout: NodeJS.ReadableStream };

/** Its exit code, null when a signal ended it or it cannot be run, or "stop" when it has to stop first. */
function untilEndOrStop(
  child: Running,
  { signal, limitMs, mostBytes }: ShellOptions,
): Promise<number | null | "stop"> {
  return new Promise((resolve) => {
    // No AbortSignal.any or .timeout: Node 20 may collect such a signal before it is aborted.
    const settle = (end: number | null | "stop"): void => {
      clearTimeout(limit);
      signal.removeEventListener("abort", stop);
      resolve(end);
    };
    const stop = (): void => settle("stop");
    const limit = setTimeout(stop, limitMs);
    signal.addEventListener("abort", stop, { once: true });
    child.once("exit", settle);
    child.once("error", () => settle(null));
    let size = 0;
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) stop();
    });
  });
}
