import type { Statement } from "../facts/fact.ts";
import { sayPlace } from "../facts/say-place.ts";
import type { Intrusion } from "../posing/intrusion.ts";
import { posesAs } from "../posing/poses-as.ts";
import { kindOf } from "./find-intrusions.ts";

export type Screened = {
  readonly statements: readonly Statement[];
  readonly intrusions: readonly Intrusion[];
};

/**
 * Takes out of a record's statements those whose words pose as an instruction, a frame line or a result of
 * ours: such a text is no fact, and no name of an account. A number stays where only the words beside it pose
 * (a ticket's subject, who gave a rating): words in another field must not take a bad sign away.
 */
export function screenStatements(statements: readonly Statement[]): Screened {
  const intrusions = new Map<string, Intrusion>();
  const kept = statements.flatMap((statement): Statement[] => {
    const { account, source, value, quote, by } = statement;
    const [ofValue, ofQuote, ofBy] = [String(value), quote, by ?? ""].map(posesAs);
    const pose = ofValue ?? ofQuote ?? ofBy ?? null;
    const named = account !== null && posesAs(account) !== null ? { ...statement, account: null } : statement;
    if (pose === null) return [named];
    const place = sayPlace(source);
    intrusions.set(place, { kind: kindOf(pose), place });
    if (typeof value !== "number") return [];
    const { by: giver, ...rest } = named;
    return [
      {
        ...rest,
        quote: ofQuote === null ? quote : String(value),
        ...(giver === undefined || ofBy !== null ? {} : { by: giver }),
      },
    ];
  });
  return { statements: kept, intrusions: [...intrusions.values()] };
}
