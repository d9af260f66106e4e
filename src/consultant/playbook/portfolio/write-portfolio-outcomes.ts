import { factValue } from "../../../facts/fact-value.ts";
import type { PortfolioMaterial } from "../material.ts";
import { blocks, bullets, counted, phrase, references } from "../phrase.ts";

/** Outcome Analysis of a portfolio: of how many the goals are known, and those of the most urgent. */
export function writePortfolioOutcomes(
  { practice, accounts, portfolio }: PortfolioMaterial,
  opening: string,
): string {
  const goals = accounts.flatMap(({ label, facts }) =>
    facts
      .filter(({ key }) => key === "outcome.goal")
      .map((fact) => `**${label}**: ${factValue(fact)}${references([fact.id])}`),
  );
  return blocks([
    opening,
    phrase(practice, "portfolio_goals", {
      known: counted(portfolio.withGoals),
      count: counted(portfolio.accounts),
    }),
    bullets(goals.slice(0, practice.phrases.limits.portfolio)),
  ]);
}
