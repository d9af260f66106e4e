import { type Command, Option } from "commander";
import { type CalendarDate, parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import { dateForm } from "../options/option-values.ts";
import type { CaseOptions } from "../options/options.ts";
import { collect, valued } from "./values.ts";

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

export const jsonOption = (): Option => new Option("--json", "same as --output-format json");

/** `--quiet` and `--no-color`. */
export const declareNotices = (command: Command): Command =>
  command
    .option("-q, --quiet", "no notices on stderr, only errors")
    .option("--no-color", "no colour (also: NO_COLOR)");

/** What makes a case besides its question: notes, records, the day, the persona. */
export const declareCase = (command: Command): Command =>
  command
    .option("-f, --file <path>", "notes to read, repeatable; - is standard input", collect)
    .option("--account <file|name>", "account record (YAML or JSON), or a name or id in --accounts")
    .option("--accounts <file>", "accounts to look the name up in: CSV, JSON, NDJSON or YAML")
    .addOption(asOfOption())
    .option("--persona <id|file>", "who answers");

/** How the answer is judged. */
export const declareJudgement = (command: Command): Command =>
  command.option("--strict", "warnings of the verification are errors").addOption(failOnOption());

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
