import type { AccountCase } from "../case/case.ts";
import { plainWords } from "../language/plain-words.ts";

const subjectsOf = (account: AccountCase): string[] =>
  account.facts.flatMap((fact) =>
    fact.key === "support.p1_subject" || fact.key === "support.shared_issue"
      ? plainWords(`${fact.value}`) || []
      : [],
  );

/** What stops, breaks or fails at somebody. */
const stops =
  /\b(?:stopped|stops|broke|broken|fails?|failed|failing|is down|are down|went down|has been down|down since|does not work|doesn't work|not working|no longer works?|crash(?:es|ed)?|hangs?|outage|times? out|timed out|lost data|loses data)\b/i;
/** "Contoso has the same issue as Fabrikam", of a list of accounts alone. */
const longestSentence = 600;

/** Accounts that one sentence names together with what stopped: "the sync stopped at A, B and C". */
function toldTogether(
  accounts: readonly AccountCase[],
  texts: readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const names = accounts.flatMap(({ name }) => name ?? []);
  if (names.length < 2) return counts;
  for (const sentence of texts.flatMap((text) => text.split(/(?<=[.!?])\s+(?=\p{Lu})|\n+/u))) {
    if (sentence.length > longestSentence || sentence.endsWith("?") || !stops.test(sentence)) continue;
    const named = names.filter((name) => sentence.includes(name));
    if (named.length < 2) continue;
    for (const name of named) counts.set(name, Math.max(counts.get(name) ?? 0, named.length));
  }
  return counts;
}

/**
 * For each account of a consultation, in its order, how many accounts (itself included) name the same issue in the
 * same words, or are named together with what stopped; null for an account that names none.
 */
export function findSharedIssues(
  accounts: readonly AccountCase[],
  texts: readonly string[] = [],
): (number | null)[] {
  const together = toldTogether(accounts, texts);
  const affected = new Map<string, number>();
  const subjects = accounts.map((account) => new Set(subjectsOf(account)));
  for (const names of subjects) for (const name of names) affected.set(name, (affected.get(name) ?? 0) + 1);
  return subjects.map((names, index) => {
    const told = together.get(accounts[index]?.name ?? "") ?? null;
    if (names.size === 0) return told;
    return Math.max(told ?? 0, ...[...names].map((name) => affected.get(name) ?? 1));
  });
}
