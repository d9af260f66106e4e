import { type Command, Option } from "commander";
import type { AccountsFormat } from "../adapters/accounts/read-accounts.ts";
import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { HealthFormat, HealthOptions } from "../options/health-options.ts";
import type { SortKey } from "../output/health/sort-rows.ts";
import {
  asOfOption,
  declareNotices,
  failOnOption,
  joinedConditions,
  jsonOption,
  noticeOptions,
  type RawNotices,
} from "./shared-options.ts";
import { collect } from "./values.ts";

type Raw = RawNotices & {
  inputFormat?: AccountsFormat;
  asOf?: CalendarDate;
  outputFormat: HealthFormat;
  json?: true;
  map?: string[];
  sort?: SortKey;
  only?: string[];
  explain?: string;
  failOn?: string[];
};

const sortKeys: readonly SortKey[] = ["risk", "score", "deadline", "arr", "coverage", "account"];

/** `health <files...>`: the accounts of exports, without a model. */
export function declareHealth(program: Command, run: (options: HealthOptions) => Promise<void>): Command {
  const health = program
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
    .addOption(asOfOption())
    .addOption(
      new Option(
        "--output-format <format>",
        "what stands on stdout; stream-json is a line an account, as it is read",
      )
        .choices(["text", "json", "stream-json", "csv"])
        .default("text"),
    )
    .addOption(jsonOption())
    .option(
      "--map <column=field>",
      "read a column as a field, or leave it out: column=ignore; repeatable",
      collect,
    )
    .addOption(new Option("--sort <key>", "order of the accounts (default: risk)").choices(sortKeys))
    .option("--only <conditions>", "only accounts for which one holds, in the words of --fail-on", collect)
    .option("--explain <account>", "every indicator of one account: value, anchors, score, source, age")
    .addOption(failOnOption());
  return declareNotices(health).action((files: string[], raw: Raw) => run(healthOptions(files, raw)));
}

const healthOptions = (files: readonly string[], raw: Raw): HealthOptions => ({
  files,
  inputFormat: raw.inputFormat ?? null,
  asOf: raw.asOf ?? null,
  outputFormat: raw.json === true ? "json" : raw.outputFormat,
  map: raw.map ?? [],
  sort: raw.sort ?? null,
  only: joinedConditions(raw.only),
  explain: raw.explain ?? null,
  failOn: joinedConditions(raw.failOn),
  ...noticeOptions(raw),
});
