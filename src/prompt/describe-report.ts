import { factValue } from "../facts/fact-value.ts";
import type { Names, PortfolioMetric, PortfolioReport } from "../portfolio/portfolio-report.ts";
import { shownMetric } from "../portfolio/shown-metric.ts";

/** So many places and themes are told; conventions. */
const mostPlaces = 20;
const mostThemes = 10;
const mostNames = 20;

/** What a portfolio comes to, as a section of the prompt; names from outside are JSON strings. */
export function describeReport(report: PortfolioReport): string {
  const { cohort, revenue, period, atRisk, renewing } = report;
  const money = moneyIn(report.currency);
  return [
    "# Portfolio against the targets (code measured it; settled)",
    `- Accounts under contract: ${report.accounts}; ${report.churned} have left or pay nothing; ARR ${money(report.arr)}`,
    ...report.metrics.map(metricLine),
    ...(period.source === "none"
      ? []
      : [
          `- Period: ${period.months} months, ${period.from} to ${period.to}. Cohort: ${cohort.customers} ` +
            `customers with ARR at the beginning, ${cohort.lost} lost; left out: ${cohort.newLogos.customers}` +
            ` new, ${cohort.unknownBefore.count} of unknown earlier ARR, ${cohort.unknownNow.count} of ` +
            "unknown ARR now",
          `- Cohort's ARR: ${money(revenue.before)} at the beginning, ${money(revenue.now)} now; expansion ` +
            `${money(revenue.expansion.amount)} in ${revenue.expansion.customers}, contraction ` +
            `${money(revenue.contraction.amount)} in ${revenue.contraction.customers}, churn ` +
            `${money(revenue.churn.amount)} in ${revenue.churn.customers}; new ` +
            `${money(revenue.newLogos.amount)} in ${revenue.newLogos.customers}`,
        ]),
    `- Renewing: ${renewing.map(({ days, accounts, amount }) => `in ${days} days ${accounts} accounts, ${money(amount)}`).join("; ")}`,
    `- ARR at risk, a convention: ${money(atRisk.low)} (${atRisk.certain.count} red or with a critical flag: ` +
      `${quoted(atRisk.certain)}) to ${money(atRisk.high)} (${atRisk.accountsHigh} that may be); ARR of ` +
      `${atRisk.unpriced} of them unknown`,
    `- Deadline passed, nothing says that they renewed: ${atRisk.passed.accounts.count} accounts, ` +
      `${money(atRisk.passed.amount)}`,
    ...report.standards.map(
      ({ standard, says, met, known }) => `- ${standard}: ${met} of ${known} accounts with ${says}`,
    ),
    ...[
      ["health", report.unknown.health],
      ["colour", report.unknown.colour],
      ["ARR", report.unknown.arr],
      ["renewal", report.unknown.renewal],
    ].flatMap(([what, names]) => unknownLine(String(what), names as Names)),
    ...(report.time.length === 0
      ? []
      : ["", "# Where to spend time, by deadline, money, health and severity"]),
    ...report.time
      .slice(0, mostPlaces)
      .map(({ account, because }, index) => `${index + 1}. ${JSON.stringify(account)}: ${because}`),
    ...(report.themes.length === 0 ? [] : ["", "# What customers complain of (JSON strings)"]),
    ...report.themes
      .slice(0, mostThemes)
      .map(
        ({ theme, kind, accounts }) =>
          `- ${kind}: ${JSON.stringify(theme)}, ${accounts.count} accounts: ${quoted(accounts)}`,
      ),
  ].join("\n");
}

const moneyIn =
  (currency: string | null) =>
  (amount: number): string =>
    factValue({ key: "account.arr", value: Math.round(amount), unit: currency ?? "money" });

function metricLine(metric: PortfolioMetric): string {
  const { name, target, verdict, why, of, id } = metric;
  const shown = shownMetric(metric);
  if (shown === null)
    return `- ${name}: unknown, ${why ?? "not measured"}${target === null ? "" : `; target ${target}`}`;
  const against = target === null ? "no target" : `target ${target}: ${verdict}`;
  return `- ${name}: ${shown}, of ${of} ${id === "nps" ? "ratings" : "customers"}; ${against}`;
}

const quoted = ({ names, count }: Names): string =>
  `${names
    .slice(0, mostNames)
    .map((name) => JSON.stringify(name))
    .join(", ")}${count > mostNames ? " …" : ""}`;

const unknownLine = (what: string, names: Names): string[] =>
  names.count === 0 ? [] : [`- Unknown ${what} of ${names.count}: ${quoted(names)}`];
