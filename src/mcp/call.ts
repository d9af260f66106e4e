import type { Interruption, RunInterruption } from "../adapters/process/interruption.ts";
import { interrupted, timedOut } from "../adapters/process/interruption.ts";
import type { Io, Sink } from "../adapters/process/io.ts";
import { textStdin } from "../adapters/process/text-stdin.ts";
import type { McpOptions } from "../options/tool-options.ts";
import type { Context } from "../run/context.ts";

/** One call of a tool. */
export type Call = {
  readonly options: McpOptions;
  /** As a command has it; what is written to its stdout goes to `onLine`, a line at a time, and never to the protocol. */
  readonly context: (onLine: (line: string) => void, stdin?: string) => Context;
  readonly signal: AbortSignal;
  /** Says how far it is, where the client asked to hear of it. */
  readonly progress: (message: string) => void;
};

export type CallInput = {
  readonly options: McpOptions;
  readonly server: Context;
  /** Aborted when the client cancels the call or goes away. */
  readonly cancelled: AbortSignal;
  readonly notify: ((step: number, message: string) => void) | null;
};

/** A call with a context of its own: calls run side by side. */
export function createCall({ options, server, cancelled, notify }: CallInput): Call {
  const controller = new AbortController();
  const { signal } = controller;
  const stop = (): void => controller.abort(interrupted("interrupted"));
  if (cancelled.aborted) stop();
  else cancelled.addEventListener("abort", stop, { once: true });
  let step = 0;
  const sessionId = crypto.randomUUID();
  return {
    options,
    signal,
    context: (onLine, stdin) => ({
      io: callIo(server.io, onLine, stdin),
      interruption: interruptionOf(controller),
      sessionId: () => sessionId,
      startedAt: performance.now(),
    }),
    progress: (message) => {
      step += 1;
      notify?.(step, message);
    },
  };
}

/** The stdin of the server is the protocol's: a call reads the text it is given, or nothing. No terminal is there. */
function callIo({ stderr, env, cwd }: Io, onLine: (line: string) => void, stdin = ""): Io {
  let rest = "";
  const stdout: Sink = {
    isTerminal: false,
    columns: 0,
    write: async (text) => {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) onLine(line);
    },
    lost: null,
    readerLeft: false,
  };
  return { stdin: textStdin(stdin), stdinIsNull: stdin === "", stdout, stderr, env, cwd };
}

function interruptionOf(controller: AbortController): RunInterruption {
  const { signal } = controller;
  return {
    signal,
    begin: (timeoutMs): Interruption => {
      signal.throwIfAborted();
      const endsAt = performance.now() + timeoutMs;
      const timer = Number.isFinite(timeoutMs)
        ? setTimeout(() => controller.abort(timedOut(timeoutMs)), timeoutMs)
        : undefined;
      return {
        signal,
        msLeft: () => Math.max(0, endsAt - performance.now()),
        release: () => clearTimeout(timer),
      };
    },
    handOver: () => signal.throwIfAborted(),
    overdue: new Promise(() => undefined),
    release: () => undefined,
  };
}
