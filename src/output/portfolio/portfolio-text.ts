import { listed } from "../../assessment/say-fact.ts";
import type { PortfolioMetric, PortfolioReport } from "../../portfolio/portfolio-report.ts";
import { sayShare, shownMetric } from "../../portfolio/shown-metric.ts";
import type { Palette } from "../palette.ts";
import { type Column, renderTable } from "../table.ts";
import { wrapText } from "../wrap-text.ts";
import { bandPicture, riskPicture, scorePicture } from "./pictures.ts";
import { renderTime } from "./render-time.ts";
import { sayAccounts, sayCustomers, sayKnownMoney, sayMoneyOf, sayNames, sayVerdict } from "./say-values.ts";
import { sayThemes, sayUnknown, sayWork } from "./say-work.ts";

export type PortfolioTextOptions = {
  readonly palette: Palette;
  /** False for --plain: figures alone. */
  readonly pictures: boolean;
  readonly months: number;
};

const pageWidth = 80;
const pictureWidth = 60;
const riskWidth = 30;
const named = 8;

const columns: readonly Column<PortfolioMetric>[] = [
  { title: "METRIC", text: ({ name }) => name },
  { title: "VALUE", text: (metric) => shownMetric(metric) ?? "unknown" },
  { title: "A YEAR", text: ({ yearly }) => (yearly === null ? "" : sayShare(yearly)) },
  { title: "TARGET", text: ({ target }) => target ?? "" },
  {
    title: "",
    text: sayVerdict,
    paint: (text, { verdict }, palette) =>
      verdict === "missed" ? palette.error(text) : verdict === "met" ? palette.band("green", text) : text,
  },
];

/** The portfolio as a page of text, 80 columns wide: targets, money, risk, time, standards, what is unknown. */
export function portfolioText(report: PortfolioReport, options: PortfolioTextOptions): string {
  const { palette } = options;
  const parts = [
    head(report),
    renderTable(report.metrics, columns, palette) + reasons(report),
    cohort(report),
    movement(report),
    section("Renewing", renewing(report), palette),
    section("ARR at risk", risk(report, options), palette),
    options.pictures ? section("Health", health(report, palette), palette) : null,
    section("Where to spend time", renderTime(report, options), palette),
    section("How we work", sayWork(report), palette),
    section("For Engineering", sayThemes(report), palette),
    section("Unknown", sayUnknown(report), palette),
  ];
  const page = parts.filter((part) => part !== null && part !== "").join("\n");
  return wrapText(page, pageWidth);
}

function section(title: string, text: string, palette: Palette): string | null {
  return text === "" ? null : `${palette.strong(title)}\n${text}`;
}

function head({ asOf, accounts, churned, arr, currency, ratesOf, unknown }: PortfolioReport): string {
  const known = unknown.arr.count === accounts ? "unknown" : sayMoneyOf(arr, currency);
  const ended = churned === 0 ? "" : `, and ${churned} that left or pay nothing`;
  const rates = ratesOf === null ? "" : `, at the rates of ${ratesOf} for both days`;
  return `Portfolio on ${asOf}: ${sayAccounts(accounts)}${ended}. ARR ${known}${rates}.\n`;
}

/** Why metrics are unknown, each reason once. */
function reasons({ metrics }: PortfolioReport): string {
  const known = new Map<string, string[]>();
  for (const { name, why } of metrics) if (why !== null) known.set(why, [...(known.get(why) ?? []), name]);
  return [...known].map(([why, names]) => `Unknown ${listed(names)}: ${why}.\n`).join("");
}

const sources = {
  columns: "a column of the file",
  snapshot: "the earlier snapshot",
  journal: "the journal",
  none: "nowhere",
} as const;

