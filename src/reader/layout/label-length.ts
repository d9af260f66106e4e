import type { Token } from "../../language/tokens.ts";

/** "Active users (28d): 131", "ARR = 45k": tokens up to and with the separator, at most ten. */
export function labelLength(tokens: readonly Token[]): number {
  for (let at = 1; at < Math.min(tokens.length - 1, 12); at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (
      token.lower === ":" &&
      !(token.glued && tokens[at + 1]?.glued === true && tokens[at + 1]?.kind === "number")
    )
      return at + 1;
    if (token.lower === "=" && (!token.glued || (at > 1 && tokens.slice(1, at).every(({ glued }) => glued))))
      return at + 1;
    if (token.lower === "," && listedLabel(tokens, at)) continue;
    if (/^[,.;?!]$/.test(token.lower)) return 0;
  }
  return 0;
}

/** "Tickets opened, last 30 days: 17": a comma inside a label whose value is a figure. */
function listedLabel(tokens: readonly Token[], at: number): boolean {
  const colon = tokens.findIndex(({ lower }, place) => place > at && place < at + 7 && lower === ":");
  const value = tokens[colon + 1];
  return (
    colon > 0 &&
    value?.kind === "number" &&
    !(tokens[colon]?.glued === true && value.glued) &&
    !tokens.slice(at + 1, colon).some(({ lower }) => /^[,.;?!]$/.test(lower))
  );
}
