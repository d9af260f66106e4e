import type { AccountCase } from "../case/case.ts";
import { plainWords } from "../language/plain-words.ts";

const subjectsOf = (account: AccountCase): string[] =>
  account.facts.flatMap((fact) =>
    fact.key === "support.p1_subject" || fact.key === "support.shared_issue"
      ? plainWords(`${fact.value}`) || []
      : [],
  );

/**
 * For each account of a consultation, in its order, how many accounts (itself included) name the same issue in the
 * same words; null for an account that names none.
 */
export function findSharedIssues(accounts: readonly AccountCase[]): (number | null)[] {
  const affected = new Map<string, number>();
  const subjects = accounts.map((account) => new Set(subjectsOf(account)));
  for (const names of subjects) for (const name of names) affected.set(name, (affected.get(name) ?? 0) + 1);
  return subjects.map((names) =>
    names.size === 0 ? null : Math.max(...[...names].map((name) => affected.get(name) ?? 1)),
  );
}
