import { type Command, Option } from "commander";
import type { HealthFormat, HealthOptions } from "../options/health-options.ts";
import type { SortKey } from "../output/health/sort-rows.ts";
import { accountFilesOptions, declareAccountFiles, type RawAccountFiles } from "./account-files-options.ts";
import { mayMean } from "./may-mean.ts";
import {
  declareNotices,
  failOnOption,
  groups,
  joinedConditions,
  jsonOption,
  noticeOptions,
  type RawNotices,
  timeoutOption,
} from "./shared-options.ts";
import { collect, valued } from "./values.ts";

type Raw = RawNotices &
  RawAccountFiles & {
    timeout?: number;
    outputFormat: HealthFormat;
    json?: true;
    saveMap?: true;
    limit?: number;
    sort?: SortKey;
    only?: string[];
    explain?: string;
    failOn?: string[];
    since?: "journal";
  };

const sortKeys: readonly SortKey[] = ["risk", "score", "deadline", "arr", "coverage", "account"];

/** `health <files...>`: the accounts of exports, without a model. */
export function declareHealth(
  program: Command,
  argv: readonly string[],
  run: (options: HealthOptions) => Promise<void>,
): Command {
  const health = program
    .command("health")
    .description("health of accounts from CSV, Excel, JSON, NDJSON or YAML; no model is asked")
    .argument("[files...]", "exports to read; - is standard input");
  if (!mayMean(argv, "health")) return health;
  declareAccountFiles(health)
    .optionsGroup(groups.output)
    .addOption(timeoutOption("none"))
    .addOption(
      new Option(
        "--output-format <format>",
        "what stands on stdout; stream-json is a line an account, as it is read",
      )
        .choices(["text", "json", "stream-json", "csv"])
        .default("text"),
    )
    .addOption(jsonOption())
    .optionsGroup(groups.reading)
    .addOption(
      new Option(
        "--map [column=field]",
        "read a column as a field, or leave it out: column=ignore; repeatable; alone: list the fields",
      )
        .preset("")
        .argParser(collect),
    )
    .option("--save-map", "keep the mappings of --map for the next time")
    .optionsGroup(groups.choice)
    .addOption(
      new Option("--limit <n>", "list at most so many accounts; all are counted").argParser(
        valued(parseLimit, "a whole number of at least 1"),
      ),
    )
    .addOption(new Option("--sort <key>", "order of the accounts (default: risk)").choices(sortKeys))
    .option("--only <conditions>", "only accounts for which one holds, in the words of --fail-on", collect)
    .option("--explain <account>", "every indicator of one account: value, anchors, score, source, age")
    .optionsGroup(groups.judgement)
    .addOption(
      new Option(
        "--since <what>",
        "journal: beside each account what its last consultation found; exit 10 when one is newly red",
      ).choices(["journal"]),
    )
    .addOption(failOnOption());
  return declareNotices(health).action((files: string[], raw: Raw) => run(healthOptions(files, raw)));
}

const parseLimit = (text: string): number | null => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null);

/** `--map accounts.csv` is a bare --map and a file: a mapping has an equals sign. */
const isFile = (text: string): boolean =>
  !text.includes("=") && /\.(?:csv|tsv|txt|json|ndjson|jsonl|ya?ml|xlsx)(?:\.gz)?$/i.test(text);

const healthOptions = (files: readonly string[], raw: Raw): HealthOptions => ({
  ...accountFilesOptions([...files, ...(raw.map ?? []).filter(isFile)], raw),
  timeoutMs: raw.timeout ?? null,
  outputFormat: raw.json === true ? "json" : raw.outputFormat,
  map: (raw.map ?? []).filter((text) => text !== "" && !isFile(text)),
  listsFields: (raw.map ?? []).some((text) => text === "" || isFile(text)),
  saveMap: raw.saveMap === true,
  limit: raw.limit ?? null,
  sort: raw.sort ?? null,
  only: joinedConditions(raw.only),
  explain: raw.explain ?? null,
  failOn: joinedConditions(raw.failOn),
  since: raw.since ?? null,
  ...noticeOptions(raw),
});
