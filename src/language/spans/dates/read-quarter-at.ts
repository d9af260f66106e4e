import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import type { DateSpan } from "../span.ts";
import { fullYear } from "./day.ts";
import { readStretch } from "./read-stretch.ts";

/** The quarter (1 to 4) that a token names: "Q3"; null for none. */
export const quarterOf = (token: Token | undefined): number | null =>
  token !== undefined && /^q[1-4]$/.test(token.lower) ? Number(token.lower.slice(1)) : null;

/** "Q3 2027", "Q1 FY2027", "in Q2": a quarter counts from its first day. */
export function readQuarterAt(
  tokens: readonly Token[],
  at: number,
  quarter: number,
  context: SpanContext,
): DateSpan | null {
  let year = at + 1;
  if (/^[/'-]$|^of$/.test(tokens[year]?.lower ?? "")) year += 1;
  const written = /^fy(\d{2,4})$/.exec(tokens[year]?.lower ?? "")?.[1] ?? tokens[year]?.lower ?? "";
  if (/^20\d\d$/.test(written) || (/^2\d$/.test(written) && year > at + 1))
    return readStretch(at, year + 1, quarter * 3 - 2, 3, fullYear(written), context);
  return context.words.beforeMonth.has(tokens[at - 1]?.lower ?? "") ||
    tokens[at + 1]?.lower.startsWith("renew") === true
    ? readStretch(at, at + 1, quarter * 3 - 2, 3, null, context)
    : null;
}
