import { type Command, Option } from "commander";
import type { BatchOptions } from "../options/batch-options.ts";
import { durationForm, nameForm, parseDuration, parseName } from "../options/option-values.ts";
import { askingFilesOptions, declareAskedFiles, type RawAskingFiles } from "./asking-files.ts";
import { declareConsultant } from "./consultant-options.ts";
import { failOnOption, groups, joinedConditions, jsonOption } from "./shared-options.ts";
import { collect, valued } from "./values.ts";

type Raw = RawAskingFiles & {
  concurrency?: number;
  only?: string[];
  changed?: true;
  output?: string;
  outputFormat: "json" | "text";
  json?: true;
  patience?: number;
  fresh?: true;
  submit?: true;
  retry?: true;
  failOn?: string[];
  with?: string[];
};

const defaultConcurrency = 4;
/** More calls at once than this no server of the protocol takes. */
const mostConcurrency = 256;
const defaultPatienceMs = 600_000;

/** `batch <files...> -q "question"`: one consultation an account. */
export function declareBatch(program: Command, run: (options: BatchOptions) => Promise<void>): Command {
  const batch = declareAskedFiles(
    program
      .command("batch")
      .description("one consultation an account; run again, it goes on where it ended")
      .argument("[files...]", "exports to read; - is standard input"),
  )
    .option("-q, --question <text>", "what is asked about each account")
    .addOption(
      new Option("--concurrency <n>", `how many at once (default: ${defaultConcurrency})`).argParser(
        valued(parseConcurrency, `a whole number from 1 to ${mostConcurrency}`),
      ),
    )
    .option("--only <conditions>", "only accounts for which one holds, in the words of --fail-on", collect)
    .option("--changed", "only accounts whose data differ from those of their last consultation")
    .option("-o, --output <path>", "a file of lines (.ndjson, .jsonl), or a folder with a file an account")
    .addOption(
      new Option("--output-format <format>", "of the files of a folder: the envelope, or the framed answer")
        .choices(["json", "text"])
        .default("json"),
    )
    .addOption(jsonOption())
    .option(
      "--patience <time>",
      "how long a server may turn everything away: 90s, 10m (default: 10m)",
      valued(parseDuration, durationForm),
    )
    .option("--fresh", "ask again what an earlier run of the same batch has answered")
    .option("--submit", "hand the accounts over to Message Batches: half the price, within a day")
    .option("--persona <id|file>", "who answers")
    .option("--with <partner>", "consult this partner about each account; with a model a call each", collect)
    .option("--strict", "warnings of the verification are errors")
    .addOption(failOnOption())
    .option("--plain", "for screen readers: no bar and no colours")
    .option("--no-journal", "keep no record of the consultations")
    .option("-u, --usage", "tokens and cost on stderr")
    .option("--debug", "what is read, sent and received, on stderr; keys are masked");
  declareConsultant(batch)
    .option("--quiet", "no notices on stderr, only errors")
    .option("--no-color", "no colour (also: NO_COLOR)")
    .action((files: string[], raw: Raw) => run(batchOptions(files, raw)));
  for (const { verb, description } of verbs)
    declareVerb(batch, verb, description, (id, raw) =>
      run({ ...batchOptions([], raw), verb, submission: id }),
    );
  return batch;
}

const verbs = [
  { verb: "status", description: "how far what was submitted is" },
  { verb: "results", description: "fetch and verify the answers of a submission" },
  { verb: "cancel", description: "end what is still under way of a submission" },
] as const;

function declareVerb(
  batch: Command,
  verb: (typeof verbs)[number]["verb"],
  description: string,
  run: (id: string | null, raw: Raw) => Promise<void>,
): void {
  const command = batch
    .command(verb)
    .description(description)
    .argument("[id]", "the beginning of a submission's id (default: the newest)")
    .optionsGroup(groups.doing)
    .option("-m, --model <id>", "the model it was submitted to", valued(parseName, nameForm))
    .option("--persona <id|file>", "who answers")
    .option("--no-journal", "keep no record of the consultations")
    .optionsGroup(groups.notices)
    .option("--quiet", "no notices on stderr, only errors")
    .option("--no-color", "no colour (also: NO_COLOR)");
  if (verb === "status") command.optionsGroup(groups.output).addOption(jsonOption());
  if (verb === "results")
    command
      .optionsGroup(groups.output)
      .option("-o, --output <path>", "a file of lines (.ndjson, .jsonl), or a folder with a file an account")
      .addOption(
        new Option("--output-format <format>", "of the files of a folder")
          .choices(["json", "text"])
          .default("json"),
      )
      .option("--retry", "submit again what brought no answer")
      .option("--strict", "warnings of the verification are errors")
      .addOption(failOnOption());
  command.action((id: string | undefined, raw: Raw) => run(id ?? null, raw));
}

const parseConcurrency = (text: string): number | null =>
  /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= mostConcurrency ? Number(text) : null;

const batchOptions = (files: readonly string[], raw: Raw): BatchOptions => ({
  ...askingFilesOptions(files, raw),
  with: raw.with ?? [],
  partners: (raw.with ?? []).length > 0,
  // Of records and tables rules leave nothing that a model could quote.
  reader: "rules",
  judge: null,
  cache: true,
  concurrency: raw.concurrency ?? defaultConcurrency,
  only: joinedConditions(raw.only),
  changed: raw.changed === true,
  output: raw.output ?? null,
  outputFormat: raw.json === true ? "json" : (raw.outputFormat ?? "json"),
  patienceMs: raw.patience ?? defaultPatienceMs,
  fresh: raw.fresh === true,
  submit: raw.submit === true,
  verb: null,
  submission: null,
  retry: raw.retry === true,
  asJson: raw.json === true,
  accounts: null,
  failOn: joinedConditions(raw.failOn),
  stream: false,
  dryRun: false,
});
