import { fillText } from "./fill-text.ts";

/** The persona's own lead-in, with the customer's name where there is one: "Looking at Northwind's current health and status:". */
export function leadIn(words: string | undefined, account: string | null): string {
  if (words === undefined) return "";
  const bare = words.replace(/[\s.…:]+$/, "");
  const named =
    account === null
      ? bare
      : bare.replace(/\bthe customer(['’]s)\b/, (_match, possessive: string) => `${account}${possessive}`);
  return `${fillText(named, {}) ?? bare}:`;
}
