import { type Command, Option } from "commander";
import type { CheckOptions } from "../options/options.ts";
import type { CheckFormat } from "../output/check/check-report.ts";
import { mayMean } from "./may-mean.ts";
import {
  budgetOption,
  caseOptions,
  declareCase,
  declareJudgement,
  declareNotices,
  declareReader,
  groups,
  jsonOption,
  judgeOption,
  noticeOptions,
  type RawCase,
  type RawNotices,
  type RawReader,
  readerOptions,
  timeoutOption,
} from "./shared-options.ts";

type Raw = RawCase &
  RawNotices &
  RawReader & {
    judge?: string;
    timeout?: number;
    message?: true;
    claims?: true;
    outputFormat: CheckFormat;
    json?: true;
  };

const formats: readonly CheckFormat[] = ["text", "json", "sarif", "junit"];

/** `check <file|-> [question...]`: a framed response of somebody else, held to the contract. */
export function declareCheck(
  program: Command,
  argv: readonly string[],
  run: (options: CheckOptions) => Promise<void>,
): Command {
  const check = program
    .command("check")
    .description(
      "verify a framed response that somebody else wrote: exit 0 when it keeps the contract, else 5",
    )
    .argument("<file>", "text with the response in its frame, a chat for instance; - is standard input")
    .argument("[question...]", "the question it answers");
  if (!mayMean(argv, "check")) return check;
  declareReader(declareCase(check), { byModel: true })
    .addOption(budgetOption())
    .optionsGroup(groups.output)
    .addOption(timeoutOption("none"))
    .addOption(
      new Option("--output-format <format>", "what stands on stdout; sarif and junit are for CI")
        .choices(formats)
        .default("text"),
    )
    .option("--claims", "show the answer with the status of each sentence in the margin")
    .addOption(jsonOption());
  declareJudgement(check)
    .addOption(judgeOption())
    .option(
      "--message",
      "a mail or message, no whole response: frame and response elements are not asked for",
    )
    .optionsGroup(groups.notices)
    .option("--no-input", "never ask back (a check never does)");
  return declareNotices(check).action((file: string, words: string[], raw: Raw) =>
    run({
      ...caseOptions(words, raw),
      ...noticeOptions(raw),
      ...readerOptions(raw),
      judge: raw.judge ?? null,
      file,
      timeoutMs: raw.timeout ?? null,
      message: raw.message === true,
      claims: raw.claims === true,
      outputFormat: raw.json === true ? "json" : raw.outputFormat,
    }),
  );
}
