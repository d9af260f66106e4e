import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { Chart, Tone } from "../../output/report/chart.ts";

const size = { width: 720, height: 240 };
const plotWidth = 620;

/** Colours that stand for others: the page replaces each, so that a chart is light or dark as the page is. */
const stand: Record<Tone | "ink" | "line", string> = {
  red: "#f10001",
  yellow: "#f10002",
  green: "#f10003",
  none: "#f10004",
  gain: "#f10005",
  loss: "#f10006",
  plain: "#f10007",
  clear: "none",
  ink: "#f10008",
  line: "#f10009",
};

let isReady = false;

/** A chart as an SVG that holds no script, no style sheet and no address. */
export function drawChart({ categories, parts }: Chart): string {
  if (!isReady) use([BarChart, GridComponent, SVGRenderer]);
  isReady = true;
  const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
  const label = { color: stand.ink, fontSize: 12 };
  try {
    chart.setOption({
      animation: false,
      grid: { left: 70, right: 12, top: 12, bottom: 36 },
      xAxis: {
        type: "category",
        data: categories.map((name) => oneSafeLine(name, 60)),
        axisLabel: {
          ...label,
          interval: 0,
          hideOverlap: true,
          width: Math.floor(plotWidth / Math.max(1, categories.length)),
          overflow: "break",
        },
        axisLine: { lineStyle: { color: stand.line } },
        axisTick: { show: false },
      },
      yAxis: {
        type: "value",
        minInterval: 1,
        axisLabel: { ...label, formatter: shortAmount },
        splitLine: { lineStyle: { color: stand.line } },
      },
      series: parts.map(({ name, tone, values }) => ({
        type: "bar" as const,
        name,
        stack: "all",
        barMaxWidth: 48,
        data: [...values],
        itemStyle: { color: stand[tone] },
      })),
    });
    return tidy(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

/** 1,500,000 as "1.5M": an axis has little room. */
function shortAmount(value: number): string {
  const size = Math.abs(value);
  const [by, unit] = size >= 1e9 ? [1e9, "B"] : size >= 1e6 ? [1e6, "M"] : size >= 1e3 ? [1e3, "k"] : [1, ""];
  return `${Math.round((value / by) * 10) / 10}${unit}`;
}

/** Without what makes it move, and with the page's own colours. */
function tidy(svg: string): string {
  let text = svg
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, "")
    .replace(/^<svg width="\d+" height="\d+"/, '<svg aria-hidden="true" focusable="false"');
  for (const [tone, colour] of Object.entries(stand))
    if (colour !== "none") text = text.replaceAll(`"${colour}"`, `"var(--${tone})"`);
  return text;
}
