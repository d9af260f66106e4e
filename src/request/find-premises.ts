import type { Token } from "../language/tokens.ts";
import type { CompiledRules } from "./compile-rules.ts";
import type { Clause } from "./split-clauses.ts";

/** Words that end a supposition and begin what is asked about it. */
const asks = /^(?:what|how|does|do|would|will|is|are|which|where|then|should|can|could|,|\?|;|\.|!)$/;
/** Behind a comma these go on with the supposition; everything else is another thought. */
const longest = 30;

/**
 * What a text supposes ("if they cut to 150 seats"), as written. A bare "if" counts only in a question: "30 % off or they
 * leave", "if they sign this week" tell and bargain.
 */
export function findPremises(
  text: string,
  tokens: readonly Token[],
  clauses: readonly Clause[],
  { premises }: CompiledRules,
): string[] {
  const found: string[] = [];
  let until = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const match = at < until ? null : premises.longestAt(tokens, at);
    if (match === null) continue;
    const clause = clauses.find(({ from, to }) => at >= from && at < to);
    const isBare = match.length === 1 && tokens[at]?.lower === "if";
    if (isBare && clause?.isQuestion !== true) continue;
    const from = at + match.length;
    let to = from;
    while (to < tokens.length && to < from + longest && !endsAt(tokens, to, from)) to += 1;
    if (to <= from) continue;
    found.push(text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0));
    until = to;
  }
  return found.filter((premise) => premise.trim() !== "");
}

function endsAt(tokens: readonly Token[], at: number, from: number): boolean {
  const { lower = "", glued = false, kind } = tokens[at] ?? {};
  if (!asks.test(lower)) return false;
  // "the P1 is closed", "they would cut": the verb of the supposition itself.
  if (/^(?:is|are|would|will|do|does|can|could|should)$/.test(lower))
    return tokens[at - 1]?.lower === "," && at > from;
  return (
    kind !== "sign" || !glued || lower !== "." || at + 1 >= tokens.length || tokens[at + 1]?.glued !== true
  );
}
