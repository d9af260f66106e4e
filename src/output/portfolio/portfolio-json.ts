import type { PortfolioMetric, PortfolioReport, TimePlace } from "../../portfolio/portfolio-report.ts";
import type { Movement } from "../../portfolio/revenue-cohort.ts";

const cents = (amount: number): number => Math.round(amount * 100) / 100;
/** Enough digits for any comparison, and none of the noise behind them. */
const exact = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e6) / 1e6;

/** A report as JSON has it: shares 0..1, NPS in points, amounts in `currency` a year. */
export const portfolioJson = (report: PortfolioReport) => {
  const { revenue, cohort, atRisk, improvements } = report;
  return {
    as_of: report.asOf,
    currency: report.currency,
    rates_of: report.ratesOf,
    accounts: report.accounts,
    ended: report.churned,
    arr: cents(report.arr),
    period: report.period,
    metrics: report.metrics.map(metricJson),
    cohort: {
      customers: cohort.customers,
      lost: cohort.lost,
      new_logos: movementJson(cohort.newLogos),
      unknown_before: cohort.unknownBefore,
      unknown_now: cohort.unknownNow,
      missing: cohort.missing,
    },
    movement: {
      before: cents(revenue.before),
      now: cents(revenue.now),
      expansion: movementJson(revenue.expansion),
      contraction: movementJson(revenue.contraction),
      churn: movementJson(revenue.churn),
      new_logos: movementJson(revenue.newLogos),
    },
    nps: { answers: report.nps.answers, ratings: report.nps.ratings, too_old: report.nps.tooOld },
    bands: report.bands,
    scores: report.scores,
    renewing: report.renewing.map((one) => ({ ...one, amount: cents(one.amount) })),
    at_risk: {
      low: cents(atRisk.low),
      high: cents(atRisk.high),
      accounts_low: atRisk.certain.count,
      accounts_high: atRisk.accountsHigh,
      unpriced: atRisk.unpriced,
      certain: atRisk.certain,
      passed: { accounts: atRisk.passed.accounts, amount: cents(atRisk.passed.amount) },
      by_month: atRisk.byMonth.map((one) => ({ ...one, low: cents(one.low), high: cents(one.high) })),
      convention: true,
    },
    spend_time: report.time.map(placeJson),
    standards: report.standards,
    improvements: {
      time_to_value: improvements.timeToValue,
      expansion_rate: exact(improvements.expansionRate),
      advocates: improvements.advocates,
    },
    themes: report.themes,
    unknown: report.unknown,
  };
};

const metricJson = ({ value, low, high, yearly, ...metric }: PortfolioMetric) => ({
  ...metric,
  value: exact(value),
  low: exact(low),
  high: exact(high),
  yearly: exact(yearly),
});

const movementJson = ({ customers, amount }: Movement) => ({ customers, amount: cents(amount) });

const placeJson = ({ arr, weight, ...place }: TimePlace) => ({
  ...place,
  arr: arr === null ? null : cents(arr),
  weight: exact(weight),
});
