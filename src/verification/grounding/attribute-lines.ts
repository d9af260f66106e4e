import { indexNames } from "../../language/names/index-names.ts";
import type { AccountGrounds } from "../grounds.ts";

const words = /[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ\d&'’-]{2,40}/g;
/** A line that opens a part about one account: its heading, or its name in bold in front. */
const opens =
  /^\s{0,3}(?:#{1,6}\s|[-*+]?\s*\*\*|\d{1,2}[.)]\s+\*\*|[-*+]\s+[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ɏ ]{1,40}:)/;

/** A line is read this far; what stands behind is no prose. A convention that bounds the work on hostile text. */
const longestLine = 20_000;

type Named = { readonly account: AccountGrounds; readonly end: number };

/**
 * Which account the words of a line are about. With one account it is that one; with several the one named last before
 * them, else the one the line names, else the one whose part the line stands in; null when that is unclear. An account
 * is named by its whole name, or by a word that no other account's name has.
 */
export function attributeLines(accounts: readonly AccountGrounds[]) {
  const [only, second] = accounts;
  const one = only !== undefined && second === undefined ? only : null;
  const named = one !== null || accounts.length === 0 ? () => [] : nameReader(accounts);
  let current: AccountGrounds | null = null;

  return {
    /** To be called for each line in turn; gives the account at a place of one of its sentences. */
    line(text: string): (sentence: string, at: number) => AccountGrounds | null {
      if (one !== null) return () => one;
      const distinct = [...new Set(named(text.slice(0, longestLine)).map(({ account }) => account))];
      if (/^\s{0,3}#{1,2}\s/.test(text)) current = null;
      if (opens.test(text) && distinct.length === 1) current = distinct[0] ?? null;
      const around = distinct.length === 1 ? (distinct[0] ?? null) : distinct.length === 0 ? current : null;
      let [read, mentions]: [string, readonly Named[]] = ["", []];
      return (sentence, at) => {
        if (read !== sentence) [read, mentions] = [sentence, named(sentence)];
        return mentions.findLast(({ end }) => end <= at)?.account ?? around;
      };
    },
  };
}

/** Finds the accounts a text names, in their order. */
function nameReader(accounts: readonly AccountGrounds[]): (text: string) => Named[] {
  const wholeNames = indexNames(accounts.map(({ name }) => name ?? ""));
  const byWord = new Map<string, AccountGrounds | null>();
  for (const account of accounts)
    for (const [word] of (account.name ?? "").matchAll(words)) {
      const lower = word.toLowerCase();
      byWord.set(lower, byWord.has(lower) && byWord.get(lower) !== account ? null : account);
    }
  return (text) => {
    const found: Named[] = wholeNames(text).flatMap(({ index, end }) => {
      const account = accounts[index];
      return account === undefined ? [] : [{ account, end }];
    });
    const whole = found.length;
    for (const { 0: word, index } of text.matchAll(words)) {
      const account = byWord.get(word.toLowerCase().replace(/['’]s$/, "")) ?? null;
      if (account !== null) found.push({ account, end: index + word.length });
    }
    return whole === 0 ? found : found.sort((a, b) => a.end - b.end);
  };
}
