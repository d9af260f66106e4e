import type { Token } from "../language/tokens.ts";

const separators = /^(?:or|vs|versus|oder|ou|o|of)$/;
const lead =
  /^(?:compare|between|should|shall|we|i|the|two|three|renewal|strategies|options|ways|approaches|which|is|are|better|what|'s|for|do|would|you|prefer|choose|to|go|with|either|whether|a|an|on|it|that|rather|still|now|first)$/;

/** The sides of an alternative ("early renewal with a discount, or wait"), as written; empty where none can be told apart. */
export function findOptions(text: string, tokens: readonly Token[]): string[] {
  const at = tokens.findIndex(({ lower }) => separators.test(lower));
  if (at <= 0) {
    const and = betweenAnd(tokens);
    return and === null ? [] : sides(text, tokens, and.from, and.at, and.to);
  }
  const from = startOf(tokens, at);
  return sides(text, tokens, from, at, endOf(tokens, at));
}

/** "between a call and a mail", "compare a call and a mail", "compare X with Y". */
function betweenAnd(tokens: readonly Token[]) {
  const from = tokens.findIndex(({ lower }) => /^(?:between|compare|weigh)$/.test(lower));
  if (from < 0) return null;
  const at = tokens.findIndex(
    ({ lower }, index) => index > from + 1 && /^(?:and|with|against|to|y|und|et)$/.test(lower),
  );
  return at < 0 ? null : { from: from + 1, at, to: endOf(tokens, at) };
}

function sides(text: string, tokens: readonly Token[], from: number, at: number, to: number): string[] {
  const first = pieces(text, tokens, from, at);
  const second = pieces(text, tokens, at + 1, to);
  const all = [...first, ...second];
  return all.length >= 2 ? all.slice(0, 4) : [];
}

/** One side; "a, b or c" has two pieces before the "or" when each of them is short. */
function pieces(text: string, tokens: readonly Token[], from: number, to: number): string[] {
  const written = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/[\s,;:.?!]+$/, "");
  return written.trim() === "" ? [] : [written.trim()];
}

/** Behind the colon or the sentence before, without the words that only ask. */
function startOf(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && !/^[:?.!;]$/.test(tokens[from - 1]?.lower ?? "")) from -= 1;
  while (from < at - 1 && lead.test(tokens[from]?.lower ?? "")) from += 1;
  return from;
}

function endOf(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < tokens.length && !/^[?!;.]$/.test(tokens[to]?.lower ?? "")) to += 1;
  return to;
}
