import { type Command, Option } from "commander";
import { type CalendarDate, parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import {
  amountForm,
  dateForm,
  durationForm,
  modelForm,
  parseAmount,
  parseDuration,
  parseModel,
  readerForm,
} from "../options/option-values.ts";
import type { AskedModels, CaseOptions } from "../options/options.ts";
import { collect, valued } from "./values.ts";

/** Headings that options stand under in --help, in the order in which commands declare them. */
export const groups = {
  case: "What it is about:",
  answerer: "Who answers:",
  output: "What is printed:",
  judgement: "How it is judged:",
  conversation: "The conversation and its record:",
  reading: "How the files are read:",
  choice: "Which accounts are shown:",
  measured: "What is measured:",
  consultations: "Which consultations:",
  doing: "How it is done:",
  notices: "On stderr:",
  general: "Other:",
} as const;

/** Options that several commands understand, each declared once. A command gets objects of its own. */
export const asOfOption = (): Option =>
  new Option("--as-of <YYYY-MM-DD>", "the day to reckon from (default: today)").argParser(
    valued(parseCalendarDate, dateForm),
  );

export const failOnOption = (): Option =>
  new Option(
    "--fail-on <conditions>",
    "exit 10 when one holds: red, yellow, consult, escalate, flag:<id>, score<40, coverage<0.5",
  ).argParser(collect);

export const timeoutOption = (limit: "120s" | "none"): Option =>
  new Option("--timeout <time>", `limit of the whole call: 90, 90s, 2m (default: ${limit})`).argParser(
    valued(parseDuration, durationForm),
  );

/** `--reader` and `--no-cache`: of a command without an answer of its own, `byModel` says that only a named model is asked. */
export const declareReader = (command: Command, { byModel }: { readonly byModel: boolean }): Command =>
  command
    .option(
      byModel ? "--reader <model>" : "--reader <who>",
      byModel
        ? "a model that reads what the rules leave of question and notes"
        : "who reads what the rules leave: auto (the model that answers), rules (nobody), or a model",
      valued(parseModel, readerForm),
    )
    .option("--no-cache", "keep nothing of what a model reads, and look up nothing that was kept");

export const budgetOption = (): Option =>
  new Option("--max-budget-usd <n>", "make no call that may cost more than is left of this").argParser(
    valued(parseAmount, amountForm),
  );

export const judgeOption = (): Option =>
  new Option(
    "--judge <model>",
    "a model that looks over the answer: it may add warnings, never take one away",
  ).argParser(valued(parseModel, modelForm));

export const jsonOption = (): Option => new Option("--json", "same as --output-format json");

/** `--quiet` and `--no-color`. */
export const declareNotices = (command: Command): Command =>
  command
    .optionsGroup(groups.notices)
    .option("-q, --quiet", "no notices on stderr, only errors")
    .option("--no-color", "no colour (also: NO_COLOR)");

/** What makes a case besides its question: notes, records, the day, the persona. */
export const declareCase = (command: Command): Command =>
  command
    .optionsGroup(groups.case)
    .option("-f, --file <path>", "notes to read, repeatable; - is standard input", collect)
    .option("--account <file|name>", "account record (YAML or JSON), or a name or id in --accounts")
    .option("--accounts <file>", "accounts to look the name up in: CSV, JSON, NDJSON or YAML")
    .addOption(asOfOption())
    .option("--persona <id|file>", "who answers");

/** How the answer is judged. */
export const declareJudgement = (command: Command): Command =>
  command
    .optionsGroup(groups.judgement)
    .option("--strict", "warnings of the verification are errors")
    .addOption(failOnOption());

export type RawReader = { reader?: string; cache: boolean; maxBudgetUsd?: number };

export const readerOptions = (raw: RawReader): AskedModels => ({
  reader: raw.reader ?? null,
  cache: raw.cache,
  maxBudgetUsd: raw.maxBudgetUsd ?? null,
});

export type RawNotices = { quiet?: true; color: boolean };

export type RawCase = {
  file?: string[];
  account?: string;
  accounts?: string;
  asOf?: CalendarDate;
  persona?: string;
  strict?: true;
  failOn?: string[];
};

export const noticeOptions = (raw: RawNotices): { readonly quiet: boolean; readonly color: boolean } => ({
  quiet: raw.quiet === true,
  color: raw.color,
});

/** Conditions may come in a list with commas or in several options: one list. */
export const joinedConditions = (conditions: readonly string[] | undefined): string | null =>
  conditions?.join(",") ?? null;

/** A word that is only a dash is no word of the question but standard input, as everywhere: `… | consult-customer -`. */
export const caseOptions = (words: readonly string[], raw: RawCase): CaseOptions => ({
  question: words.filter((word) => word !== "-").join(" "),
  files: words.includes("-") ? [...(raw.file ?? []).filter((file) => file !== "-"), "-"] : (raw.file ?? []),
  account: raw.account ?? null,
  accounts: raw.accounts ?? null,
  asOf: raw.asOf ?? null,
  persona: raw.persona ?? null,
  strict: raw.strict === true,
  failOn: joinedConditions(raw.failOn),
});
