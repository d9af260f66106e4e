import type { AccountAliases } from "./account-aliases.ts";
import { foldName } from "./account-aliases.ts";

/** Words at the end of a company's name that say what kind of company it is. */
const forms =
  /(?:[\s,]+(?:ltd|limited|inc|incorporated|corp|corporation|co|company|llc|llp|lp|plc|gmbh|ag|kg|kgaa|ohg|ug|se|sa|sas|sarl|srl|spa|sl|bv|nv|oy|oyj|ab|as|asa|aps|pty|group|holdings?)\.?)+$/;

/** "Contoso Ltd." → "contoso". */
const stemOf = (name: string): string =>
  foldName(name)
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
    .replace(forms, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Two names that may be one account: [the shorter one, the longer one]. */
export type LookAlikes = readonly [name: string, account: string];

/**
 * Accounts whose names differ only in the form of the company, signs and blanks: "Contoso" and "Contoso Ltd". They may
 * be two all the same; what somebody settled is left out.
 */
export function findLookAlikes(names: Iterable<string>, aliases: AccountAliases): LookAlikes[] {
  const groups = new Map<string, Map<string, string>>();
  for (const name of names) {
    const shown = aliases.shown(name);
    const stem = stemOf(shown);
    if (stem === "" || aliases.isSettled(shown)) continue;
    const group = groups.get(stem) ?? new Map<string, string>();
    groups.set(stem, group.set(aliases.key(name), shown));
  }
  return [...groups.values()].flatMap((group) => {
    const [longest, ...others] = [...group.values()].sort((a, b) => b.length - a.length);
    return longest === undefined ? [] : others.map((name): LookAlikes => [name, longest]);
  });
}
