import { bugs, version } from "../package.json";
import { Secret } from "./adapters/keys/secret.ts";
import { createDebugLog } from "./adapters/process/debug-log.ts";
import { watchInterruption } from "./adapters/process/interruption.ts";
import { type ProcessIo, processIo } from "./adapters/process/io.ts";
import { Failure, outcomes } from "./failure/failure.ts";
import { oneSafeLine } from "./finding/safe-text.ts";
import { reportBug, reportFailure } from "./output/report-error.ts";
import { type Handlers, runProgram } from "./program.ts";
import type { Context } from "./run/context.ts";

const handlers = (context: Context): Handlers => ({
  consult: async (options) =>
    (await import("#lazy/consult")).runConsult(options, debugging(options, context)),
  chat: async (options) => (await import("#lazy/consult")).runChat(options, debugging(options, context)),
  health: async (options) => (await import("#lazy/health")).runHealth(options, context),
  portfolio: async (options) =>
    (await import("#lazy/portfolio")).runPortfolio(options, debugging(options, context)),
  check: async (options) => (await import("#lazy/check")).runCheck(options, context),
  plan: async (options) => (await import("#lazy/plan")).runPlan(options, context),
  journal: async (options) => (await import("#lazy/journal")).runJournal(options, context),
});

const debugging = ({ debug }: { readonly debug: boolean }, context: Context): Context =>
  debug ? { ...context, debug: createDebugLog(context.io.stderr.write, context.startedAt) } : context;

/** Runs one command line; gives the exit code. Every error ends here, as one line or one envelope. */
async function main(argv: readonly string[], io: ProcessIo): Promise<number> {
  const interruption = watchInterruption();
  const context: Context = {
    io,
    interruption,
    sessionId: lazyUuid(),
    startedAt: performance.now(),
  };
  let help = "";
  const texts = {
    version,
    writeOut: (text: string): void => {
      help += text;
    },
  };
  try {
    const exitCode = await Promise.race([
      runProgram(argv, handlers(context), texts),
      interruption.overdue.then(endAnyway),
    ]);
    await io.stdout.write(help);
    if (io.stdout.lost !== null) throw unwritten(io.stdout.lost);
    return exitCode;
  } catch (error) {
    await reportError(error, argv, context);
    if (interruption.signal.aborted) io.shut();
    return outcomes[error instanceof Failure ? error.outcome : "bug"].exitCode;
  } finally {
    interruption.release();
  }
}

/** Long enough for what is reported now to be written. */
const lastMs = 500;

/**
 * A run that was stopped hangs in something that cannot be stopped: it is reported, and the system ends the
 * process.
 */
function endAnyway(reason: Failure): never {
  setTimeout(() => process.kill(process.pid, "SIGTERM"), lastMs).unref();
  throw reason;
}

const unwritten = (code: string): Failure =>
  new Failure("usage", {
    code: "usage.unwritable",
    message: `Standard output cannot be written (${code}); the answer is lost or incomplete.`,
    hint:
      code === "ENOSPC" ? "The disk is full: make room, then run it again." : "Check where the output goes.",
  });

/** One id for the run, made on first use, because the module behind it takes time to load. */
function lazyUuid(): () => string {
  let id: string | null = null;
  return () => {
    id ??= crypto.randomUUID();
    return id;
  };
}

async function reportError(error: unknown, argv: readonly string[], { io, ...run }: Context): Promise<void> {
  const sinks = {
    // A message may quote what somebody wrote in the wrong place: a key in a config, for instance.
    writeOut: wantsJson(argv) ? (text: string) => io.stdout.write(Secret.mask(text)) : null,
    writeErr: io.stderr.write,
  };
  const facts = {
    sessionId: run.sessionId(),
    durationMs: Math.round(performance.now() - run.startedAt),
  };
  if (error instanceof Failure) await reportFailure(error, facts, sinks);
  else await reportBug(oneSafeLine(String(error)), `Please report it: ${bugs.url}`, facts, sinks);
}

/** Usage errors have to be an envelope in the JSON modes, even when the options were never parsed. */
const wantsJson = (argv: readonly string[]): boolean =>
  argv.some(
    (word, index) =>
      word === "--json" ||
      /^--output-format=(stream-)?json$/.test(word) ||
      (word === "--output-format" && /^(stream-)?json$/.test(argv[index + 1] ?? "")),
  );

void main(process.argv.slice(2), processIo()).then((exitCode) => {
  process.exitCode = exitCode;
});
