import type { Statement } from "../facts/fact.ts";
import type { Intrusion } from "../posing/intrusion.ts";

/** What a record of one account says. */
export type AccountRead = {
  readonly statements: readonly Statement[];
  /** What else of the record poses as an instruction or a frame line. */
  readonly intrusions: readonly Intrusion[];
};

export const noRecord: AccountRead = { statements: [], intrusions: [] };
