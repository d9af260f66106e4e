import { factValue } from "../../../facts/fact-value.ts";
import type { PortfolioMetric, PortfolioReport } from "../../../portfolio/portfolio-report.ts";
import { shownMetric } from "../../../portfolio/shown-metric.ts";
import type { Practice } from "../../../practice/practice.ts";
import { counted, phrase } from "../phrase.ts";

/** Each metric that the agent definition has a target for, with how it stands; then what the money did. */
export function sayTargets(practice: Practice, report: PortfolioReport): (string | null)[] {
  const { revenue, period, atRisk } = report;
  const money = (amount: number): string =>
    factValue({ key: "account.arr", value: Math.round(amount), unit: report.currency ?? "money" });
  return [
    ...report.metrics.map((metric) => sayMetric(practice, metric)),
    period.source === "none"
      ? null
      : phrase(practice, "portfolio_cohort", {
          count: counted(revenue.customers),
          lost: counted(revenue.lost),
          expansion: money(revenue.expansion.amount),
          contraction: money(revenue.contraction.amount),
          churn: money(revenue.churn.amount),
        }),
    atRisk.accountsHigh === 0
      ? null
      : phrase(practice, "portfolio_risk_range", {
          low: money(atRisk.low),
          high: money(atRisk.high),
          count: counted(atRisk.accountsHigh),
        }),
  ];
}

function sayMetric(practice: Practice, metric: PortfolioMetric): string | null {
  const { name, target, verdict, why } = metric;
  const value = shownMetric(metric);
  if (value === null) return phrase(practice, "portfolio_metric_unknown", { metric: name, because: why });
  if (target === null) return phrase(practice, "portfolio_metric", { metric: name, value });
  return phrase(practice, `portfolio_metric_${verdict ?? "missed"}`, { metric: name, value, target });
}
