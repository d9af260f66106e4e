import type { PortfolioMetric } from "../../portfolio/portfolio-report.ts";
import { shownMetric } from "../../portfolio/shown-metric.ts";
import { sayAccounts, sayMoneyOf } from "../portfolio/say-values.ts";
import { sayThemes, sayUnknown, sayWork } from "../portfolio/say-work.ts";
import { charted } from "./charted.ts";
import { type Evidence, Figures } from "./figures.ts";
import { type Html, html, type Part } from "./html.ts";
import { page } from "./page.ts";
import { bandChart, movementChart, riskChart } from "./portfolio-charts.ts";
import { portfolioLead } from "./portfolio-lead.ts";
import type { Draw, PortfolioModel } from "./report-model.ts";
import { table } from "./table.ts";
import { nameOf, ownerOf } from "./time-place.ts";

/** The page about a portfolio: what is at risk, by how much, by when and who acts, first; then what it rests on. */
export function portfolioPage(
  model: PortfolioModel,
  { draw, scriptHash }: { readonly draw: Draw; readonly scriptHash: string },
): string {
  const { report } = model;
  const figures = new Figures();
  const { period, revenue } = report;
  const rates = report.ratesOf === null ? "" : `, at the rates of ${report.ratesOf}`;
  const noCohort = "There is no cohort: nothing says what customers paid at the beginning of the period.";
  const movements =
    revenue.customers === 0
      ? html`<p>${noCohort}</p>`
      : [charted(movementChart(report), draw), cohortTable(model, figures)];
  const body = html`<main>
<h1>Portfolio on ${report.asOf}</h1>
<p class="soft">${report.accounts} accounts under contract, ARR ${sayMoneyOf(report.arr, report.currency)}${rates}. \
Period: ${period.months} months from ${period.from}.</p>
${portfolioLead(report)}
<h2>Against the targets</h2>
<div class="cards">${report.metrics.map((metric) => card(metric, model, figures))}</div>
<h2>At risk</h2>
<p>By the month of the deadline: the renewal date less the notice period, after which the customer can no \
longer leave. Red: the account is red, or has a critical red flag. Yellow: the account is yellow, or too \
little is known of it for a colour. What counts is a convention of this practice.</p>
${report.atRisk.byMonth.length === 0 ? html`<p>Nothing is at risk.</p>` : charted(riskChart(report), draw)}
<h2>Where to spend time</h2>
<p>Order: urgency × money × health × severity of red flags; whose last day is near stands first. \
A provisional score rests on less than half of its weight.</p>
${timeTable(model, figures)}
<h2>Open steps in the journal</h2>
${actionTable(model)}
<h2>Health</h2>
${health(model, draw)}
<h2>Gained and lost</h2>
${movements}
<h2>Renewing</h2>
<p>By renewal date, not by deadline.</p>
${table("Renewing", report.renewing, [
  { title: "Within", cell: ({ days }) => `${days} days`, by: ({ days }) => days },
  { title: "Accounts", isNumber: true, cell: ({ accounts }) => accounts },
  {
    title: "ARR",
    isNumber: true,
    by: ({ amount }) => amount,
    cell: ({ amount }) => sayMoneyOf(amount, report.currency),
  },
])}
<h2>How we work</h2>
${paragraphs(sayWork(report))}
${report.themes.length === 0 ? null : html`<h2>For Engineering</h2>${paragraphs(sayThemes(report))}`}
<h2>Unknown</h2>
${paragraphs(sayUnknown(report)) ?? html`<p>Nothing.</p>`}
<footer><p>${model.signature}</p><p>Underlined figures open what they rest on.</p></footer>
</main>
${figures.popovers()}`;
  return page({ title: `Portfolio on ${report.asOf}`, scriptHash, body });
}

/** A chart of one bar says less than a sentence. */
function health({ report }: PortfolioModel, draw: Draw): Part {
  const [only, ...others] = Object.entries(report.bands).filter(([, count]) => count > 0);
  if (only === undefined || others.length > 0) return charted(bandChart(report), draw);
  const [band, count] = only;
  const accounts = sayAccounts(count);
  const none = `None of ${accounts} has a colour: less than half of each score's weight rests on data.`;
  return html`<p>${band === "none" ? none : `All ${accounts} are ${band}.`}</p>`;
}

const paragraphs = (text: string): Part =>
  text === ""
    ? null
    : text
        .trimEnd()
        .split("\n")
        .map((line) => html`<p>${line}</p>`);

function card(metric: PortfolioMetric, { report }: PortfolioModel, figures: Figures): Html {
  const { name, target, verdict, why, id } = metric;
  const shown = shownMetric(metric);
  // "+20" is what is read from afar; its interval stands below.
  const [, value, interval] = /^(\S+(?: %)?)(?: \((.*)\))?$/.exec(shown ?? "") ?? [];
  const formula = id === null ? null : formulaOf(id, report);
  const said = target === null ? "no target" : `target ${target}${verdict === null ? "" : `: ${verdict}`}`;
  const figure = shown === null ? "unknown" : figures.figure(value ?? "", [], formula);
  const within = interval === undefined ? null : html`<small>${interval}</small>`;
  const reason = why === null ? null : html`<p class="soft">${why}</p>`;
  return html`<div class="card"><span>${name}</span><b>${figure}</b>${within}\
<span class="${verdict ?? "soft"}">${said}</span>${reason}</div>`;
}

