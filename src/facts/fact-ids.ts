import type { Fact, Statement } from "./fact.ts";

/** The numbers that facts have, by what they say. */
export type FactIds = ReadonlyMap<string, string>;

type Said = Pick<Statement, "account" | "key" | "value" | "unit" | "by">;

/** Equal for two facts that say the same, from whatever source. */
export const factIdentity = ({ account, key, value, unit, by }: Said): string =>
  JSON.stringify([account, key, typeof value === "string" ? value.toLowerCase() : value, unit, by ?? null]);

/** The numbers known so far and those of these facts; a number is never given twice. */
export const rememberIds = (known: FactIds, facts: readonly Fact[]): FactIds =>
  new Map([...known, ...facts.map((fact): [string, string] => [factIdentity(fact), fact.id])]);

/**
 * Numbers for facts, in their order: the one a fact had before, else the next free one. Facts asked for later, such as
 * computed ones, get the numbers behind them.
 */
export function numberFacts(
  inOrder: readonly Said[],
  known: FactIds = new Map(),
): { readonly idOf: (fact: Said) => string } {
  const ids = new Map(known);
  // Not Math.max(…ids): so many arguments as there may be ids no call takes.
  let last = 0;
  for (const id of known.values()) last = Math.max(last, Number(id.slice(1)));
  const idOf = (fact: Said): string => {
    const identity = factIdentity(fact);
    const id = ids.get(identity) ?? `F${++last}`;
    ids.set(identity, id);
    return id;
  };
  for (const fact of inOrder) idOf(fact);
  return { idOf };
}
