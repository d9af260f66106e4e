import { type Command, Option } from "commander";
import type { AccountsFormat } from "../adapters/read-accounts.ts";
import { type CalendarDate, parseCalendarDate } from "../calendar/parse-calendar-date.ts";
import type { HealthFormat, HealthOptions } from "../commands/health/health-options.ts";
import { dateForm } from "../commands/option-values.ts";
import type { SortKey } from "../output/health/sort-rows.ts";
import { collect, valued } from "./values.ts";

type Raw = {
  inputFormat?: AccountsFormat;
  asOf?: CalendarDate;
  outputFormat: HealthFormat;
  json?: true;
  map?: string[];
  sort?: SortKey;
  only?: string[];
  explain?: string;
  failOn?: string[];
  quiet?: true;
  color: boolean;
};

const sortKeys: readonly SortKey[] = ["risk", "score", "deadline", "arr", "coverage", "account"];

/** `health <files...>`: the accounts of exports, without a model. */
export const declareHealth = (program: Command, run: (options: HealthOptions) => Promise<void>): Command =>
  program
    .command("health")
    .description("health of accounts from CSV, JSON, NDJSON or YAML; no model is asked")
    .argument("[files...]", "exports to read; - is standard input")
    .addOption(
      new Option("--input-format <format>", "what the files are, where their names do not say it").choices([
        "csv",
        "json",
        "ndjson",
        "yaml",
      ]),
    )
    .option(
      "--as-of <YYYY-MM-DD>",
      "the day to reckon from (default: today)",
      valued(parseCalendarDate, dateForm),
    )
    .addOption(
      new Option(
        "--output-format <format>",
        "what stands on stdout; stream-json is a line an account, as it is read",
      )
        .choices(["text", "json", "stream-json", "csv"])
        .default("text"),
    )
    .option("--json", "same as --output-format json")
    .option(
      "--map <column=field>",
      "read a column as a field, or leave it out: column=ignore; repeatable",
      collect,
    )
    .addOption(new Option("--sort <key>", "order of the accounts (default: risk)").choices(sortKeys))
    .option("--only <conditions>", "only accounts for which one holds, in the words of --fail-on", collect)
    .option("--explain <account>", "every indicator of one account: value, anchors, score, source, age")
    .option(
      "--fail-on <conditions>",
      "exit 10 when one holds: red, yellow, consult, escalate, flag:<id>, coverage<0.5",
      collect,
    )
    .option("-q, --quiet", "no notices on stderr, only errors")
    .option("--no-color", "no colour (also: NO_COLOR)")
    .action((files: string[], raw: Raw) => run(healthOptions(files, raw)));

const joined = (conditions: readonly string[] | undefined): string | null => conditions?.join(",") ?? null;

const healthOptions = (files: readonly string[], raw: Raw): HealthOptions => ({
  files,
  inputFormat: raw.inputFormat ?? null,
  asOf: raw.asOf ?? null,
  outputFormat: raw.json === true ? "json" : raw.outputFormat,
  map: raw.map ?? [],
  sort: raw.sort ?? null,
  only: joined(raw.only),
  explain: raw.explain ?? null,
  failOn: joined(raw.failOn),
  quiet: raw.quiet === true,
  color: raw.color,
});
