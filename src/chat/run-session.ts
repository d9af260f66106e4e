import { createPause } from "../adapters/process/create-pause.ts";
import { paletteFor } from "../adapters/process/io.ts";
import { today } from "../adapters/process/today.ts";
import { historyPath } from "../adapters/terminal/history-path.ts";
import { openTerminal } from "../adapters/terminal/open-terminal.ts";
import { SessionSignals } from "../adapters/terminal/session-signals.ts";
import { Failure, outcomes } from "../failure/failure.ts";
import { checkedQuestion } from "../input/gather-input.ts";
import { readNote } from "../input/read-note.ts";
import type { ConsultOptions } from "../options/options.ts";
import { failureLines } from "../output/report-error.ts";
import { sayOverrides } from "../output/say-overrides.ts";
import type { Context } from "../run/context.ts";
import { loadDefinitions } from "../run/load-definitions.ts";
import { readAccountRecord } from "../run/read-account-record.ts";
import { withPast } from "../run/with-past.ts";
import { addNote, addRecord } from "../session/grow-ledger.ts";
import { emptyLedger, type Ledger } from "../session/ledger.ts";
import { resumeLedger } from "../session/resume-ledger.ts";
import type { Settings } from "../settings/settings.ts";
import { callPersona } from "./call-persona.ts";
import { greet, welcomeBack } from "./greet.ts";
import { parseSlash } from "./parse-slash.ts";
import { recordLearnt } from "./record-learnt.ts";
import { note, type Session, say } from "./session.ts";
import { runSlash, slashCommands } from "./slash-commands.ts";
import type { SlashOutcome } from "./slash-outcome.ts";
import { takeTurn } from "./take-turn.ts";
import { understand } from "./understand.ts";

/**
 * The session: greets, takes messages and commands until the person leaves, and answers each message from
 * everything said so far. Gives the exit code. Throws a Failure for what is wrong before it begins.
 */
export async function runSession(
  options: ConsultOptions,
  context: Context,
  given: Settings,
): Promise<number> {
  const signals = new SessionSignals();
  try {
    context.interruption.handOver();
    const session = await openSession({ options, context, given, signals });
    session.terminal.keyboard.start();
    try {
      await (session.ledger.turns === 0 ? greet(session) : welcomeBack(session));
      await note(session, sayOverrides(session.overrides, session.settings.places.project));
      // What was handed over on the command line.
      if (session.briefing === null && session.ledger.said > 0) await understand(session);
      return await converse(session);
    } finally {
      session.terminal.keyboard.stop();
      await recordLearnt(session);
    }
  } finally {
    signals.release();
  }
}

type SessionStart = Pick<Session, "options" | "context" | "signals"> & { readonly given: Settings };

async function openSession({ options, context, given, signals }: SessionStart): Promise<Session> {
  const { io } = context;
  const { settings, past } = await withPast(options, given, { io, pause: createPause(signals.ended) });
  const definitions = await loadDefinitions(settings, signals.ended);
  const asOf = options.asOf ?? today();
  let ledger: Ledger = past === null ? emptyLedger : resumeLedger(past, asOf);
  for (const path of options.files) ledger = addNote(ledger, await readNote(path, signals.ended));
  // With accounts to choose from and none chosen yet, /account chooses one.
  const record = await readAccountRecord(
    options.account === null ? { account: null, accounts: null } : options,
    asOf,
    signals.ended,
  );
  if (record.statements.length > 0) ledger = addRecord(ledger, record);
  let opened: Session | null = null;
  const session: Session = {
    options,
    context: past === null ? context : { ...context, sessionId: () => past.session },
    signals,
    settings,
    ...definitions,
    palette: await paletteFor(io.stderr, io.env, options.color),
    terminal: await openTerminal({
      io,
      historyPath: settings.journal ? historyPath(io.env) : null,
      commands: Object.entries(slashCommands).map(([name, { takesPath }]) => ({
        name: `/${name}`,
        takesPath,
      })),
      values: (command, argument) =>
        opened === null ? [] : (slashCommands[command.slice(1)]?.values?.(argument, opened) ?? []),
      onInterrupt: signals.interrupt,
      onEnd: signals.terminate,
    }),
    asOf,
    ledger,
    past: past?.past ?? [],
    turns: [],
    readings: new Map(),
    reading: null,
    current: null,
    briefing: null,
    unanswered: past?.unanswered ?? null,
    recorded: ledger.said,
    offered: false,
    runCommand: (command) => sayFailures(session, () => runSlash(command, session)),
  };
  opened = session;
  return session;
}

/**
 * Takes message after message. The first Ctrl-C clears the line or stops an answer; the next one, on an empty
 * line, leaves.
 */
async function converse(session: Session): Promise<number> {
  const { terminal, signals, options } = session;
  let interrupted = false;
  let next: string | null = options.question.trim() === "" ? null : options.question;
  for (;;) {
    if (signals.ended.aborted) return exitCodeOf(signals.ended);
    if (next === null) {
      const outcome = await terminal.editor.read("> ", signals.ended);
      if (outcome.kind === "end") return exitCodeOf(signals.ended);
      if (outcome.kind === "interrupt") {
        if (interrupted && outcome.wasEmpty) return outcomes.success.exitCode;
        interrupted = true;
        await note(session, "(Ctrl-C again, Ctrl-D or /exit leaves.)\n");
        continue;
      }
      next = outcome.text;
    }
    const text = next;
    next = null;
    interrupted = false;
    if (text === "") continue;
    const outcome = await take(session, text);
    if (outcome === "leave") return exitCodeOf(signals.ended);
    if (outcome === "stopped") interrupted = true;
    else if (outcome !== "next") next = outcome.message;
  }
}

/** One message or one command. */
async function take(session: Session, text: string): Promise<SlashOutcome> {
  const command = parseSlash(text);
  if (command !== null) return session.runCommand(command);
  return sayFailures(session, async () => {
    await callPersona(session, text);
    const outcome = await takeTurn(session, checkedQuestion(text));
    return outcome === "ended" ? "leave" : outcome === "stopped" ? "stopped" : "next";
  });
}

/** What is wrong is said, and the session goes on. */
async function sayFailures(session: Session, run: () => Promise<SlashOutcome>): Promise<SlashOutcome> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await say(session, session.palette.error(failureLines(error)));
    return "next";
  }
}

const exitCodeOf = ({ aborted, reason }: AbortSignal): number =>
  outcomes[aborted && reason instanceof Failure ? reason.outcome : "success"].exitCode;
