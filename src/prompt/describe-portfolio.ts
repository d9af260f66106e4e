import type { Assessment, Route } from "../assessment/assessment.ts";
import type { Portfolio } from "../assessment/summarize-portfolio.ts";
import { factValue } from "../facts/fact-value.ts";

export type PortfolioTold = {
  readonly portfolio: Portfolio;
  /** Accounts whose assessments are not given whole. */
  readonly others: readonly Assessment[];
  /** So many more are not told of at all. */
  readonly leftOut: number;
};

/** What many accounts amount to, as a section of the prompt, and the others on a line each. */
export function describePortfolio({ portfolio, others, leftOut }: PortfolioTold): string {
  const { accounts, bands, routes, atRisk, unknown, withGoals } = portfolio;
  const ofRoute = (wanted: Route): number =>
    routes.reduce((sum, { route, accounts: of }) => sum + (route === wanted ? of.length : 0), 0);
  const money = atRisk.money.map(({ amount, currency, accounts: of }) => {
    const sum = factValue({ key: "account.arr", value: amount, unit: currency });
    return `${sum} a year in ${of} accounts`;
  });
  return [
    "# Portfolio (code counted it; settled)",
    `- Accounts: ${accounts}`,
    `- By health: ${bands.red} red, ${bands.yellow} yellow, ${bands.green} green, ${bands.none} without a colour`,
    `- By authority route: ${ofRoute("escalate")} escalate, ${ofRoute("consult")} consult, ${ofRoute("decide")} decide`,
    `- At risk (red, or with a high or critical red flag): ${atRisk.accounts} accounts; ` +
      `${money.join(", ") || "no revenue known"}; revenue unknown of ${atRisk.unpriced} of them`,
    `- Unknown: renewal date of ${unknown.renewal}, notice period of ${unknown.notice}, revenue of ` +
      `${unknown.revenue}, everything that is measured of ${unknown.health}; goals known of ` +
      `${withGoals}`,
    ...(others.length === 0
      ? []
      : [
          "",
          "# Further accounts, by urgency; names are JSON strings",
          ...others.map(line),
          ...(leftOut === 0 ? [] : [`- ${leftOut} more, the least urgent, are left out`]),
        ]),
  ].join("\n");
}

const line = ({ account, health, renewal, authority, redFlags }: Assessment): string =>
  `- ${[
    JSON.stringify(account),
    health.band === null ? "no colour" : `health ${health.score} of 100, ${health.band}`,
    authority.route,
    renewal.deadline === null ? "renewal unknown" : `deadline ${renewal.deadline}`,
    ...redFlags.slice(0, 2).map(({ name, severity }) => `${name} (${severity})`),
  ].join("; ")}`;
