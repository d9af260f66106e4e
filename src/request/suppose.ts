import { type AssessedAccount, assessAccount } from "../assessment/assess.ts";
import { deriveFacts } from "../case/derive-facts.ts";
import type { Fact, Statement } from "../facts/fact.ts";
import { type FactKey, factCatalogue } from "../facts/fact-catalogue.ts";
import type { Practice } from "../practice/practice.ts";

/** What a supposition changes: statements that hold then, and facts that hold no longer. */
export type Change = {
  readonly statements: readonly Pick<Statement, "key" | "value" | "unit" | "quote">[];
  readonly clear: readonly FactKey[];
};

/**
 * The account as it would be assessed if something else were known: the stated facts with the change in them, everything
 * computed from them computed anew. The account itself stays as it is. Pure.
 */
export function suppose(
  account: AssessedAccount,
  { statements, clear }: Change,
  practice: Practice,
): AssessedAccount {
  const { asOf, account: name } = account.assessment;
  const gone = new Set<string>([
    ...clear,
    ...statements.map(({ key }) => key),
    ...statements.flatMap(rivalsOf),
  ]);
  const stated = account.facts.filter(({ key, from }) => from === undefined && !gone.has(key));
  const supposed = statements.map(
    (statement, index): Fact => ({ ...statement, id: `F${9000 + index}`, account: name, source: "supposed" }),
  );
  const facts = [...stated, ...supposed];
  const derived = deriveFacts(facts).map((fact, index): Fact => ({ ...fact, id: `F${9500 + index}` }));
  return assessAccount({
    account: { name, facts: [...facts, ...derived] },
    practice,
    asOf,
    accountsSharingIssue: account.view.accountsSharingIssue,
  });
}

/** A rate that is supposed leaves no room for the counts it would be computed from, and the other way round. */
const rivals: Partial<Record<FactKey, readonly FactKey[]>> = {
  "usage.active_rate": ["usage.active_users", "usage.change"],
  "usage.active_users": ["usage.active_rate", "usage.change"],
  "usage.seats": ["usage.active_rate"],
  "outcome.goals_met_rate": ["outcome.goals_met", "outcome.goals_due"],
  "outcome.goals_met": ["outcome.goals_met_rate"],
  "usage.feature_breadth": ["usage.core_features_used", "usage.core_features_entitled"],
  "engagement.training_completion": ["engagement.trained_users", "engagement.training_target"],
  "account.arr": ["account.mrr"],
  "account.mrr": ["account.arr"],
};

const rivalsOf = ({ key }: Pick<Statement, "key">): readonly FactKey[] => rivals[key] ?? [];

/** The catalogue's unit of a value that is set by a rule. */
export const unitOf = (key: FactKey): Statement["unit"] => factCatalogue[key].unit;
