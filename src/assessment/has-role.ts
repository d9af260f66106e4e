import type { Practice } from "../practice/practice.ts";

/** Letters in lower case, words apart by one blank and a blank around: " vp operations ". */
const spaced = (text: string): string =>
  ` ${text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .join(" ")} `;

/** Whether who gave a fact ("VP Operations") has one of the practice's roles, by the words of that role. */
export function hasRole(by: string | undefined, role: string, practice: Practice): boolean {
  if (by === undefined) return false;
  const giver = spaced(by);
  const words = practice.redFlags.roles[role] ?? [];
  return words.some((word) => giver.includes(spaced(word)));
}
