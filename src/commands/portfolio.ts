import { paletteFor } from "../adapters/process/io.ts";
import { today } from "../adapters/process/today.ts";
import { outcomes } from "../failure/failure.ts";
import type { PortfolioOptions } from "../options/portfolio-options.ts";
import { toJsonLine } from "../output/envelope.ts";
import { plainPalette } from "../output/palette.ts";
import { portfolioJson } from "../output/portfolio/portfolio-json.ts";
import { portfolioText } from "../output/portfolio/portfolio-text.ts";
import { sayOverrides } from "../output/say-overrides.ts";
import type { Context } from "../run/context.ts";
import { listedFindings, verdictOf } from "../run/health/listed-findings.ts";
import { tellFindings } from "../run/health/tell-findings.ts";
import { loadDefinitions } from "../run/load-definitions.ts";
import { openNotices } from "../run/open-notices.ts";
import { answerPortfolio } from "../run/portfolio/answer-portfolio.ts";
import { type MeasuredPortfolio, measurePortfolio } from "../run/portfolio/measure-portfolio.ts";
import { PortfolioRecords } from "../run/portfolio/portfolio-records.ts";
import { readCaseSettings, readSettings } from "../settings/settings.ts";

/**
 * `consult-customer portfolio <files...>`: measures the accounts against the persona's targets; with a question the
 * consultant answers about them. Gives the exit code: 3 when anything in the files was wrong (the rest is printed all the
 * same), else that of the answer. Throws a Failure for what cannot be read.
 */
export async function runPortfolio(options: PortfolioOptions, context: Context): Promise<number> {
  const { io } = context;
  const isAsked = options.question.trim() !== "";
  const settings = isAsked ? await readSettings(options, io) : null;
  const cased = settings ?? (await readCaseSettings(options, io));
  const interruption = context.interruption.begin(Number.POSITIVE_INFINITY);
  const { signal } = interruption;
  try {
    const definitions = await loadDefinitions(cased, signal);
    const notices = await openNotices(io, options);
    await notices.note(sayOverrides(definitions.overrides, cased.places.project));
    const asOf = options.asOf ?? today();
    const records = new PortfolioRecords(isAsked);
    const measured = await measurePortfolio({
      ...{ options, context, notices, asOf, signal },
      places: cased.places,
      practice: definitions.practice,
      persona: definitions.persona,
      onAccount: (account) => records.add(account),
    });
    await tellFindings(measured.log, {
      write: io.stderr.write,
      palette: notices.palette,
      isQuiet: options.quiet,
    });
    const isWrong = measured.log.errors > 0;
    if (settings === null) {
      await printReport(measured, options, context, definitions.overrides);
      return outcomes[isWrong ? "data" : "success"].exitCode;
    }
    const code = await answerPortfolio({
      ...{ options, settings, definitions, context, notices, asOf },
      report: measured.report,
      records,
    });
    return code === outcomes.success.exitCode && isWrong ? outcomes.data.exitCode : code;
  } finally {
    interruption.release();
  }
}

async function printReport(
  { report, columns, log }: MeasuredPortfolio,
  options: PortfolioOptions,
  { io }: Context,
  overrides: Awaited<ReturnType<typeof loadDefinitions>>["overrides"],
): Promise<void> {
  if (options.outputFormat !== "text") {
    const findings = log.list();
    await io.stdout.write(
      toJsonLine({
        type: "portfolio",
        ...verdictOf(findings),
        schema: 1,
        ...portfolioJson(report),
        columns: columns.map(({ file, report: read }) => ({ file, ...read })),
        overrides,
        findings: listedFindings(findings),
      }),
    );
    return;
  }
  const palette = io.stdout.isTerminal ? await paletteFor(io.stdout, io.env, options.color) : plainPalette;
  await io.stdout.write(portfolioText(report, { palette, pictures: !options.plain, months: 12 }));
}
