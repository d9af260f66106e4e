import type { Sink } from "../../adapters/process/io.ts";
import { Failure, outcomes } from "../../failure/failure.ts";
import { failureLines } from "../../output/report-error.ts";
import type { Context } from "../context.ts";

/** Runs a command line of the program in this process; gives its exit code. */
export type Rerun = (argv: readonly string[], context: Context) => Promise<number>;

export type Shown = { readonly exitCode: number; readonly out: string; readonly err: string };

/**
 * A command of the demonstration, with what it writes. It finds the folder `home` in the place of the user's own: neither
 * config nor journal nor keys are touched, so that the playbook answers everybody alike.
 */
export async function runDemoCommand(
  words: readonly string[],
  home: string,
  { rerun, ...context }: Context & { readonly rerun: Rerun },
): Promise<Shown> {
  const { io } = context;
  let out = "";
  let err = "";
  const sink = (terminal: boolean, add: (text: string) => void): Sink => ({
    isTerminal: terminal,
    columns: terminal ? (io.stdout.columns ?? 0) : 0,
    write: async (text) => add(text),
    lost: null,
    readerLeft: false,
  });
  const stdout = sink(io.stdout.isTerminal, (text) => {
    out += text;
  });
  const stderr = sink(false, (text) => {
    err += text;
  });
  const { stdin } = io;
  const own = { stdin, stdinIsNull: true, stdout, stderr, env: envIn(home, io.env), cwd: home };
  const exitCode = await rerun(words, { ...context, io: own }).catch((error: unknown) => {
    if (!(error instanceof Failure)) throw error;
    err += failureLines(error);
    return outcomes[error.outcome].exitCode;
  });
  return { exitCode, out, err };
}

/** What names a terminal or a language stays. */
const envIn = (home: string, env: Context["io"]["env"]): Context["io"]["env"] => ({
  ...Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:CONSULT_CUSTOMER_|ANTHROPIC_|XDG_)/.test(name)),
  ),
  HOME: home,
  USERPROFILE: home,
  APPDATA: home,
  LOCALAPPDATA: home,
});
