import type { PortfolioReport } from "../../portfolio/portfolio-report.ts";
import type { Chart } from "./chart.ts";

/** What is at risk, by the month it is decided in. */
export const riskChart = ({ atRisk }: PortfolioReport): Chart => ({
  title: "ARR at risk by month of the decision",
  axis: "Month",
  categories: atRisk.byMonth.map(({ month }) => month),
  parts: [
    {
      name: "red, or a critical flag",
      tone: "red",
      values: atRisk.byMonth.map(({ low }) => Math.round(low)),
    },
    {
      name: "yellow, or too little known",
      tone: "yellow",
      values: atRisk.byMonth.map(({ low, high }) => Math.round(high - low)),
    },
  ],
});

export const bandChart = ({ bands }: PortfolioReport): Chart => {
  const order = ["red", "yellow", "green", "none"] as const;
  return {
    title: "Accounts by health",
    axis: "Colour",
    categories: order.map((band) => (band === "none" ? "no colour" : band)),
    parts: order.map((band, at) => ({
      name: band === "none" ? "no colour" : band,
      tone: band,
      values: order.map((_, place) => (place === at ? bands[band] : 0)),
    })),
  };
};

/** From what the cohort paid to what it pays: each step stands on the one before. */
export function movementChart({ revenue }: PortfolioReport): Chart {
  const { before, now, expansion, contraction, churn } = revenue;
  const top = before + expansion.amount;
  const steps = [
    { name: "before", clear: 0, plain: before, gain: 0, loss: 0 },
    { name: "grew", clear: before, plain: 0, gain: expansion.amount, loss: 0 },
    { name: "shrank", clear: top - contraction.amount, plain: 0, gain: 0, loss: contraction.amount },
    { name: "left", clear: now, plain: 0, gain: 0, loss: churn.amount },
    { name: "now", clear: 0, plain: now, gain: 0, loss: 0 },
  ];
  const part = (key: "clear" | "plain" | "gain" | "loss", name: string) => ({
    name,
    tone: key,
    values: steps.map((step) => Math.round(step[key])),
  });
  return {
    title: "The cohort's ARR, from the beginning of the period to now",
    axis: "Step",
    categories: steps.map(({ name }) => name),
    parts: [part("clear", "stands on"), part("plain", "ARR"), part("gain", "gained"), part("loss", "lost")],
  };
}
