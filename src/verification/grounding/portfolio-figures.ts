import type { Portfolio } from "../../assessment/summarize-portfolio.ts";
import type { KnownFigure } from "../../language/figures/figure.ts";

/** What many accounts amount to: counts of accounts, their shares of all, and the money at risk. */
export function portfolioFigures(portfolio: Portfolio): KnownFigure[] {
  const { accounts, bands, routes, atRisk, unknown, withGoals, plays, questions } = portfolio;
  const ofRoute = (wanted: string): number =>
    routes.reduce((sum, { route, accounts: of }) => sum + (route === wanted ? of.length : 0), 0);
  const counts = new Set([
    accounts,
    ...Object.values(bands),
    ...routes.map(({ accounts: of }) => of.length),
    ...["decide", "consult", "escalate"].map(ofRoute),
    atRisk.accounts,
    atRisk.accounts - atRisk.unpriced,
    atRisk.unpriced,
    ...atRisk.money.map(({ accounts: of }) => of),
    ...Object.values(unknown),
    ...Object.values(unknown).map((count) => accounts - count),
    withGoals,
    ...plays.map(({ accounts: of }) => of),
    ...questions.map(({ accounts: of }) => of),
  ]);
  const known = { currency: null, fact: "the portfolio" };
  return [
    ...[...counts].flatMap((value): KnownFigure[] => [
      { ...known, kind: "plain", value },
      { ...known, kind: "percent", value: (value / accounts) * 100 },
    ]),
    ...atRisk.money.map(
      ({ amount, currency }): KnownFigure => ({ ...known, kind: "money", value: amount, currency }),
    ),
  ];
}
