import type { Chart } from "./chart.ts";
import { Html, html } from "./html.ts";
import type { Draw } from "./report-model.ts";
import { table } from "./table.ts";

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** A chart with the meaning of its colours, and the table of what it shows beside it. */
export const charted = (chart: Chart, draw: Draw): Html => {
  const parts = chart.parts.filter(({ tone }) => tone !== "clear");
  return html`<figure>${new Html(draw(chart))}<figcaption class="key">${parts.map(
    ({ name, tone }) => html`<span><i style="background:var(--${tone})"></i>${name}</span>`,
  )}</figcaption></figure>
<details><summary>The figures: ${chart.title}</summary>${table(
    chart.title,
    chart.categories.map((category, at) => ({ category, at })),
    [
      { title: chart.axis, cell: ({ category }) => category },
      ...parts.map(({ name, values }) => ({
        title: name,
        isNumber: true as const,
        by: ({ at }: { at: number }) => values[at] ?? 0,
        cell: ({ at }: { at: number }) => whole.format(values[at] ?? 0),
      })),
    ],
  )}</details>`;
};
