import { type Command, Option } from "commander";
import type { PortfolioOptions } from "../options/portfolio-options.ts";
import { askingFilesOptions, declareAskedFiles, type RawAskingFiles } from "./asking-files.ts";
import { declareConsultant } from "./consultant-options.ts";
import { mayMean } from "./may-mean.ts";
import { groups, jsonOption } from "./shared-options.ts";
import { collect, valued } from "./values.ts";

type Raw = RawAskingFiles & {
  before?: string[];
  months?: number;
  currency?: string;
  rates?: string;
  limit?: number;
  outputFormat: "text" | "json";
  json?: true;
  report?: string;
  redact?: true;
};

/** `portfolio <files...>`: many accounts against the persona's targets, and where to spend time. */
export function declarePortfolio(
  program: Command,
  argv: readonly string[],
  run: (options: PortfolioOptions) => Promise<void>,
): Command {
  const portfolio = program
    .command("portfolio")
    .description("retention, churn and NPS against the persona's targets, and where to spend time")
    .argument("[files...]", "exports to read; - is standard input");
  if (!mayMean(argv, "portfolio")) return portfolio;
  declareAskedFiles(portfolio)
    .optionsGroup(groups.measured)
    .option("-q, --question <text>", "what to answer about the portfolio (default: only the figures)")
    .addOption(
      new Option(
        "--before <file>",
        "the same accounts at the beginning of the period, repeatable; or journal (default: the column arr_before)",
      ).argParser(collect),
    )
    .addOption(
      new Option("--months <n>", "length of the period (default: 12)").argParser(
        valued(parseMonths, "a whole number from 1 to 120"),
      ),
    )
    .addOption(
      new Option(
        "--currency <code>",
        "the currency to report in; amounts that name none are in it",
      ).argParser(valued(parseCurrency, "a currency's code, like EUR")),
    )
    .option("--rates <file>", "convert by the rates of one day: YAML with date, base and rates")
    .addOption(
      new Option("--limit <n>", "name at most so many accounts to spend time on").argParser(
        valued(parseLimit, "a whole number from 1 to 1000"),
      ),
    )
    .option("--report <file>", "write the portfolio as a page (HTML, one file)")
    .option("--redact", "leave names out of the page")
    .optionsGroup(groups.answerer)
    .option("--persona <id|file>", "whose targets count, and who answers")
    .optionsGroup(groups.output)
    .addOption(
      new Option("--output-format <format>", "what stands on stdout")
        .choices(["text", "json"])
        .default("text"),
    )
    .addOption(jsonOption())
    .option("--plain", "figures without pictures, no colours")
    .optionsGroup(groups.judgement)
    .option("--strict", "warnings of the verification are errors")
    .optionsGroup(groups.conversation)
    .option("--no-journal", "read nothing from the journal, and record no consultation")
    .optionsGroup(groups.notices)
    .option("-u, --usage", "tokens and cost on stderr")
    .option("--debug", "what is read, sent and received, on stderr; keys are masked");
  return declareConsultant(portfolio)
    .optionsGroup(groups.notices)
    .option("--quiet", "no notices on stderr, only errors")
    .option("--no-color", "no colour (also: NO_COLOR)")
    .action((files: string[], raw: Raw) => run(portfolioOptions(files, raw)));
}

const parseMonths = (text: string): number | null =>
  /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120 ? Number(text) : null;
const parseCurrency = (text: string): string | null => (/^[a-z]{3}$/i.test(text) ? text.toUpperCase() : null);
const parseLimit = (text: string): number | null =>
  /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 1000 ? Number(text) : null;

const portfolioOptions = (files: readonly string[], raw: Raw): PortfolioOptions => ({
  ...askingFilesOptions(files, raw),
  before: raw.before ?? [],
  months: raw.months ?? null,
  currency: raw.currency ?? null,
  rates: raw.rates ?? null,
  limit: raw.limit ?? null,
  report: raw.report ?? null,
  redact: raw.redact === true,
  accounts: files.join(", "),
  failOn: null,
  outputFormat: raw.json === true ? "json" : raw.outputFormat,
  stream: null,
  form: null,
  only: null,
  handover: null,
  dryRun: false,
  with: [],
  partners: false,
  // Of records and tables rules leave nothing that a model could quote.
  reader: "rules",
  judge: null,
  cache: true,
});
