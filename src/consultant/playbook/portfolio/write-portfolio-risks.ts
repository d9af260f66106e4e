import { fillText } from "../fill-text.ts";
import type { PortfolioMaterial } from "../material.ts";
import { blocks, bullets, counted, phrase } from "../phrase.ts";

/** Risk Mitigation of a portfolio: what can go wrong with the plays most accounts call for, and what nobody knows. */
export function writePortfolioRisks({ practice, portfolio }: PortfolioMaterial, opening: string): string {
  const { risks: most } = practice.phrases.limits;
  const seen = new Set<string>();
  const risks = portfolio.plays
    .flatMap(({ id }) => practice.plays.plays.find((play) => play.id === id)?.risks.slice(0, 1) ?? [])
    .filter(({ risk }) => !seen.has(risk) && seen.add(risk))
    .map(({ risk, answer }) =>
      phrase(practice, "risk", { risk: fillText(risk, {}), answer: fillText(answer, {}) }),
    )
    .filter((line) => line !== null)
    .slice(0, most);
  const { health } = portfolio.unknown;
  return blocks([
    opening,
    bullets([
      ...risks,
      health === 0
        ? null
        : phrase(practice, "portfolio_data", { count: counted(health), all: counted(portfolio.accounts) }),
    ]),
  ]);
}
