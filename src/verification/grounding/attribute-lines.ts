import type { AccountGrounds } from "../grounds.ts";

const words = /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d&'’-]{2,40}/g;
/** A line that opens a part about one account: its heading, or its name in bold in front. */
const opens =
  /^\s{0,3}(?:#{1,6}\s|[-*+]?\s*\*\*|\d{1,2}[.)]\s+\*\*|[-*+]\s+[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ ]{1,40}:)/;

/**
 * Which account the words of a line are about. With one account it is that one; with several the one named last before
 * them, else the one the line names, else the one whose part the line stands in; null when that is unclear.
 */
export function attributeLines(accounts: readonly AccountGrounds[]) {
  const [only, second] = accounts;
  const one = only !== undefined && second === undefined ? only : null;
  const byWord = new Map<string, AccountGrounds | null>();
  for (const account of accounts)
    for (const [word] of (account.name ?? "").matchAll(words)) {
      const lower = word.toLowerCase();
      byWord.set(lower, byWord.has(lower) && byWord.get(lower) !== account ? null : account);
    }
  let current: AccountGrounds | null = null;

  const named = (text: string): AccountGrounds[] =>
    [...text.matchAll(words)].flatMap(([word]) => byWord.get(word.toLowerCase().replace(/['’]s$/, "")) ?? []);

  return {
    /** To be called for each line in turn; gives the account at a place of one of its sentences. */
    line(text: string): (sentence: string, at: number) => AccountGrounds | null {
      if (one !== null) return () => one;
      const here = accounts.length === 0 ? [] : named(text.slice(0, 20_000));
      const distinct = [...new Set(here)];
      if (/^\s{0,3}#{1,2}\s/.test(text)) current = null;
      if (opens.test(text) && distinct.length === 1) current = distinct[0] ?? null;
      const around = distinct.length === 1 ? (distinct[0] ?? null) : distinct.length === 0 ? current : null;
      return (sentence, at) => named(sentence.slice(0, at)).at(-1) ?? around;
    },
  };
}