function cohort({ cohort: of, period, nps, currency }: PortfolioReport): string {
  const { newLogos, unknownBefore, unknownNow, missing } = of;
  const left = [
    newLogos.customers === 0 ? null : `${newLogos.customers} new (${sayMoneyOf(newLogos.amount, currency)})`,
    unknownBefore.count === 0 || period.source === "none"
      ? null
      : `${unknownBefore.count} whose earlier ARR is unknown (${sayNames(unknownBefore, named)})`,
    unknownNow.count === 0
      ? null
      : `${unknownNow.count} whose ARR of now is unknown (${sayNames(unknownNow, named)})`,
  ].filter((part) => part !== null);
  const lines = [
    period.source === "none"
      ? null
      : `Period: ${period.months} months, ${period.from} to ${period.to}; the ARR at its beginning comes from ${sources[period.source]}.`,
    period.source === "none"
      ? null
      : `Cohort: ${sayCustomers(of.customers)} with ARR at the beginning, ${of.lost} of them lost. Left ` +
        `out: ${left.length === 0 ? "nobody" : left.join("; ")}.`,
    missing.count === 0
      ? null
      : `Counted as lost because the later snapshot does not have them: ${sayNames(missing, named)}.`,
    nps.answers === 0 ? null : `NPS from ${nps.answers} ratings.`,
    nps.tooOld === 0 ? null : `${nps.tooOld} ratings from before the period are left out.`,
  ];
  return sentences(lines);
}

function movement({ revenue, currency, period }: PortfolioReport): string {
  if (period.source === "none" || revenue.customers === 0) return "";
  const { expansion, contraction, churn, newLogos } = revenue;
  const money = (amount: number): string => sayMoneyOf(amount, currency);
  return sentences([
    `Gained: ${money(expansion.amount)} from ${sayCustomers(expansion.customers)} that grew; beside ` +
      `the rates ${money(newLogos.amount)} from ${newLogos.customers} new.`,
    `Lost: ${money(contraction.amount)} from ${sayCustomers(contraction.customers)} that shrank, ${money(churn.amount)} from ${churn.customers} that left.`,
  ]);
}

function renewing({ renewing: windows, currency }: PortfolioReport): string {
  if (windows.every(({ accounts }) => accounts === 0)) return "";
  const parts = windows.map(
    ({ days, accounts, amount, unpriced }) =>
      `in ${days} days ${sayMoneyOf(amount, currency)} (${sayAccounts(accounts)}${unpriced === 0 ? "" : `, ARR of ${unpriced} unknown`})`,
  );
  return `${parts.join(", ")}\n`;
}

function risk(report: PortfolioReport, { pictures, months }: PortfolioTextOptions): string {
  const { atRisk, currency } = report;
  const { low, high, accountsHigh, unpriced, certain, passed } = atRisk;
  if (accountsHigh === 0 && passed.accounts.count === 0) return "";
  const possible = accountsHigh - certain.count;
  const amount = (sum: number): string => sayKnownMoney(sum, currency);
  const besides = unpriced === 0 ? "" : `; ARR of ${unpriced} unknown`;
  const said = sentences([
    certain.count === 0
      ? "No account is red or has a critical flag."
      : `${amount(low)} in ${sayAccounts(certain.count)}: red, or with a critical flag (${sayNames(certain, named)}).`,
    possible === 0
      ? null
      : `${amount(high - low)}${certain.count === 0 ? "" : " more"} in ${sayAccounts(possible)} cannot be ruled ` +
        `out: yellow, or too little is known for a colour${besides}. A convention.`,
    passed.accounts.count === 0
      ? null
      : `The deadline of ${sayAccounts(passed.accounts.count)} (${amount(passed.amount)}) has passed, and ` +
        `nothing says that they renewed: ${sayNames(passed.accounts, named)}.`,
  ]);
  return pictures ? `${said}${riskPicture(report, { months, width: riskWidth })}` : said;
}

const health = (report: PortfolioReport, palette: Palette): string =>
  `${bandPicture(report, palette, pictureWidth)}${scorePicture(report)}`;

const sentences = (lines: readonly (string | null)[]): string =>
  lines
    .filter((line) => line !== null)
    .map((line) => `${line}\n`)
    .join("");
