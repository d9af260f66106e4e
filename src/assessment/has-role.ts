import type { Practice } from "../practice/practice.ts";

/** Lower case, one space between words and one at each end: " vp operations ". */
const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .join(" ")} `;

/**
 * Whether the giver of a fact ("VP Operations") has a role, by the words that the practice has for that role.
 */
export function hasRole(by: string | undefined, role: string, practice: Practice): boolean {
  if (by === undefined) return false;
  const giver = spaced(by);
  const words = practice.redFlags.roles[role] ?? [];
  return words.some((word) => giver.includes(spaced(word)));
}
