import type { Route } from "../../../assessment/assessment.ts";
import { partnersOf } from "../../../assessment/partners-of.ts";
import { listed } from "../../../assessment/say-fact.ts";
import type { Portfolio } from "../../../assessment/summarize-portfolio.ts";
import { factValue } from "../../../facts/fact-value.ts";
import type { Practice } from "../../../practice/practice.ts";
import { fillText } from "../fill-text.ts";
import type { AccountMaterial, PortfolioMaterial } from "../material.ts";
import { blocks, bullets, counted, phrase, references } from "../phrase.ts";
import { sayTargets } from "./say-targets.ts";

/** Customer Assessment of a portfolio: where to begin, what there is in numbers, and the most urgent with their reasons. */
export function writePortfolioAssessment(material: PortfolioMaterial, opening: string): string {
  const { practice, accounts, portfolio, report } = material;
  return blocks([
    begin(practice, accounts[0]),
    phrase(practice, report === null ? "portfolio_count" : "portfolio_measured", {
      count: counted(portfolio.accounts),
    }),
    opening,
    bullets([
      ...(report === null ? [] : sayTargets(practice, report)),
      phrase(practice, "portfolio_bands", { bands: bands(practice, portfolio) }),
      phrase(practice, "portfolio_routes", { routes: routes(practice, portfolio) }),
      report === null ? money(practice, portfolio) : null,
      unknown(practice, portfolio),
    ]),
    phrase(practice, "portfolio_first", { count: counted(accounts.length) }),
    bullets(accounts.map((account) => line(practice, account))),
  ]);
}

function begin(practice: Practice, first: AccountMaterial | undefined): string | null {
  const play = first?.plays.find(({ gatedBy }) => gatedBy === null) ?? first?.plays[0];
  if (first === undefined || play === undefined) return null;
  return phrase(practice, "portfolio_now", {
    account: first.label,
    lead: fillText(play.play.lead, first.values),
  });
}

function bands(practice: Practice, { bands: of }: Portfolio): string {
  const coloured = (["red", "yellow", "green"] as const).filter((band) => of[band] > 0);
  return [
    ...coloured.map((band) => phrase(practice, "portfolio_band", { count: counted(of[band]), band })),
    of.none === 0 ? null : phrase(practice, "portfolio_no_band", { count: counted(of.none) }),
  ]
    .filter((part) => part !== null)
    .join(", ");
}

function routes(practice: Practice, { routes: of }: Portfolio): string {
  const count = (route: Route): number =>
    of.reduce((sum, one) => sum + (one.route === route ? one.accounts.length : 0), 0);
  return (["escalate", "consult", "decide"] as const)
    .filter((route) => count(route) > 0)
    .map((route) => phrase(practice, `portfolio_${route}`, { count: counted(count(route)) }))
    .join(", ");
}

function money(practice: Practice, { atRisk }: Portfolio): string | null {
  const { accounts, money: sums, unpriced } = atRisk;
  if (accounts === 0) return phrase(practice, "portfolio_no_risk");
  if (sums.length === 0) return phrase(practice, "portfolio_unpriced", { count: counted(accounts) });
  return phrase(practice, unpriced === 0 ? "portfolio_money" : "portfolio_money_partly", {
    money: listed(
      sums.map(({ amount, currency }) => factValue({ key: "account.arr", value: amount, unit: currency })),
    ),
    count: counted(accounts),
    unpriced: counted(unpriced),
  });
}

function unknown(practice: Practice, { unknown: of }: Portfolio): string | null {
  const parts = (["renewal", "notice", "revenue", "health"] as const)
    .filter((part) => of[part] > 0)
    .map((part) => phrase(practice, `portfolio_unknown_${part}`, { count: counted(of[part]) }))
    .filter((part) => part !== null);
  return parts.length === 0 ? null : phrase(practice, "portfolio_unknown", { unknown: listed(parts) });
}

/** One account on one line: why it is urgent, its money, and who may settle it. */
function line(practice: Practice, { label, assessment, values }: AccountMaterial): string | null {
  const { redFlags, health, renewal, authority } = assessment;
  const { limits } = practice.phrases;
  const partners = partnersOf(authority);
  const parts = [
    ...redFlags.slice(0, limits.drivers).map(({ name, severity, because, facts }) =>
      phrase(practice, "portfolio_account_flag", {
        flag: name,
        severity,
        because: `${because}${references(facts)}`,
      }),
    ),
    renewal.deadline === null
      ? null
      : `${phrase(
          practice,
          renewal.noticeDays === null ? "portfolio_account_renewal" : "portfolio_account_deadline",
          { deadline: renewal.deadline, renewal_date: renewal.date },
        )}${references(renewal.facts)}`,
    health.band === null
      ? null
      : phrase(practice, "portfolio_account_health", { score: String(health.score), band: health.band }),
    values.arr ?? null,
    phrase(practice, `portfolio_account_route_${authority.route}`, {
      with: partners.length === 0 ? null : listed(partners),
    }),
  ];
  return phrase(practice, "portfolio_account", {
    account: label,
    because: parts.filter((part) => part !== null).join("; "),
  });
}
