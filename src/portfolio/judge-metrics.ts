import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";
import { annualisedLoss, annualisedRate } from "./annualise.ts";
import type { NpsScore } from "./measure-nps.ts";
import { meets, parseTarget } from "./parse-target.ts";
import type { PortfolioMetric } from "./portfolio-report.ts";
import type { RevenueRetention } from "./revenue-cohort.ts";

export type Measured = {
  readonly revenue: RevenueRetention;
  readonly nps: NpsScore;
  readonly months: number;
  /** Why there is no cohort; null when there is one. */
  readonly withoutCohort: string | null;
};

type MeasureId = Practice["portfolio"]["measures"][number]["id"];
type Value = Pick<PortfolioMetric, "value" | "unit" | "low" | "high" | "of" | "yearly" | "why">;

const words = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join(" ");

/**
 * The metrics of a portfolio: those the agent definition has targets for, in its order and its words, then the others. A
 * target is one of a year: with another period the yearly value is held against it.
 */
export function judgeMetrics(
  { performance }: Pick<Persona, "performance">,
  { portfolio }: Practice,
  measured: Measured,
): PortfolioMetric[] {
  const targets = performance.success_indicators.map(({ metric, target }) => ({
    metric,
    target,
    id:
      portfolio.measures.find(({ names }) => names.some((name) => words(name) === words(metric)))?.id ?? null,
  }));
  const others = portfolio.measures.filter(({ id }) => !targets.some((one) => one.id === id));
  return [
    ...targets.map(({ metric, target, id }) => judge(metric, target, id, measured)),
    ...others.map(({ id, name }) => judge(name, null, id, measured)),
  ];
}

function judge(
  name: string,
  target: string | null,
  id: MeasureId | null,
  measured: Measured,
): PortfolioMetric {
  const value = id === null ? unmeasured : measureOf(id, measured);
  return { id, name, ...value, target, verdict: verdictOf(target, value) };
}

const unmeasured: Value = {
  value: null,
  unit: "share",
  low: null,
  high: null,
  of: 0,
  yearly: null,
  why: "nothing here measures it",
};

function measureOf(id: MeasureId, { revenue, nps, months, withoutCohort }: Measured): Value {
  if (id === "nps")
    return {
      value: nps.score,
      unit: "points",
      low: nps.low,
      high: nps.high,
      of: nps.answers,
      yearly: null,
      why: nps.score !== null ? null : tooFew(nps),
    };
  const values = {
    nrr: revenue.nrr,
    grr: revenue.grr,
    logo_churn: revenue.logoChurn,
    retention: revenue.retention,
  };
  const value = values[id];
  const yearly =
    value === null || months === 12
      ? null
      : id === "logo_churn"
        ? annualisedLoss(value, months)
        : annualisedRate(value, months);
  return {
    value,
    unit: "share",
    low: null,
    high: null,
    of: revenue.customers,
    yearly,
    why: value === null ? (withoutCohort ?? "no customer had revenue at the beginning of the period") : null,
  };
}

const tooFew = ({ answers, ratings }: NpsScore): string =>
  answers === 0
    ? "no ratings"
    : `${answers} ${answers === 1 ? "rating is" : "ratings are"} too few for a score: ${ratings.join(", ")}`;

function verdictOf(written: string | null, { value, yearly, low, high }: Value): PortfolioMetric["verdict"] {
  const target = written === null ? null : parseTarget(written);
  const judged = yearly ?? value;
  if (target === null || judged === null) return null;
  const isMet = meets(judged, target);
  if (low !== null && high !== null && meets(low, target) !== meets(high, target)) return "unsettled";
  return isMet ? "met" : "missed";
}
