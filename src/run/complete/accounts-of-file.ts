import type { Candidate } from "../../output/manual/find-completions.ts";

/** A list that is longer helps nobody who presses Tab. */
const mostAccounts = 1_000;

/** The names of the accounts of a file, each once. Throws a Failure for one that cannot be read. */
export async function accountsOfFile(path: string, signal: AbortSignal): Promise<readonly Candidate[]> {
  const { accountNamesOf } = await import("#lazy/accounts");
  const names = await accountNamesOf(path, { signal, atMost: mostAccounts });
  return names.map((value) => ({ value, description: "" }));
}
