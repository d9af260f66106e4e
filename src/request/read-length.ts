import type { Token } from "../language/tokens.ts";
import { has } from "./compile-phrases.ts";
import type { CompiledRules } from "./compile-rules.ts";
import type { Length } from "./request.ts";

/** How long the answer shall be, by the last wish that has a number, else by a word like "short"; null without one. */
export function readLength(tokens: readonly Token[], rules: CompiledRules): Length | null {
  let wish: Length | null = null;
  for (const at of tokens.keys()) {
    const found = numberedAt(tokens, at, rules);
    if (found !== null && (wish === null || found.unit === "sentences")) wish = found;
  }
  return wish ?? shortWish(tokens, rules);
}

/** "in one sentence", "three steps please": a number that is told ("they took 3 steps") has none of these around it. */
function numberedAt(tokens: readonly Token[], at: number, rules: CompiledRules): Length | null {
  const bare = rules.units.longestAt(tokens, at);
  // "a one-liner", "tl;dr" need no number.
  if (bare?.values[0] === "sentences" && /liner/.test(tokens[at + bare.length - 1]?.lower ?? ""))
    return { unit: "sentences", most: 1 };
  const most = numberOf(tokens[at], rules);
  if (most === null) return null;
  const adjectives =
    /^(?:short|concrete|clear|single|simple|main|key|top|next|most|important|quick|dated|practical|of|best|-)$/;
  let next = at + 1;
  while (adjectives.test(tokens[next]?.lower ?? "") && next < at + 4) next += 1;
  const unit = rules.units.longestAt(tokens, next);
  const [name] = unit?.values ?? [];
  if (unit === null || name === undefined) return null;
  const after = next + unit.length;
  const wanted =
    at === 0 ||
    /^[.:;!?,]$/.test(tokens[at - 1]?.lower ?? "") ||
    rules.before.longestAt(tokens, at - 1) !== null ||
    rules.behind.longestAt(tokens, after) !== null;
  return wanted ? { unit: name, most: tokens[at + 1]?.lower === "single" ? 1 : most } : null;
}

function numberOf(token: Token | undefined, { numbers }: CompiledRules): number | null {
  if (token === undefined) return null;
  if (token.kind === "number" && /^\d{1,3}$/.test(token.lower)) return Math.max(1, Number(token.lower));
  return Object.hasOwn(numbers, token.lower) ? (numbers[token.lower] ?? null) : null;
}

function shortWish(tokens: readonly Token[], { short, notBehind }: CompiledRules): Length | null {
  for (const at of tokens.keys()) {
    const match = short.longestAt(tokens, at);
    const isBare = match?.length === 1 && /^(?:short|brief|quick)$/.test(tokens[at]?.lower ?? "");
    if (match === null || (isBare && has(notBehind, tokens, at + match.length, at + match.length + 1)))
      continue;
    // "They are short on people" tells; a wish stands with what is wished or alone.
    if (/^(?:is|are|was|were|too|so|fell|falls|very)$/.test(tokens[at - 1]?.lower ?? "")) continue;
    return { unit: "short", most: null };
  }
  return null;
}
