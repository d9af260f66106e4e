import type { ExaminedText } from "./examine-text.ts";
import type { Proposal } from "./proposal.ts";

/** So many names are taken from one reading. A convention. */
const mostNames = 20;
const longestName = 80;

/**
 * Accounts that a model names and rules did not know, where the name stands in the text with a capital and names no
 * person: with them the text is read again, so that a sentence about another account is no longer taken for the first
 * one's.
 */
export function newAccounts(
  { text, cells, accounts }: ExaminedText,
  proposals: readonly Proposal[],
): string[] {
  const known = new Set(accounts.map((name) => name.toLowerCase()));
  const people = new Set(
    cells.flatMap(({ names }) =>
      names.filter(({ kind }) => kind === "person").flatMap(({ name }) => name.toLowerCase().split(" ")),
    ),
  );
  const isNew = (name: string): boolean =>
    name.length <= longestName &&
    /^[\p{Lu}\d]/u.test(name) &&
    standsIn(text, name) &&
    ![...known].some((each) => each.startsWith(name.toLowerCase()) || name.toLowerCase().startsWith(each)) &&
    !name
      .toLowerCase()
      .split(" ")
      .some((word) => people.has(word));
  const named = new Set(proposals.flatMap(({ account }) => account ?? []));
  return [...named].filter(isNew).slice(0, mostNames);
}

/** As words of its own. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  return false;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\d]/u.test(sign);
