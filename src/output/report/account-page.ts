import type { Chart } from "./chart.ts";
import { charted } from "./charted.ts";
import { Figures } from "./figures.ts";
import { type Html, html } from "./html.ts";
import { page } from "./page.ts";
import type { AccountModel, Draw } from "./report-model.ts";
import { table } from "./table.ts";

/** The page about one account: what is at stake and by when, what is done, and the facts it rests on. */
export function accountPage(
  model: AccountModel,
  { draw, scriptHash }: { readonly draw: Draw; readonly scriptHash: string },
): string {
  const { account, asOf, assessment } = model;
  const figures = new Figures();
  const body = html`<main>
<h1>${account}</h1>
<p class="soft">Success plan on ${asOf}</p>
${lead(model, figures)}
<h2>Health</h2>
${charted(dimensionChart(model), draw)}
${indicatorTable(model, figures)}
${model.history.length < 2 ? null : html`<h2>Scores on record</h2>${charted(historyChart(model), draw)}`}
<h2>Red flags</h2>
${
  assessment.redFlags.length === 0
    ? html`<p>None.</p>`
    : table("Red flags", assessment.redFlags, [
        { title: "Flag", cell: ({ name }) => name.replaceAll("_", " ") },
        { title: "Severity", cell: ({ severity }) => severity },
        {
          title: "Because",
          isText: true,
          cell: ({ because, facts }) => figures.figure(because, factsOf(model, facts)),
        },
      ])
}
<h2>Actions</h2>
${table("Actions", model.actions, [
  { title: "Due", cell: ({ date }) => date },
  { title: "Owner", cell: ({ owner }) => owner },
  { title: "What", isText: true, cell: (action) => figures.figure(action.do, factsOf(model, action.facts)) },
  {
    title: "Who may settle it",
    cell: (action) =>
      action.authority === "decide"
        ? "can decide"
        : `must ${action.authority}${action.with === null ? "" : ` ${action.with}`}`,
  },
])}
<h2>What this rests on</h2>
${table("Facts", model.facts, [
  { title: "Fact", cell: ({ id }) => id },
  { title: "Field", cell: ({ key }) => key },
  { title: "Value", isText: true, cell: (fact) => figures.figure(String(fact.value), [fact]) },
])}
<footer><p>${model.signature}</p><p>Underlined words open what they rest on.</p></footer>
</main>
${figures.popovers()}`;
  return page({ title: `Success plan: ${account}`, scriptHash, body });
}

const factsOf = ({ facts }: AccountModel, ids: readonly string[]) =>
  facts.filter(({ id }) => ids.includes(id));

function lead(model: AccountModel, figures: Figures): Html {
  const { assessment, actions } = model;
  const { health, renewal, authority, redFlags } = assessment;
  const [first] = actions;
  const [flag] = redFlags;
  const score =
    health.score === null ? "unknown" : `${health.score.toFixed(0)} of 100, ${health.band ?? "provisional"}`;
  const why =
    renewal.noticeDays === null
      ? "The notice period is unknown: the deadline may be earlier."
      : "Renewal date less the notice period.";
  const deadline =
    renewal.deadline === null
      ? "no renewal is known"
      : figures.figure(renewal.deadline, factsOf(model, renewal.facts), why);
  return html`<section class="lead" aria-label="In short">
<p><strong>Health:</strong> ${score}, ${Math.round(health.coverage * 100)} % of it known.</p>
<p><strong>By:</strong> ${deadline}.</p>
<p><strong>Gravest:</strong> ${flag === undefined ? "no red flag" : `${flag.name.replaceAll("_", " ")} (${flag.severity})`}.</p>
${first === undefined ? null : html`<p><strong>Who acts:</strong> ${first.owner}, by ${first.date}: ${first.do}</p>`}
<p><strong>Authority:</strong> ${authority.route}.</p>
</section>`;
}

function dimensionChart({ assessment, bands }: AccountModel): Chart {
  const { dimensions } = assessment.health;
  const tone = (score: number | null) =>
    score === null ? "none" : score >= bands.green ? "green" : score >= bands.yellow ? "yellow" : "red";
  return {
    title: "Health by dimension, 0 to 100; without data there is no bar",
    axis: "Dimension",
    categories: dimensions.map(({ name }) => name),
    parts: (["red", "yellow", "green"] as const).map((wanted) => ({
      name: wanted,
      tone: wanted,
      values: dimensions.map(({ score }) => (tone(score) === wanted ? Math.round(score ?? 0) : 0)),
    })),
  };
}

const historyChart = ({ history }: AccountModel): Chart => ({
  title: "Health scores on record",
  axis: "Day",
  categories: history.map(({ day }) => day),
  parts: [{ name: "score", tone: "plain", values: history.map(({ score }) => Math.round(score ?? 0)) }],
});

const indicatorTable = (model: AccountModel, figures: Figures): Html =>
  html`<details><summary>Each indicator</summary>${table(
    "Indicators",
    model.assessment.health.dimensions.flatMap(({ name: dimension, indicators }) =>
      indicators.map((indicator) => ({ dimension, ...indicator })),
    ),
    [
      { title: "Dimension", cell: ({ dimension }) => dimension },
      { title: "Indicator", cell: ({ name }) => name },
      {
        title: "Score",
        isNumber: true,
        by: ({ score }) => score,
        cell: ({ score, facts }) =>
          score === null ? "no data" : figures.figure(String(Math.round(score)), factsOf(model, facts)),
      },
      { title: "Because", isText: true, cell: ({ because }) => because },
    ],
  )}</details>`;
