import { listed } from "../../../assessment/say-fact.ts";
import type { PortfolioRoute } from "../../../assessment/summarize-portfolio.ts";
import type { Practice } from "../../../practice/practice.ts";
import { fillAll } from "../fill-text.ts";
import type { PortfolioMaterial } from "../material.ts";
import { blocks, bullets, counted, phrase } from "../phrase.ts";

/** So many accounts of a route are named; a convention. */
const named = 5;

/** Success Strategy of a portfolio: what many accounts call for alike, and who decides for which of them. */
export function writePortfolioStrategy({ practice, portfolio }: PortfolioMaterial, opening: string): string {
  const plays = portfolio.plays.slice(0, practice.phrases.limits.plays).map(({ id, accounts }) => {
    const play = practice.plays.plays.find((one) => one.id === id);
    // What names something of one account says nothing of all of them.
    const [strategy = ""] = fillAll(play?.strategy ?? [], {});
    return phrase(practice, accounts === 1 ? "portfolio_play_one" : "portfolio_play", {
      count: counted(accounts),
      play: play?.name ?? id,
      strategy,
    });
  });
  return blocks([
    opening,
    bullets(plays),
    bullets(portfolio.routes.map((route) => routeLine(practice, route))),
  ]);
}

function routeLine(practice: Practice, { route, with: partners, accounts }: PortfolioRoute): string {
  const own = practice.authority.rules.filter(({ level }) => level === "decide").map(({ matter }) => matter);
  const said = phrase(practice, `route_${route}`, {
    with: partners.length === 0 ? null : listed(partners),
    matters: own.join("; "),
  });
  const names = accounts.flatMap((account) => account ?? []).slice(0, named);
  const which =
    names.length === 0
      ? null
      : phrase(practice, names.length === accounts.length ? "portfolio_only" : "portfolio_among", {
          accounts: listed(names),
        });
  return [said, which].filter((part) => part !== null).join(" ");
}
