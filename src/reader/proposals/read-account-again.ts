import type { ReadCell } from "../phrasebook/read-text.ts";
import type { ExaminedText } from "./examine-text.ts";

export type AccountInput = {
  /** The account the model named; null: none. */
  readonly account: string | null;
  readonly cell: ReadCell;
  readonly words: { readonly from: number; readonly to: number };
};

/** Why the words are not about the account that the model names; null when they are, or when it names none. */
export function accountFault(text: ExaminedText, { account, cell, words }: AccountInput): string | null {
  if (account === null) return null;
  const about = cell.about(words) ?? text.options.account ?? null;
  if (about !== null) return isSame(about, account) ? null : `its words are about ${about}`;
  const [first] = text.accounts;
  if (first !== undefined) return isSame(first, account) ? null : `its words are about ${first}`;
  return plain(text.text).includes(plain(account)) ? null : "no such account stands in the source";
}

/** "Proseware" is "Proseware Ltd". */
function isSame(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)];
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
