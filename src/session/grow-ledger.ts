import { allFacts, type Case } from "../case/case.ts";
import type { Statement } from "../facts/fact.ts";
import { factIdentity, rememberIds } from "../facts/fact-ids.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import type { Ledger } from "./ledger.ts";

/** What one record states, and what in it posed as something else. */
export const addRecord = (
  ledger: Ledger,
  {
    statements,
    intrusions,
  }: { readonly statements: readonly Statement[]; readonly intrusions: readonly Intrusion[] },
): Ledger => ({ ...addStatements(ledger, statements), intrusions: [...ledger.intrusions, ...intrusions] });

/** Statements of one record or one answer, which come after all that was said before. */
const addStatements = (ledger: Ledger, statements: readonly Statement[]): Ledger => ({
  ...ledger,
  said: ledger.said + 1,
  statements: [...ledger.statements, ...statements.map((one) => ({ ...one, said: ledger.said + 1 }))],
});

/** A note; one of the same source takes the place of the earlier one, for it is the same file read again. */
export const addNote = (
  ledger: Ledger,
  note: { readonly source: string; readonly text: string },
): Ledger => ({
  ...ledger,
  said: ledger.said + 1,
  notes: [...ledger.notes.filter(({ source }) => source !== note.source), { ...note, said: ledger.said + 1 }],
});

/** One more key question answered; `statements` may be empty, the number is used all the same. */
export const addAnswer = (ledger: Ledger, statements: readonly Statement[]): Ledger => ({
  ...addStatements(ledger, statements),
  answers: ledger.answers + 1,
});

/** A question opens a turn: the place it is said at is the ledger's new last one. */
export const openTurn = (ledger: Ledger): Ledger => ({
  ...ledger,
  said: ledger.said + 1,
  turns: ledger.turns + 1,
});

/**
 * Keeps what the question at place `said` stated, as its case understood it, under a source that stays clear once there
 * are more questions: "turn 2:question".
 */
export function keepQuestion(ledger: Ledger, theCase: Case, said: number): Ledger {
  const stated = [...allFacts(theCase), ...theCase.corrections.map(({ was }) => was)].filter(
    (one) => one.said === said && !("from" in one),
  );
  const kept = stated.map(
    ({ account, key, value, unit, source, quote, asOf, by, ambiguous, readBy }): Statement => ({
      account,
      key,
      value,
      unit,
      source: source === "question" ? `turn ${ledger.turns}:question` : source,
      quote,
      said,
      ...(asOf === undefined ? {} : { asOf }),
      ...(by === undefined ? {} : { by }),
      ...(ambiguous === undefined ? {} : { ambiguous }),
      ...(readBy === undefined ? {} : { readBy }),
    }),
  );
  const others = ledger.statements.filter((one) => one.said !== said);
  return { ...ledger, statements: [...others, ...kept] };
}

/**
 * Facts keep the numbers and the account they were shown with. A statement that names no account belongs to
 * the first one of the case, and must not move to an account that is named later.
 */
export const rememberFacts = (ledger: Ledger, theCase: Case): Ledger => {
  const about = theCase.accounts[0]?.name ?? null;
  const ids = rememberIds(ledger.ids, allFacts(theCase));
  if (about === null) return { ...ledger, ids };
  return {
    ...ledger,
    ids,
    statements: ledger.statements.map((one) => (one.account === null ? { ...one, account: about } : one)),
    notes: ledger.notes.map((note) => ({ about, ...note })),
  };
};

/** Takes a fact out of all that follows; the words it was read from stay where they are. */
export const dropFact = (ledger: Ledger, fact: Parameters<typeof factIdentity>[0]): Ledger => ({
  ...ledger,
  dropped: new Set([...ledger.dropped, factIdentity(fact)]),
});
