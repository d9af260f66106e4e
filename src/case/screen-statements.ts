import type { Statement } from "./fact.ts";
import { kindOf } from "./find-intrusions.ts";
import type { Intrusion } from "./intrusion.ts";
import { posesAs } from "./posing/poses-as.ts";
import { sayPlace } from "./say-place.ts";

export type Screened = {
  readonly statements: readonly Statement[];
  readonly intrusions: readonly Intrusion[];
};

/**
 * Takes out of a record's statements those whose words pose as an instruction, a frame line or a result of ours: such a
 * text is no fact, and no name of an account.
 */
export function screenStatements(statements: readonly Statement[]): Screened {
  const intrusions = new Map<string, Intrusion>();
  const kept = statements.flatMap((statement): Statement[] => {
    const { account, source, value, quote, by } = statement;
    const pose = [String(value), quote, by ?? ""].map(posesAs).find((each) => each !== null);
    if (pose !== undefined && pose !== null) {
      const place = sayPlace(source);
      intrusions.set(place, { kind: kindOf(pose), place });
      return [];
    }
    return [account !== null && posesAs(account) !== null ? { ...statement, account: null } : statement];
  });
  return { statements: kept, intrusions: [...intrusions.values()] };
}
