import { type AssessedAccount, assessAccount } from "../assessment/assess.ts";
import type { Correction } from "../case/case.ts";
import { deriveFacts } from "../case/derive-facts.ts";
import type { Fact } from "../facts/fact.ts";
import type { Practice } from "../practice/practice.ts";

/** What a question of a conversation brought: its facts, and what they replaced. */
export type News = { readonly facts: readonly Fact[]; readonly corrections: readonly Correction[] };

/** The account as it was assessed before the news came. Pure; the account itself stays as it is. */
export function beforeNews(
  account: AssessedAccount,
  { facts: news, corrections }: News,
  practice: Practice,
): AssessedAccount {
  const { account: name, asOf } = account.assessment;
  const ids = new Set(news.map(({ id }) => id));
  const replaced = corrections
    .filter((one) => one.account === name && (one.by === null || ids.has(one.by)))
    .map(({ was }, index): Fact => ({ ...was, id: `F${8000 + index}` }));
  const stated = [...account.facts.filter(({ id, from }) => from === undefined && !ids.has(id)), ...replaced];
  const derived = deriveFacts(stated).map((fact, index): Fact => ({ ...fact, id: `F${8500 + index}` }));
  return assessAccount({
    account: { name, facts: [...stated, ...derived] },
    practice,
    asOf,
    accountsSharingIssue: account.view.accountsSharingIssue,
  });
}
