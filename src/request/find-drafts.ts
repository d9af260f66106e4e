import type { Token } from "../language/tokens.ts";
import { findAll } from "./compile-phrases.ts";
import type { CompiledRules } from "./compile-rules.ts";
import type { DeliverableKind } from "./request.ts";
import type { Clause } from "./split-clauses.ts";

/** How far behind "draft" the noun may stand. */
const reach = 9;

export type AskedDraft = { readonly kind: DeliverableKind; readonly at: number };

/** The text a clause asks for: "draft the QBR agenda", "I need a mail to the CFO"; null when it asks for none. */
export function findDraft(
  tokens: readonly Token[],
  start: number,
  { to }: Clause,
  { make, alone, spoken, nouns, outsideNouns }: CompiledRules,
): AskedDraft | "outside" | null {
  const made = make.longestAt(tokens, start);
  const byItself = alone.longestAt(tokens, start);
  if (made === null && byItself === null) return null;
  const behind = start + Math.max(made?.length ?? 0, byItself?.length ?? 0);
  // A joint may stand inside ("a short, friendly mail"), so the words behind the clause count too, up to the next verb.
  const until = Math.min(tokens.length, Math.max(to, behind + reach));
  const [foreign] = findAll(outsideNouns, tokens, behind, until);
  const [noun] = findAll(nouns, tokens, byItself === null ? behind : start, until);
  if (foreign !== undefined && (noun === undefined || foreign.at <= noun.at)) return "outside";
  if (noun !== undefined && noun.at - behind <= reach && isSameThought(tokens, behind, noun.at))
    return { kind: noun.meaning, at: start };
  // "Reply to the CEO": the verb's own words name the text.
  if (byItself === null) return null;
  return { kind: spoken.longestAt(tokens, start) === null ? "mail" : "talk_track", at: start };
}

/** No sentence ends between the verb and its noun. */
const isSameThought = (tokens: readonly Token[], from: number, to: number): boolean =>
  !tokens.slice(from, to).some(({ lower }) => /^[.!?;]$/.test(lower));