function formulaOf(
  id: NonNullable<PortfolioMetric["id"]>,
  { revenue, currency, nps, cohort }: PortfolioModel["report"],
): string {
  const money = (amount: number): string => sayMoneyOf(amount, currency);
  const formulas = {
    nrr: `${money(revenue.now)} that the cohort pays now ÷ ${money(revenue.before)} that it paid; each customer stands below, under Gained and lost.`,
    grr:
      `${money(revenue.before - revenue.contraction.amount - revenue.churn.amount)} of what the cohort ` +
      `paid is still paid ÷ ${money(revenue.before)}; growth does not count.`,
    logo_churn: `${cohort.lost} lost of ${cohort.customers} customers that had ARR at the beginning of the period.`,
    retention: `${cohort.customers - cohort.lost} kept of ${cohort.customers} customers that had ARR at the beginning of the period.`,
    nps: `Share of ratings 9–10 minus share of 0–6, of ${nps.answers} answers; the interval is adjusted Wald, 95 %.`,
  };
  return formulas[id];
}

const keysOf = (facts: readonly Evidence[], wanted: RegExp): Evidence[] =>
  facts.filter(({ key }) => wanted.test(key));

function timeTable({ report, accounts }: PortfolioModel, figures: Figures): Html {
  const rows = report.time.map((place, at) => ({ place, at: at + 1, of: accounts[at] }));
  return table("Where to spend time", rows, [
    { title: "#", isNumber: true, cell: ({ at }) => at },
    { title: "Account", isText: true, cell: ({ place }) => nameOf(place) },
    {
      title: "ARR",
      isNumber: true,
      by: ({ place }) => place.arr,
      cell: ({ place, of }) =>
        place.arr === null
          ? "unknown"
          : figures.figure(
              sayMoneyOf(place.arr, report.currency),
              keysOf(of?.facts ?? [], /^account\.(?:arr|mrr)$/),
            ),
    },
    {
      title: "Deadline",
      by: ({ place }) => place.deadline,
      cell: ({ place, of }) =>
        place.deadline === null
          ? "unknown"
          : figures.figure(
              place.deadline,
              keysOf(of?.facts ?? [], /^renewal\.(?:date|notice_days|auto_renew)$/),
              "Renewal date less the notice period.",
            ),
    },
    {
      title: "Health",
      by: ({ place }) => place.score,
      cell: ({ place, of }) =>
        place.score === null
          ? "unknown"
          : figures.figure(
              `${place.score.toFixed(0)} ${place.band ?? "provisional"}`,
              keysOf(of?.facts ?? [], /^(?:usage|support|engagement|stakeholder|outcome|relationship)\./),
              `${Math.round(place.coverage * 100)} % of the score's weight rests on data.`,
            ),
    },
    {
      title: "Red flags",
      isText: true,
      cell: ({ of }) =>
        shortened(
          (of?.flags ?? []).map(
            ({ name, severity, because }) =>
              html`<p><span class="${severity === "critical" ? "missed" : "soft"}">${name} (${severity})</span>: ${because}</p>`,
          ),
        ),
    },
    { title: "First step", isText: true, cell: ({ place }) => place.next?.what ?? "" },
    { title: "Owner", isText: true, cell: ({ place }) => ownerOf(place) },
    { title: "Due", cell: ({ place }) => place.next?.due ?? "" },
  ]);
}

/** The first two; the others open. */
const shortened = (flags: readonly Html[]): Part =>
  flags.length <= 3
    ? flags
    : [
        flags.slice(0, 2),
        html`<details><summary>and ${flags.length - 2} more</summary>${flags.slice(2)}</details>`,
      ];

function actionTable({ actions }: PortfolioModel): Html {
  if (actions.length === 0)
    return html`<p>The journal has no open step that is overdue or due in the next 14 days. \
The first steps above are proposals: a consultation about an account records them.</p>`;
  return table("Actions due", actions, [
    {
      title: "Due",
      by: ({ due }) => due,
      cell: ({ due, days }) =>
        due === null ? "no date" : `${due}${days !== null && days < 0 ? " (overdue)" : ""}`,
    },
    { title: "Account", isText: true, cell: ({ account }) => account ?? "" },
    { title: "Owner", isText: true, cell: ({ owner }) => owner ?? "nobody" },
    { title: "What", isText: true, cell: ({ what }) => what },
  ]);
}

function cohortTable({ cohort, cohortLeft, report }: PortfolioModel, figures: Figures): Html {
  const money = (amount: number): string => sayMoneyOf(amount, report.currency);
  return html`<details><summary>Each customer of the cohort${cohortLeft === 0 ? null : `, without ${cohortLeft} that changed least`}</summary>${table(
    "The cohort",
    cohort,
    [
      { title: "Account", isText: true, cell: ({ account }) => account },
      {
        title: "Before",
        isNumber: true,
        by: ({ before }) => before,
        cell: ({ before, evidence }) => figures.figure(money(before), keysOf(evidence, /arr_before$/)),
      },
      {
        title: "Now",
        isNumber: true,
        by: ({ now }) => now,
        cell: ({ now, evidence }) => figures.figure(money(now), keysOf(evidence, /\.(?:arr|mrr)$/)),
      },
      {
        title: "Change",
        isNumber: true,
        by: ({ before, now }) => now - before,
        cell: ({ before, now }) => money(now - before),
      },
    ],
  )}</details>`;
}
