import { type Command, Option } from "commander";
import type { CheckOptions } from "../options/options.ts";
import type { CheckFormat } from "../output/check/check-report.ts";
import {
  caseOptions,
  declareCase,
  declareJudgement,
  declareNotices,
  jsonOption,
  noticeOptions,
  type RawCase,
  type RawNotices,
} from "./shared-options.ts";

type Raw = RawCase & RawNotices & { outputFormat: CheckFormat; json?: true; claims?: true };

const formats: readonly CheckFormat[] = ["text", "json", "sarif", "junit"];

/** `check <file|-> [question...]`: a framed response of somebody else, held to the contract. */
export function declareCheck(program: Command, run: (options: CheckOptions) => Promise<void>): Command {
  const check = program
    .command("check")
    .description(
      "verify a framed response that somebody else wrote: exit 0 when it keeps the contract, else 5",
    )
    .argument("<file>", "text with the response in its frame, a chat for instance; - is standard input")
    .argument("[question...]", "the question it answers");
  declareCase(check)
    .addOption(
      new Option("--output-format <format>", "what stands on stdout; sarif and junit are for CI")
        .choices(formats)
        .default("text"),
    )
    .option("--claims", "show the answer with the status of each sentence in the margin")
    .addOption(jsonOption());
  declareJudgement(check).option("--no-input", "never ask back (a check never does)");
  return declareNotices(check).action((file: string, words: string[], raw: Raw) =>
    run({
      ...caseOptions(words, raw),
      ...noticeOptions(raw),
      file,
      claims: raw.claims === true,
      outputFormat: raw.json === true ? "json" : raw.outputFormat,
    }),
  );
}
