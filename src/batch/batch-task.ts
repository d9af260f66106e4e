import type { Statement } from "../facts/fact.ts";
import type { DataFinding } from "../finding/finding.ts";

/** One account of a batch. */
export type BatchTask = {
  /** Its place in the output, from 0. */
  readonly index: number;
  /** Tells it from all others of the batch: its identifier and name, and which of several of that name it is. */
  readonly key: string;
  readonly account: string;
  readonly id: string | null;
  /** File and row: "accounts.csv:12". */
  readonly source: string;
  readonly file: string;
  readonly statements: readonly Statement[];
  /** What is wrong in its row: it is not asked about then. */
  readonly findings: readonly DataFinding[];
};
