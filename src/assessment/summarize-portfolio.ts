import { slotOf } from "../facts/fact-index.ts";
import type { AssessedAccount } from "./assess.ts";
import type { Band, Route } from "./assessment.ts";
import { holds } from "./evaluate-condition.ts";
import { partnersOf } from "./partners-of.ts";

/** Yearly revenue in one currency, and of how many accounts it is the sum. */
export type PortfolioMoney = {
  readonly currency: string;
  readonly amount: number;
  readonly accounts: number;
};

/** What many accounts have in common; the counts are of accounts. */
export type Portfolio = {
  readonly accounts: number;
  /** "none": too little is known for a colour. */
  readonly bands: Readonly<Record<Band | "none", number>>;
  /** Each route with those it asks for, the strictest first; the accounts by urgency. */
  readonly routes: readonly PortfolioRoute[];
  /** By the practice's `at_risk`; no currency is converted. */
  readonly atRisk: {
    readonly accounts: number;
    readonly money: readonly PortfolioMoney[];
    /** Accounts at risk whose revenue is unknown. */
    readonly unpriced: number;
  };
  readonly unknown: {
    readonly renewal: number;
    /** Accounts whose renewal is known and whose notice period is not: the deadline may be earlier. */
    readonly notice: number;
    readonly revenue: number;
    /** Accounts of which nothing is measured. */
    readonly health: number;
  };
  /** Accounts whose goals are known. */
  readonly withGoals: number;
  /** By id, the most frequent first. */
  readonly plays: readonly { readonly id: string; readonly accounts: number }[];
  /** Key questions that nothing answers, the most frequent first. */
  readonly questions: readonly {
    readonly question: string;
    readonly example: string;
    readonly accounts: number;
  }[];
};

export type PortfolioRoute = {
  readonly route: Route;
  readonly with: readonly string[];
  readonly accounts: readonly (string | null)[];
};

const arr = slotOf("account.arr");
const goal = slotOf("outcome.goal");
const strictest: readonly Route[] = ["escalate", "consult", "decide"];

/** Counts what the assessments of many accounts say; `accounts` has the most urgent first. Pure, and linear. */
export function summarizePortfolio(accounts: readonly AssessedAccount[]): Portfolio {
  const bands = { red: 0, yellow: 0, green: 0, none: 0 };
  const unknown = { renewal: 0, notice: 0, revenue: 0, health: 0 };
  const routes = new Map<string, PortfolioRoute & { readonly accounts: (string | null)[] }>();
  const money = new Map<string, { currency: string; amount: number; accounts: number }>();
  const plays = new Map<string, { id: string; accounts: number }>();
  const questions = new Map<string, { question: string; example: string; accounts: number }>();
  let [atRisk, unpriced, withGoals] = [0, 0, 0];
  for (const { assessment, view } of accounts) {
    const { health, renewal, authority } = assessment;
    bands[health.band ?? "none"] += 1;
    const revenue = view.facts.first(arr);
    const isPriced = typeof revenue?.value === "number";
    if (renewal.date === null) unknown.renewal += 1;
    else if (renewal.noticeDays === null) unknown.notice += 1;
    if (!isPriced) unknown.revenue += 1;
    if (health.coverage === 0) unknown.health += 1;
    if (view.facts.first(goal) !== undefined) withGoals += 1;
    if (holds(view.practice.health.at_risk.when, view)) {
      atRisk += 1;
      if (isPriced) {
        const { unit: currency } = revenue;
        const sum = entryOf(money, currency, () => ({ currency, amount: 0, accounts: 0 }));
        sum.amount += Number(revenue.value);
        sum.accounts += 1;
      } else unpriced += 1;
    }
    const partners = partnersOf(authority);
    entryOf(routes, `${authority.route} ${partners.join(", ")}`, () => ({
      route: authority.route,
      with: partners,
      accounts: [],
    })).accounts.push(assessment.account);
    for (const { id } of assessment.plays) entryOf(plays, id, () => ({ id, accounts: 0 })).accounts += 1;
    for (const { question, status, example } of assessment.keyQuestions)
      if (status === "open")
        entryOf(questions, question, () => ({ question, example, accounts: 0 })).accounts += 1;
  }
  return {
    accounts: accounts.length,
    bands,
    routes: [...routes.values()].sort(
      (a, b) =>
        strictest.indexOf(a.route) - strictest.indexOf(b.route) || b.accounts.length - a.accounts.length,
    ),
    atRisk: {
      accounts: atRisk,
      money: [...money.values()].sort((a, b) => b.accounts - a.accounts),
      unpriced,
    },
    unknown,
    withGoals,
    plays: mostFirst(plays),
    questions: mostFirst(questions),
  };
}

function entryOf<Entry>(entries: Map<string, Entry>, key: string, create: () => Entry): Entry {
  const known = entries.get(key);
  if (known !== undefined) return known;
  const created = create();
  entries.set(key, created);
  return created;
}

const mostFirst = <Entry extends { readonly accounts: number }>(
  entries: ReadonlyMap<string, Entry>,
): Entry[] => [...entries.values()].sort((a, b) => b.accounts - a.accounts);
