import type { Token } from "../../language/tokens.ts";
import { labelLength } from "./label-length.ts";

/** "Priority: P1 | Status: Open | Opened: 2026-11-09", "OPEN TKTS: 9    of which P1: 0": fields beside each other. */
export function splitFields(tokens: readonly Token[]): (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let start = 0;
  for (const [at, token] of tokens.entries()) {
    const bar =
      token.lower === "|" ||
      isDoubleSlash(tokens, at) ||
      token.lower === "•" ||
      token.lower === "·" ||
      listsValues(tokens, at);
    const gap =
      at > 0 && token.start - (tokens[at - 1]?.end ?? 0) >= 3 && tokens.some(({ lower }) => lower === ":");
    if (!bar && !gap) continue;
    if (at > start) parts.push(tokens.slice(start, at));
    start = bar ? at + (token.lower === "/" ? 2 : 1) : at;
  }
  if (start < tokens.length) parts.push(tokens.slice(start));
  return parts;
}

/** "CSAT 75 % // five scored us 1": two strokes between blanks part fields. */
const isDoubleSlash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "/" &&
  tokens[at]?.glued === false &&
  tokens[at + 1]?.lower === "/" &&
  tokens[at + 1]?.glued === true &&
  tokens[at + 2]?.glued === false;

/** "Lifecycle = Adoption, Health = 41": the comma before a further label. */
function listsValues(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== "," && tokens[at]?.lower !== ";") return false;
  if (!tokens.slice(0, at).some(({ lower }) => lower === "=")) return false;
  return tokens
    .slice(at + 1, at + 9)
    .some(
      ({ lower }, index, few) => lower === "=" && !few.slice(0, index).some((token) => token.lower === ","),
    );
}

/** "Users licensed / active: 1,250 / 1,037", "features used/entitled: 6/9": two labels, two values. */
export function splitParallel(tokens: readonly Token[]): (readonly Token[])[] {
  const end = labelLength(tokens);
  // "last exchange w/ the MD" names one thing.
  const slash = tokens.findIndex(
    ({ lower }, at) => lower === "/" && at < end - 1 && tokens[at - 1]?.lower !== "w",
  );
  const values = tokens.slice(end);
  if (
    end === 0 ||
    slash < 1 ||
    values.length < 3 ||
    values[0]?.kind !== "number" ||
    values[1]?.lower !== "/" ||
    values[2]?.kind !== "number"
  )
    return [tokens];
  const colon = tokens[end - 1];
  if (colon === undefined) return [tokens];
  const [first, second] = [tokens.slice(0, slash), tokens.slice(slash + 1, end - 1)];
  const shared = first.length > 1 ? first.slice(0, -1) : [];
  return [
    [...first, colon, values[0]],
    [...shared, ...second, colon, ...values.slice(2)],
  ];
}
