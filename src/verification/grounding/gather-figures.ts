import type { AssessedAccount } from "../../assessment/assess.ts";
import type { Assessment } from "../../assessment/assessment.ts";
import { summarizePortfolio } from "../../assessment/summarize-portfolio.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { Fact } from "../../facts/fact.ts";
import { factValue } from "../../facts/fact-value.ts";
import type { Figure, KnownFigure } from "../../language/figures/figure.ts";
import { readLine } from "../../language/figures/read-line.ts";
import { describeAssessment } from "../../prompt/describe-assessment.ts";
import type { Work } from "../../slices/work.ts";
import { deriveFigures, totalFigures } from "./derive-figures.ts";
import { figureOf } from "./figure-of.ts";
import { portfolioFigures } from "./portfolio-figures.ts";

type Gathered = { readonly figures: readonly KnownFigure[]; readonly dates: readonly CalendarDate[] };

/**
 * Figures and days that facts, assessments, what was measured of a portfolio (`told`) and the program's own texts
 * (`others`) state or that follow from them.
 */
export function* gatherFigures(
  asOf: CalendarDate,
  accounts: readonly AssessedAccount[],
  others: readonly string[],
  told: readonly string[] = [],
): Work<Gathered> {
  const figures = new Map<string, KnownFigure>();
  const dates = new Set<CalendarDate>();
  const know = ({ kind, value, currency }: Figure, fact: string | null): void => {
    const key = `${kind} ${value} ${currency}`;
    if (!figures.has(key)) figures.set(key, { kind, value, currency, fact });
  };
  const take = (text: string, fact: string | null): void => {
    for (const line of text.split("\n")) {
      if (!/\d/.test(line)) continue;
      const { figures: stated, days } = readLine(line, asOf);
      for (const figure of stated) know(figure, fact);
      for (const { spans } of days) for (const [from, to] of spans) if (from === to) dates.add(from);
    }
  };
  for (const { facts } of accounts) {
    yield;
    for (const fact of facts) {
      const own = figureOf(fact);
      if (own !== null) know(own, fact.id);
      take(factText(fact), fact.id);
    }
  }
  for (const { facts } of accounts) {
    yield;
    for (const { fact, ...figure } of deriveFigures(facts)) know(figure, fact);
  }
  for (const { fact, ...figure } of totalFigures(accounts.map(({ facts }) => facts))) know(figure, fact);
  if (accounts.length > 1)
    for (const { fact, ...figure } of portfolioFigures(summarizePortfolio(accounts))) know(figure, fact);
  for (const { assessment } of accounts) {
    yield;
    for (const text of describeAssessment(assessment)) take(text, "the assessment");
    for (const value of ownNumbers(assessment))
      know({ kind: "percent", value, currency: null }, "the assessment");
    know({ kind: "plain", value: countIndicators(assessment), currency: null }, "the assessment");
  }
  for (const text of told) take(text, "the portfolio");
  for (const text of others) take(text, null);
  return { figures: [...figures.values()], dates: [...dates] };
}

/**
 * Everything a fact says. A quote that is a bare number (a cell of a table) says no more than the value; one that is a
 * day ("2026-10-13", for days without contact) does.
 */
const factText = (fact: Fact): string =>
  [
    factValue(fact),
    /^(?!\d{4}-\d\d-\d\d$)[-−+\d.,]{1,20}$/.test(fact.quote) ? "" : fact.quote,
    fact.by ?? "",
    fact.asOf ?? "",
    fact.ambiguous?.taken ?? "",
    ...(fact.ambiguous?.others ?? []),
    fact.ambiguous?.why ?? "",
  ].join("\n");

const countIndicators = ({ health: { dimensions } }: Assessment): number =>
  dimensions.reduce((count, { indicators }) => count + indicators.length, 0);

/** Coverage and what it leaves open, as percentages. */
function ownNumbers({ health: { coverage } }: Assessment): number[] {
  const percent = Math.round(coverage * 100);
  return [percent, 100 - percent];
}
