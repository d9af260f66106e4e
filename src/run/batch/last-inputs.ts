import { sha256 } from "../../adapters/files/sha256.ts";
import { accountAliases } from "../../adapters/journal/alias-file.ts";
import { journalPath } from "../../adapters/journal/journal-path.ts";
import { inputIdentity } from "../../batch/input-identity.ts";
import type { Statement } from "../../facts/fact.ts";
import { isAnswered } from "../../journal/is-answered.ts";
import { parseStoredFacts } from "../../session/parse-stored-facts.ts";
import type { Settings } from "../../settings/settings.ts";
import type { SayJournal } from "../journal/say-journal.ts";
import { withJournal } from "../journal/with-journal.ts";

/** Facts that no record states: those of the question, of answers given, and computed ones. */
const notOfRecords = /^(?:(?:turn \d+:)?question|answer:\d+|computed)$/;

/**
 * Tells whether an account's inputs differ from those of the last consultation about it that brought an answer. An account
 * without one has changed.
 */
export async function lastInputs(
  places: Settings["places"],
  say: SayJournal,
): Promise<(account: string, statements: readonly Statement[]) => boolean> {
  const aliases = accountAliases(places);
  const last = new Map<string, string>();
  await withJournal(journalPath(places), say, ({ lines }) => {
    for (const line of lines()) {
      if (line.type !== "consultation" || line.head.partial || !isAnswered(line.head.outcome)) continue;
      const missing = line.head.accounts.flatMap(({ name }) =>
        name === null || last.has(aliases.key(name)) ? [] : [name],
      );
      if (missing.length === 0) continue;
      const entry = line.parsed()?.entry;
      const stored = typeof entry === "object" && entry !== null && "facts" in entry ? entry.facts : [];
      const facts = parseStoredFacts(Array.isArray(stored) ? stored : []);
      for (const name of missing) {
        const own = facts.filter(({ account, source }) => account === name && !notOfRecords.test(source));
        last.set(aliases.key(name), sha256(inputIdentity(own)));
      }
    }
  });
  return (account, statements) => last.get(aliases.key(account)) !== sha256(inputIdentity(statements));
}
