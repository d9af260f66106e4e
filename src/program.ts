import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { type CalendarDate, parseCalendarDate } from "./calendar/parse-calendar-date.ts";
import {
  countForm,
  durationForm,
  effortForm,
  nameForm,
  parseCount,
  parseDuration,
  parseEffort,
  parseName,
} from "./commands/option-values.ts";
import type { ConsultOptions } from "./commands/options.ts";
import { Failure } from "./failure/failure.ts";
import { oneSafeLine } from "./finding/safe-text.ts";
import type { OutputFormat } from "./output/reporter.ts";

/** One handler a command, each a lazily loaded module; gives the process exit code. */
export type Handlers = {
  readonly consult: (options: ConsultOptions) => Promise<number>;
};

export type ProgramTexts = {
  readonly version: string;
  readonly writeOut: (text: string) => void;
};

type Raw = {
  file?: string[];
  asOf?: CalendarDate;
  persona?: string;
  model?: string;
  effort?: ConsultOptions["effort"];
  maxTokens?: number;
  timeout?: number;
  outputFormat: OutputFormat;
  json?: true;
  stream?: boolean;
  strict?: true;
  failOn?: string[];
  dryRun?: true;
  input: boolean;
  print?: true;
  usage?: true;
  quiet?: true;
  color: boolean;
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
  const program = declareProgram(handlers, texts, (code) => {
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

function declareProgram(handlers: Handlers, texts: ProgramTexts, done: (exitCode: number) => void): Command {
  const program = new Command("consult-customer")
    .description(
      "Ask a customer success manager. The framed answer goes to stdout, everything else to stderr.",
    )
    .usage("[options] [question...]")
    .version(texts.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({ writeOut: texts.writeOut, writeErr: () => undefined })
    .argument("[question...]", "what you want to know; without it, standard input is the question")
    .option("-f, --file <path>", "notes to read, repeatable; - is standard input", collect)
    .option(
      "--as-of <YYYY-MM-DD>",
      "the day to reckon from (default: today)",
      valued(parseCalendarDate, dateForm),
    )
    .option("--persona <id|file>", "who answers")
    .option("-m, --model <id>", 'the model to ask, or "playbook" for the rules', valued(parseName, nameForm))
    .option(
      "--effort <level>",
      "how hard the model thinks: low, medium, high, xhigh, max",
      valued(parseEffort, effortForm),
    )
    .option(
      "--max-tokens <n>",
      "limit of the model's answer, thinking included",
      valued(parseCount, countForm),
    )
    .option(
      "--timeout <time>",
      "limit of the whole call: 90, 90s, 2m (default: 120s)",
      valued(parseDuration, durationForm),
    )
    .addOption(
      new Option("--output-format <format>", "what stands on stdout")
        .choices(["text", "json", "stream-json"])
        .default("text"),
    )
    .option("--json", "same as --output-format json")
    .option("--stream", "write the answer as it arrives, also into a pipe")
    .option("--no-stream", "hold the answer until it is verified, also on a terminal")
    .option("--strict", "warnings of the verification are errors")
    .option(
      "--fail-on <conditions>",
      "exit 10 when one holds: red, yellow, consult, escalate, flag:<id>, coverage<0.5",
      collect,
    )
    .option(
      "--dry-run",
      "print what would be sent, its tokens (a connected server counts them) and its price",
    )
    .option("--no-input", "never ask back")
    .option("-p, --print", "one answer, never a session (accepted for scripts)")
    .option("-u, --usage", "tokens and cost on stderr")
    .option("-q, --quiet", "no notices on stderr, only errors")
    .option("--no-color", "no colour (also: NO_COLOR)")
    .addHelpText("after", help)
    .action(async (words: string[], raw: Raw) => done(await handlers.consult(consultOptions(words, raw))));
  return program;
}

const help = `
Examples:
  consult-customer "Our champion at Northwind just left and the renewal is in 74 days. What do I do first?"
  consult-customer "Prepare me for the call" -f notes.txt --json | jq -r .result
  pbpaste | consult-customer "Is this account at risk?" --fail-on escalate

Who answers: --model, else CONSULT_CUSTOMER_MODEL, else the config, else the default model when ANTHROPIC_API_KEY or
ANTHROPIC_BASE_URL is set, else the playbook (rules, no network).
Exit codes: 0 answered · 2 usage · 3 invalid data · 4 model failed · 5 answer broke its contract · 10 --fail-on holds
  75 temporary failure · 124 timeout · 130 interrupted · 143 terminated · 1 a bug`;

function consultOptions(words: readonly string[], raw: Raw): ConsultOptions {
  return {
    question: words.join(" "),
    files: raw.file ?? [],
    asOf: raw.asOf ?? null,
    persona: raw.persona ?? null,
    model: raw.model ?? null,
    effort: raw.effort ?? null,
    maxTokens: raw.maxTokens ?? null,
    timeoutMs: raw.timeout ?? null,
    outputFormat: raw.json === true ? "json" : raw.outputFormat,
    stream: raw.stream ?? null,
    strict: raw.strict === true,
    failOn: raw.failOn === undefined ? null : raw.failOn.join(","),
    dryRun: raw.dryRun === true,
    mayPrompt: raw.input && raw.print !== true,
    usage: raw.usage === true,
    quiet: raw.quiet === true,
    color: raw.color,
  };
}

const dateForm = "a day of the calendar, written like 2026-11-23";

const collect = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** An argument parser that refuses what `parse` does not understand, naming the form it must have. */
const valued =
  <T>(parse: (text: string) => T | null, form: string) =>
  (text: string): T => {
    const value = parse(text);
    if (value === null) throw new InvalidArgumentError(`It must be ${form}.`);
    return value;
  };
