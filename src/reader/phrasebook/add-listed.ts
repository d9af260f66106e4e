import type { Analysis } from "./analyse.ts";

/** A name in a cell, as the search for names found it. */
type Listed = {
  readonly cell: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly capital: boolean;
};

/** "Acme Foods, Borealis and Castle Bank": between two accounts of a list stands a third one. */
export function addListed(
  candidates: readonly Listed[],
  analyses: readonly Analysis[],
  accounts: Map<string, string>,
  {
    people,
    written,
  }: {
    readonly people: { readonly has: (candidate: Listed) => boolean };
    readonly written: ReadonlyMap<string, string>;
  },
): void {
  const isListed = (a: Listed | undefined, b: Listed | undefined): boolean => {
    if (a === undefined || b === undefined || a.cell !== b.cell) return false;
    const between = analyses[a.cell]?.tokens.slice(a.to, b.from).map(({ lower: word }) => word) ?? [];
    return (
      between.length > 0 && between.length <= 2 && between.every((word) => /^(?:,|and|or|&)$/.test(word))
    );
  };
  for (const [at, candidate] of candidates.entries()) {
    const [before, behind] = [candidates[at - 1], candidates[at + 1]];
    const key = candidate.name.toLowerCase();
    if (accounts.has(key) || !candidate.capital || people.has(candidate)) continue;
    if (!isListed(before, candidate) || !isListed(candidate, behind)) continue;
    const known = (one: Listed | undefined): boolean =>
      one !== undefined && accounts.has(one.name.toLowerCase());
    if (known(before) && known(behind)) accounts.set(key, written.get(key) ?? candidate.name);
  }
}
