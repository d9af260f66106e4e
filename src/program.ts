import { Command, CommanderError } from "commander";
import { Failure } from "./failure/failure.ts";
import { oneSafeLine } from "./finding/safe-text.ts";
import type { HealthOptions } from "./options/health-options.ts";
import type { JournalOptions } from "./options/journal-options.ts";
import type { CheckOptions, ConsultOptions, PlanOptions } from "./options/options.ts";
import { declareCheck } from "./program/check-command.ts";
import { declareChat, declareConsult } from "./program/consult-command.ts";
import { declareHealth } from "./program/health-command.ts";
import { declareJournal } from "./program/journal-command.ts";
import { declarePlan } from "./program/plan-command.ts";

/** The handler of each command, loaded lazily; gives the process exit code. */
export type Handlers = {
  readonly consult: (options: ConsultOptions) => Promise<number>;
  readonly chat: (options: ConsultOptions) => Promise<number>;
  readonly health: (options: HealthOptions) => Promise<number>;
  readonly check: (options: CheckOptions) => Promise<number>;
  readonly journal: (options: JournalOptions) => Promise<number>;
  readonly plan: (options: PlanOptions) => Promise<number>;
};

export type ProgramTexts = {
  readonly version: string;
  readonly writeOut: (text: string) => void;
};

/**
 * Parses the arguments and runs the command they name; gives its exit code. Help and version are written through
 * `writeOut` and end in 0. Throws a usage Failure for arguments it does not understand, and whatever a handler throws.
 */
export async function runProgram(
  argv: readonly string[],
  handlers: Handlers,
  texts: ProgramTexts,
): Promise<number> {
  let exitCode = 0;
  const program = declareProgram(argv, handlers, texts, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw usageFailure(error);
  }
}

function usageFailure(error: CommanderError): Failure {
  // A command that stands only for the commands below it: the library would print its help and say nothing.
  if (error.code === "commander.help")
    return new Failure("usage", {
      code: "usage.command_missing",
      message:
        "journal needs a command: list, show, search, due, done, outcome, export, stats, verify or prune.",
      hint: "See consult-customer journal --help.",
    });
  const [message = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
  return new Failure("usage", {
    code: `usage.${error.code.replace(/^commander\./, "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
    message: oneSafeLine(message),
    hint:
      suggestion === undefined
        ? "See consult-customer --help."
        : oneSafeLine(suggestion.replace(/^\(|\)$/g, "")),
  });
}

function declareProgram(
  argv: readonly string[],
  handlers: Handlers,
  texts: ProgramTexts,
  done: (exitCode: number) => void,
): Command {
  const program = new Command("consult-customer")
    .description(
      "Ask a customer success manager. The framed answer goes to stdout, everything else to stderr.",
    )
    .usage("[options] [question...]")
    .version(texts.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({ writeOut: texts.writeOut, writeErr: () => undefined })
    // Options behind a command's name are the command's own, also where the program has one of the same name.
    .enablePositionalOptions();
  refuseMisplacedOptions(program);
  declareConsult(program, async (options) => done(await handlers.consult(options)));
  declareChat(program, async (options) => done(await handlers.chat(options)));
  declareHealth(program, async (options) => done(await handlers.health(options)));
  declareCheck(program, async (options) => done(await handlers.check(options)));
  declarePlan(program, async (options) => done(await handlers.plan(options)));
  declareJournal(program, argv, async (options) => done(await handlers.journal(options)));
  return program;
}

/** Refuses an option in front of a command's name: it would be the question's, and lost without a word. */
const refuseMisplacedOptions = (program: Command): Command =>
  program.hook("preSubcommand", (_program, command) => {
    const misplaced = program.options.find(
      (option) => program.getOptionValueSource(option.attributeName()) === "cli",
    );
    if (misplaced === undefined) return;
    const name = misplaced.long ?? misplaced.flags;
    throw new Failure("usage", {
      code: "usage.option_misplaced",
      message: `${name} stands in front of the command ${command.name()}.`,
      hint: `Put it behind: consult-customer ${command.name()} … ${name}.`,
    });
  });
