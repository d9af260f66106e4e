import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fact, Statement } from "../facts/fact.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import type { RejectedProposal } from "../reader/proposals/proposal.ts";
import type { Ignored, Unread } from "../reader/reader.ts";

/** A text handed to a consultation besides the question; hostile until read. */
export type Note = {
  /** As the user named it: "notes.txt", "stdin". */
  readonly source: string;
  readonly text: string;
  /** When it was handed over in a conversation, as Statement.said. */
  readonly said?: number;
  /** The account it was taken to be about in a conversation, where its own words name none. */
  readonly about?: string;
};

/** A statement that a later one in the same conversation replaced. */
export type Correction = {
  readonly account: string | null;
  readonly key: Fact["key"];
  /** What no longer counts. */
  readonly was: Statement;
  /** The id of the fact that counts now; null when only the correction is known. */
  readonly by: string | null;
};

/** Two values of one key about one account that disagree; both are kept. */
export type Conflict = {
  readonly account: string | null;
  readonly key: Fact["key"];
  /** Ids of the disagreeing facts; the first is the one the assessment uses. */
  readonly facts: readonly string[];
  readonly why: string;
};

/** All that is known about one account. */
export type AccountCase = {
  /** As written; null when nothing names it. */
  readonly name: string | null;
  readonly facts: readonly Fact[];
};

/** Who read question and notes, and what of them is in no fact. */
export type CaseReading = {
  /** "rules", and the model that read what they left. */
  readonly by: readonly string[];
  readonly unread: readonly Unread[];
  readonly ignored: readonly Ignored[];
  /** What became of what the model proposed; absent where none was asked. */
  readonly proposals?: { readonly accepted: number; readonly rejected: readonly RejectedProposal[] };
};

/** All that is known for one consultation. */
export type Case = {
  readonly question: string;
  readonly asOf: CalendarDate;
  readonly notes: readonly Note[];
  /** In the order of first mention; exactly one, nameless if need be, when no account is named. */
  readonly accounts: readonly AccountCase[];
  readonly conflicts: readonly Conflict[];
  /** Empty outside a conversation. */
  readonly corrections: readonly Correction[];
  /** What was asked and planned before in the same conversation, as it was written; the facts of it stand above. */
  readonly earlier: readonly string[];
  readonly reading: CaseReading;
  /** What posed as more than material, in the order question, notes, records. None of it is a fact. */
  readonly intrusions: readonly Intrusion[];
};

/** Every fact of the case, in the order of its numbers. */
export const allFacts = (theCase: Case): Fact[] =>
  theCase.accounts
    .flatMap((account) => account.facts)
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
