import { type Argument, Command, CommanderError } from "commander";
import { Failure } from "./failure/failure.ts";
import type { BatchOptions } from "./options/batch-options.ts";
import type { HealthOptions } from "./options/health-options.ts";
import type { JournalOptions } from "./options/journal-options.ts";
import type { CheckOptions, ConsultOptions, PlanOptions } from "./options/options.ts";
import type { PersonaOptions } from "./options/persona-options.ts";
import type { PortfolioOptions } from "./options/portfolio-options.ts";
import type { PracticeOptions } from "./options/practice-options.ts";
import type {
  CompleteOptions,
  ConfigOptions,
  DemoOptions,
  DoctorOptions,
  McpOptions,
  ModelsOptions,
  Shell,
} from "./options/tool-options.ts";
import type { CommandTree } from "./output/manual/command-tree.ts";
import { declareBatch } from "./program/batch-command.ts";
import { declareCheck } from "./program/check-command.ts";
import { declareConfig } from "./program/config-command.ts";
import { declareChat, declareConsult } from "./program/consult-command.ts";
import { describeCommand } from "./program/describe-command.ts";
import { examplesText } from "./program/examples.ts";
import { findHelp } from "./program/find-help.ts";
import { declareHealth } from "./program/health-command.ts";
import { declareJournal } from "./program/journal-command.ts";
import { declareMcp } from "./program/mcp-command.ts";
import { declarePersona } from "./program/persona-command.ts";
import { declarePlan } from "./program/plan-command.ts";
import { declarePortfolio } from "./program/portfolio-command.ts";
import { declarePractice } from "./program/practice-command.ts";
import { refuseShortEquals } from "./program/refuse-short-equals.ts";
import { refuseSlips } from "./program/refuse-slips.ts";
import { saysPrint } from "./program/says-print.ts";
import { groups } from "./program/shared-options.ts";
import {
  completeWord,
  declareComplete,
  declareCompletion,
  declareDemo,
  declareDoctor,
  declareModels,
} from "./program/tool-commands.ts";
import { pathOf, usageFailure } from "./program/usage-failure.ts";

/** The handler of each command, loaded lazily; gives the process exit code. */
export type Handlers = {
  readonly consult: (options: ConsultOptions) => Promise<number>;
  readonly chat: (options: ConsultOptions) => Promise<number>;
  readonly health: (options: HealthOptions) => Promise<number>;
  readonly portfolio: (options: PortfolioOptions) => Promise<number>;
  readonly batch: (options: BatchOptions) => Promise<number>;
  readonly check: (options: CheckOptions) => Promise<number>;
  readonly journal: (options: JournalOptions) => Promise<number>;
  readonly plan: (options: PlanOptions) => Promise<number>;
  readonly config: (options: ConfigOptions) => Promise<number>;
  readonly doctor: (options: DoctorOptions) => Promise<number>;
  readonly models: (options: ModelsOptions) => Promise<number>;
  readonly demo: (options: DemoOptions) => Promise<number>;
  readonly mcp: (options: McpOptions) => Promise<number>;
  readonly completion: (shell: Shell) => Promise<number>;
  readonly complete: (options: CompleteOptions) => Promise<number>;
  readonly persona: (options: PersonaOptions) => Promise<number>;
  readonly practice: (options: PracticeOptions) => Promise<number>;
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

/** Commands whose options are declared only where the command line names them. */
const declaredLate = [
  "chat",
  "health",
  "portfolio",
  "check",
  "plan",
  "persona",
  "practice",
  "journal",
  "config",
  "mcp",
];

const nobody = async (): Promise<number> => 0;

/** Handlers that do nothing, for whoever wants to know what a command line means, or what commands there are. */
export const idleHandlers: Handlers = {
  consult: nobody,
  chat: nobody,
  health: nobody,
  check: nobody,
  journal: nobody,
  plan: nobody,
  batch: nobody,
  persona: nobody,
  practice: nobody,
  config: nobody,
  doctor: nobody,
  models: nobody,
  demo: nobody,
  mcp: nobody,
  portfolio: nobody,
  completion: nobody,
  complete: nobody,
};

/** All commands as plain data. */
export const describeProgram = (): CommandTree => {
  const texts = { version: "", writeOut: () => undefined };
  return describeCommand(declareProgram(declaredLate, idleHandlers, texts, () => undefined));
};

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
    .configureOutput({ writeOut: texts.writeOut, writeErr: () => undefined })
    // Options behind a command's name are the command's own, also where the program has one of the same name.
    .enablePositionalOptions();
  refuseMisplacedOptions(program);
  declareConsult(program, async (options, words) => {
    const help = findHelp(words, program);
    if (help !== null) return help.outputHelp();
    refuseSlips(words, namesOf(program));
    done(await handlers.consult(options));
  })
    .optionsGroup(groups.general)
    .version(texts.version, "-V, --version", "print the version; with --json also what belongs to it")
    .helpOption("-h, --help", "print this help");
  // All words are the question there.
  if (saysPrint(argv, program)) return explainErrors(program);
  declareChat(program, argv, async (options) => done(await handlers.chat(options)));
  declareHealth(program, argv, async (options) => done(await handlers.health(options)));
  declarePortfolio(program, argv, async (options) => done(await handlers.portfolio(options)));
  declareBatch(program, async (options) => done(await handlers.batch(options)));
  declareCheck(program, argv, async (options) => done(await handlers.check(options)));
  declarePlan(program, argv, async (options) => done(await handlers.plan(options)));
  declarePersona(program, argv, async (options) => done(await handlers.persona(options)));
  declarePractice(program, argv, async (options) => done(await handlers.practice(options)));
  declareJournal(program, argv, async (options) => done(await handlers.journal(options)));
  declareConfig(program, argv, async (options) => done(await handlers.config(options)));
  declareDoctor(program, async (options) => done(await handlers.doctor(options)));
  declareModels(program, async (options) => done(await handlers.models(options)));
  declareDemo(program, async (options) => done(await handlers.demo(options)));
  declareMcp(program, argv, async (options) => done(await handlers.mcp(options)));
  declareCompletion(program, async (shell) => done(await handlers.completion(shell)));
  if (argv[0] === completeWord)
    declareComplete(program, async (words) =>
      done(await handlers.complete({ words, tree: describeCommand(program) })),
    );
  return explainErrors(
    program.configureHelp({ visibleCommands: withHelp, subcommandTerm: nameAndArguments }),
  );
}

const namesOf = (program: Command): string[] => program.commands.map((command) => command.name());

/** "check <file> [question...]": that a command has options goes without saying. */
const nameAndArguments = (command: Command): string =>
  [command.name(), ...command.registeredArguments.map(argumentTerm)].join(" ");

const argumentTerm = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

/** `help` is no command to the library: "help me keep Contoso" is a question. */
const withHelp = (command: Command): Command[] =>
  command.parent === null
    ? [...command.commands, new Command("help").argument("[command...]").description("the help of a command")]
    : [...command.commands];

/** What is wrong with the arguments of a command is said with that command's help. */
function explainErrors(command: Command): Command {
  for (const below of command.commands) explainErrors(below);
  command.addHelpText("after", () => examplesText(pathOf(command)));
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
