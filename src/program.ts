import { Command, CommanderError } from "commander";
import { Failure } from "./failure/failure.ts";
import type { HealthOptions } from "./options/health-options.ts";
import type { JournalOptions } from "./options/journal-options.ts";
import type { CheckOptions, ConsultOptions, PlanOptions } from "./options/options.ts";
import type { PortfolioOptions } from "./options/portfolio-options.ts";
import { declareCheck } from "./program/check-command.ts";
import { declareChat, declareConsult } from "./program/consult-command.ts";
import { findHelp } from "./program/find-help.ts";
import { declareHealth } from "./program/health-command.ts";
import { declareJournal } from "./program/journal-command.ts";
import { declarePlan } from "./program/plan-command.ts";
import { declarePortfolio } from "./program/portfolio-command.ts";
import { refuseShortEquals } from "./program/refuse-short-equals.ts";
import { refuseSlips } from "./program/refuse-slips.ts";
import { saysPrint } from "./program/says-print.ts";
import { usageFailure } from "./program/usage-failure.ts";

/** The handler of each command, loaded lazily; gives the process exit code. */
export type Handlers = {
  readonly consult: (options: ConsultOptions) => Promise<number>;
  readonly chat: (options: ConsultOptions) => Promise<number>;
  readonly health: (options: HealthOptions) => Promise<number>;
  readonly portfolio: (options: PortfolioOptions) => Promise<number>;
  readonly check: (options: CheckOptions) => Promise<number>;
  readonly journal: (options: JournalOptions) => Promise<number>;
  readonly plan: (options: PlanOptions) => Promise<number>;
};

export type ProgramTexts = {
  readonly version: string;
  readonly writeOut: (text: string) => void;
};

/**
 * Parses the arguments and runs the command they name; gives its exit code. Help and version are written
 * through `writeOut` and end in 0. Throws a usage Failure for arguments it does not understand, and whatever
 * a handler throws.
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
    refuseShortEquals(argv);
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    throw error;
  }
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
    .configureOutput({ writeOut: texts.writeOut, writeErr: () => undefined })
    // Options behind a command's name are the command's own, also where the program has one of the same name.
    .enablePositionalOptions();
  refuseMisplacedOptions(program);
  declareConsult(program, async (options, words) => {
    const help = findHelp(words, program);
    if (help !== null) return help.outputHelp();
    refuseSlips(words, namesOf(program));
    done(await handlers.consult(options));
  });
  // All words are the question there.
  if (saysPrint(argv, program)) return explainErrors(program);
  declareChat(program, async (options) => done(await handlers.chat(options)));
  declareHealth(program, async (options) => done(await handlers.health(options)));
  declarePortfolio(program, async (options) => done(await handlers.portfolio(options)));
  declareCheck(program, async (options) => done(await handlers.check(options)));
  declarePlan(program, async (options) => done(await handlers.plan(options)));
  declareJournal(program, argv, async (options) => done(await handlers.journal(options)));
  return explainErrors(program.configureHelp({ visibleCommands: withHelp }));
}

const namesOf = (program: Command): string[] => program.commands.map((command) => command.name());

/** `help` is no command to the library: "help me keep Contoso" is a question. */
const withHelp = (command: Command): Command[] =>
  command.parent === null
    ? [...command.commands, new Command("help").argument("[command...]").description("the help of a command")]
    : [...command.commands];

/** What is wrong with the arguments of a command is said with that command's help. */
function explainErrors(command: Command): Command {
  for (const below of command.commands) explainErrors(below);
  return command.exitOverride((error) => {
    throw error.exitCode === 0 ? error : usageFailure(error, command);
  });
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
