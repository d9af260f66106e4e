import { listed } from "../../../assessment/say-fact.ts";
import type { PortfolioMaterial } from "../material.ts";
import { blocks, bullets, counted, phrase } from "../phrase.ts";

/** Stakeholder Coordination of a portfolio: who is needed for the most urgent, then what is unknown of most accounts. */
export function writePortfolioStakeholders(
  { practice, accounts, portfolio }: PortfolioMaterial,
  opening: string,
): string {
  const needed = new Map<string, Set<string>>();
  for (const { label, plays } of accounts)
    for (const { play } of plays.slice(0, 1))
      for (const { who } of play.stakeholders)
        needed.set(who, (needed.get(who) ?? new Set<string>()).add(label));
  const people = [...needed].map(([who, labels]) =>
    labels.size === accounts.length
      ? phrase(practice, "portfolio_needed_by_all", { who, count: counted(labels.size) })
      : phrase(practice, "portfolio_needed", { who, accounts: listed([...labels]) }),
  );
  const questions = portfolio.questions
    .slice(0, practice.phrases.limits.questions)
    .map(({ question, example, accounts: open }, index) => {
      const said = phrase(practice, "portfolio_question", {
        question,
        example,
        count: counted(open),
        all: counted(portfolio.accounts),
      });
      return `${index + 1}. ${said}`;
    });
  return blocks([
    opening,
    bullets(people),
    questions.length === 0 ? null : `${phrase(practice, "portfolio_questions")}\n${questions.join("\n")}`,
  ]);
}
