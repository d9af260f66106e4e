import type { Token } from "../../language/tokens.ts";
import type { LayoutOptions } from "./layout-options.ts";

const leader = /^(?:\.{2,}|[▸►‣»›])$/;

/** "ACCT NAME ............ Fort Dalton", "Status ▸ Churned": a row of dots or a pointer stands for a colon. */
export function withLeaders(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => leader.test(lower))) return tokens;
  return tokens.map((token, at) =>
    leader.test(token.lower) && !token.glued && tokens[at + 1]?.glued === false && at > 0 && at < 9
      ? { ...token, lower: ":", text: ":" }
      : token,
  );
}

/** "Contract term – 24 months": behind a label a dash stands for a colon. */
export function withDash(tokens: readonly Token[], { isLabel }: LayoutOptions): readonly Token[] {
  const at = tokens.findIndex(
    ({ lower, kind }) => kind === "sign" && lower !== "(" && lower !== ")" && lower !== "/",
  );
  const dash = tokens[at];
  if (
    dash === undefined ||
    at < 1 ||
    at > 8 ||
    !/^[-\u2013\u2014]$/.test(dash.text) ||
    dash.glued ||
    tokens[at + 1]?.glued !== false ||
    tokens.length > at + 9 ||
    (tokens[at - 1]?.kind === "number" && tokens[at + 1]?.kind === "number")
  )
    return tokens;
  if (tokens.some(({ lower }) => lower === ":" || lower === "=") || !isLabel(tokens.slice(0, at)))
    return tokens;
  return tokens.map((token, place) => (place === at ? { ...token, lower: ":", text: ":" } : token));
}
