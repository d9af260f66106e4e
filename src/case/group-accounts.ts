import type { Statement } from "../facts/fact.ts";

/** A statement with its place among all of them, from 0. */
export type PlacedStatement = {
  readonly statement: Statement;
  readonly place: number;
};

/** The statements of one account, in their order. */
export type AccountStatements = {
  readonly name: string | null;
  readonly statements: readonly PlacedStatement[];
};

const simple = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

/**
 * Groups statements by account, in the order of first mention. Names match in any case, and a name matches a
 * longer one of which it is the only beginning ("Proseware" is "Proseware Ltd"); the longest form names the
 * account. What names no account belongs to the first one; with no account at all there is one without a name. Those
 * in `lead` stand before all others, in their order.
 */
export function groupAccounts(
  statements: readonly Statement[],
  lead: readonly string[] = [],
): AccountStatements[] {
  const mentioned = [...lead, ...statements.flatMap(({ account }) => account ?? [])];
  const names = [...new Set(mentioned.filter((name) => simple(name) !== ""))];
  const full = fullNames(names);
  const groups = new Map<string | null, PlacedStatement[]>();
  for (const name of names) groups.set(full.get(simple(name)) ?? name, []);
  if (groups.size === 0) groups.set(null, []);
  const [first = null] = groups.keys();
  for (const [place, statement] of statements.entries()) {
    const name = statement.account === null ? first : (full.get(simple(statement.account)) ?? first);
    const value = statement.key === "account.name" && name !== null ? name : statement.value;
    groups.get(name)?.push({ place, statement: { ...statement, account: name, value } });
  }
  return [...groups].map(([name, grouped]) => ({ name, statements: grouped }));
}

/** Each simplified name with the longest written form it stands for. */
function fullNames(names: readonly string[]): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const name of names) if (!written.has(simple(name))) written.set(simple(name), name);
  const sorted = [...written.keys()].sort();
  const full = new Map<string, string>();
  for (const [index, name] of sorted.entries()) {
    const longer: string[] = [];
    for (let next = index + 1; sorted[next]?.startsWith(`${name} `); next += 1)
      longer.push(sorted[next] ?? "");
    const chain = longer.every((each, at) => at === 0 || each.startsWith(longer[at - 1] ?? ""));
    const target = chain ? (longer.at(-1) ?? name) : name;
    full.set(name, written.get(target) ?? name);
  }
  return full;
}
