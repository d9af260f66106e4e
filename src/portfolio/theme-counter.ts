import type { FactIndex } from "../facts/fact-index.ts";
import { slotOf } from "../facts/fact-index.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { plainWords } from "../language/plain-words.ts";
import { NameList } from "./name-list.ts";
import type { FeedbackTheme } from "./portfolio-report.ts";

const kinds = [
  { kind: "open P1", slot: slotOf("support.p1_subject") },
  { kind: "shared issue", slot: slotOf("support.shared_issue") },
  { kind: "complaint", slot: slotOf("relationship.negative_feedback") },
  { kind: "difficulty", slot: slotOf("outcome.challenge") },
] as const;

/** Enough for any meeting with Engineering; a column of free text would fill the memory. */
const mostThemes = 500;
const longest = 160;

/** What customers complain of, in their words, by theme: the same words are one theme whoever says them. */
export class ThemeCounter {
  private readonly themes = new Map<string, { theme: string; kind: string; accounts: NameList }>();

  add(account: string, facts: FactIndex): void {
    const named = new Set<string>();
    for (const { kind, slot } of kinds)
      for (const { value } of facts.all(slot)) {
        const key = plainWords(String(value));
        if (key === "" || named.has(key)) continue;
        named.add(key);
        const known = this.themes.get(key);
        if (known === undefined && this.themes.size >= mostThemes) continue;
        const theme = known ?? { theme: oneSafeLine(String(value), longest), kind, accounts: new NameList() };
        theme.accounts.add(account);
        this.themes.set(key, theme);
      }
  }

  /** The most widespread first. */
  result(): FeedbackTheme[] {
    return [...this.themes.values()]
      .map(({ theme, kind, accounts }) => ({ theme, kind, accounts: accounts.result() }))
      .sort((a, b) => b.accounts.count - a.accounts.count);
  }
}
