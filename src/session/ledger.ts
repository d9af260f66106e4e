import type { Note } from "../case/case.ts";
import type { Statement } from "../facts/fact.ts";
import type { FactIds } from "../facts/fact-ids.ts";
import type { Intrusion } from "../posing/intrusion.ts";

/** What a conversation has established so far. It only grows; which word counts is decided when a case is built. */
export type Ledger = {
  /** The place of the last thing said or handed over, from 1. */
  readonly said: number;
  /** Questions asked. */
  readonly turns: number;
  /** Key questions answered. */
  readonly answers: number;
  /** From earlier questions, given answers and records; the oldest first, each with its place. */
  readonly statements: readonly Statement[];
  readonly notes: readonly Note[];
  /** What in the records posed as an instruction or a frame line. */
  readonly intrusions: readonly Intrusion[];
  /** What the person said is not so, by factIdentity. */
  readonly dropped: ReadonlySet<string>;
  readonly ids: FactIds;
};

export const emptyLedger: Ledger = {
  said: 0,
  turns: 0,
  answers: 0,
  statements: [],
  notes: [],
  intrusions: [],
  dropped: new Set(),
  ids: new Map(),
};
