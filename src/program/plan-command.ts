import type { Command } from "commander";
import type { PlanOptions } from "../options/options.ts";
import { mayMean } from "./may-mean.ts";
import {
  budgetOption,
  caseOptions,
  declareCase,
  declareNotices,
  declareReader,
  groups,
  noticeOptions,
  type RawCase,
  type RawNotices,
  type RawReader,
  readerOptions,
  timeoutOption,
} from "./shared-options.ts";

type Raw = RawCase &
  RawNotices &
  RawReader & { timeout?: number; output?: string; report?: string; redact?: true; journal: boolean };

/** `plan [question...]`: the customer success plan of one account. */
export function declarePlan(
  program: Command,
  argv: readonly string[],
  run: (options: PlanOptions) => Promise<void>,
): Command {
  const plan = program
    .command("plan")
    .description(
      "write the customer success plan of an account, from facts, assessment and the latest consultation",
    )
    .argument("[question...]", "more about the account, in words");
  if (!mayMean(argv, "plan")) return plan;
  declareReader(declareCase(plan), { byModel: true })
    .addOption(budgetOption())
    .optionsGroup(groups.output)
    .addOption(timeoutOption("none"))
    .option(
      "-o, --output <file>",
      "write this file; one that is there is written anew, and what people added stays",
    )
    .option("--report <file>", "write a page about the account as well (HTML, one file)")
    .option("--redact", "leave names out of the page")
    .option("--no-journal", "take nothing from the journal");
  return declareNotices(plan).action((words: string[], raw: Raw) =>
    run({
      ...caseOptions(words, raw),
      ...noticeOptions(raw),
      ...readerOptions(raw),
      timeoutMs: raw.timeout ?? null,
      output: raw.output ?? null,
      report: raw.report ?? null,
      redact: raw.redact === true,
      journal: raw.journal,
    }),
  );
}
