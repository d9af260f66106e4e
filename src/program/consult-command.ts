import { type Command, Option } from "commander";
import { type CalendarDate, parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import {
  countForm,
  dateForm,
  durationForm,
  effortForm,
  nameForm,
  parseCount,
  parseDuration,
  parseEffort,
  parseName,
} from "../commands/option-values.ts";
import type { ConsultOptions } from "../commands/options.ts";
import type { OutputFormat } from "../output/reporter.ts";
import { collect, valued } from "./values.ts";

type Raw = {
  file?: string[];
  account?: string;
  accounts?: string;
  asOf?: CalendarDate;
  persona?: string;
  model?: string;
  fallback?: string;
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

/** The program itself is the command of a consultation: its arguments are the question. */
export const declareConsult = (program: Command, run: (options: ConsultOptions) => Promise<void>): Command =>
  withConsultOptions(
    program.argument("[question...]", "what you want to know; without it, standard input is the question"),
  )
    .addHelpText("after", help)
    .action((words: string[], raw: Raw) => run(consultOptions(words, raw)));

/** `chat [question...]`: the session. Options before its name are the same as behind it. */
export const declareChat = (program: Command, run: (options: ConsultOptions) => Promise<void>): Command =>
  withConsultOptions(
    program
      .command("chat")
      .description("a conversation on the terminal, also started without a question")
      .argument("[question...]", "the first message"),
  ).action((words: string[], raw: Raw, chat: Command) => {
    const before = program.opts<Raw>();
    const said = Object.keys(before).filter((name) => chat.getOptionValueSource(name) !== "cli");
    const inherited = Object.fromEntries(Object.entries(before).filter(([name]) => said.includes(name)));
    return run(consultOptions(words, { ...raw, ...inherited }));
  });

const withConsultOptions = (command: Command): Command =>
  command
    .option("-f, --file <path>", "notes to read, repeatable; - is standard input", collect)
    .option("--account <file|name>", "account record (YAML or JSON), or a name or id in --accounts")
    .option("--accounts <file>", "accounts to look the name up in: CSV, JSON, NDJSON or YAML")
    .option(
      "--as-of <YYYY-MM-DD>",
      "the day to reckon from (default: today)",
      valued(parseCalendarDate, dateForm),
    )
    .option("--persona <id|file>", "who answers")
    .option("-m, --model <id>", 'the model to ask, or "playbook" for the rules', valued(parseName, nameForm))
    .option(
      "--fallback <id>",
      'who answers when the model fails for a temporary reason: a model, or "playbook"',
      valued(parseName, nameForm),
    )
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
    .option("--no-color", "no colour (also: NO_COLOR)");

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
    account: raw.account ?? null,
    accounts: raw.accounts ?? null,
    asOf: raw.asOf ?? null,
    persona: raw.persona ?? null,
    model: raw.model ?? null,
    fallback: raw.fallback ?? null,
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
