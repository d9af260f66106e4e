import type { Token } from "../tokens.ts";
import type { SpanContext } from "./context.ts";
import { readNumberAt } from "./read-number-at.ts";
import { readFractionAt } from "./read-share-at.ts";
import type { MoneySpan } from "./span.ts";

/**
 * An amount of money: a number with a currency before or behind it, with a scale ("96k"), or with a stretch of time
 * behind it ("4,000 a month"). Null for a bare number.
 */
export function readMoneyAt(tokens: readonly Token[], at: number, context: SpanContext): MoneySpan | null {
  const { words } = context;
  let start = at;
  let currency = words.currencies.get(tokens[at]?.lower ?? "") ?? null;
  if (currency !== null) {
    start = at + 1;
    // "US$ 40k", "A$40k" and "EUR/USD" pairs: a second sign of the same amount.
    const second = words.currencies.get(tokens[start]?.lower ?? "");
    if (second !== undefined) start += 1;
    if (tokens[start]?.lower === ".") start += 1;
  }
  const part = currency === null ? partOfScale(tokens, at, context) : null;
  if (part) return part;
  const negative = tokens[start]?.lower === "-" && currency !== null ? 1 : 0;
  const number = readNumberAt(tokens, start + negative, context);
  if (number === null || (number.word && currency !== null)) return null;
  let to = number.to;
  const scaled = hasScale(tokens, number.to - 1, context);
  const behind = words.currencies.get(tokens[to]?.lower ?? "");
  const next = tokens[to + 1];
  const leads = behind !== undefined && next?.kind === "number" && next.glued;
  if (currency === null && behind !== undefined && isCurrency(tokens, to) && !leads) {
    currency = behind;
    to += 1;
    const scale = words.scales.get(tokens[to]?.lower ?? "");
    if (scale !== undefined && (tokens[to]?.lower.length ?? 0) > 0 && tokens[to]?.glued) to += 1;
  } else if (currency !== null && behind === currency) to += 1;
  const per = periodAt(tokens, to, context);
  if (per !== null) to = per.to;
  else if (currency === null && tokens[to]?.lower === "," && /^-$/.test(tokens[to + 1]?.lower ?? "")) to += 2;
  if (currency === null && !scaled && per === null) return null;
  if (currency === null && !scaled && (number.value < 1000 || per?.per === "thing")) return null;
  return {
    kind: "money",
    from: at,
    to,
    value: number.value,
    currency,
    per: per?.per ?? null,
    ...(number.doubt && { doubt: number.doubt }),
  };
}

/** "a quarter of a million dollars", "half a million". */
function partOfScale(tokens: readonly Token[], at: number, context: SpanContext): MoneySpan | null {
  const half = tokens[at]?.lower === "half";
  const fraction = half ? { to: at + 1, value: 0.5 } : readFractionAt(tokens, at, context);
  if (fraction === null) return null;
  const of = tokens[fraction.to]?.lower === "of" ? fraction.to + 1 : fraction.to;
  const article = tokens[of]?.lower === "a" ? of + 1 : of;
  const scale = context.words.scales.get(tokens[article]?.lower ?? "") ?? 0;
  if (scale < 1000 || (tokens[article]?.lower.length ?? 0) < 5) return null;
  const currency = context.words.currencies.get(tokens[article + 1]?.lower ?? "") ?? null;
  return {
    kind: "money",
    from: at,
    to: article + (currency === null ? 1 : 2),
    value: fraction.value * scale,
    currency,
    per: null,
  };
}

/** "pounds of" weigh. */
const isCurrency = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower !== "pounds" || tokens[at + 1]?.lower !== "of";

/** The number ends in a scale word: "96k", "1.2 million". */
const hasScale = (tokens: readonly Token[], at: number, { words }: SpanContext): boolean => {
  const token = tokens[at];
  return (
    token !== undefined &&
    words.scales.has(token.lower) &&
    (token.lower.length <= 2 ||
      (words.scales.get(token.lower) ?? 0) > 1000 ||
      /^(?:grand|teur|keur)$/.test(token.lower))
  );
};

function periodAt(
  tokens: readonly Token[],
  at: number,
  { words }: SpanContext,
): { readonly per: "year" | "month" | "thing"; readonly to: number } | null {
  const bracket = tokens[at]?.lower === "(" ? 1 : 0;
  for (const [marker, per] of [
    ["per_year", "year"],
    ["per_month", "month"],
    ["per_thing", "thing"],
  ] as const) {
    const length = words.marker(marker, tokens, at + bracket);
    if (length === 0) continue;
    const to = at + bracket + length;
    if (per !== "thing" && words.marker("per_thing", tokens, to) > 0)
      return { per: "thing", to: to + words.marker("per_thing", tokens, to) };
    if (per === "thing") {
      const stretch = words.marker("per_month", tokens, to) || words.marker("per_year", tokens, to);
      return { per, to: to + stretch };
    }
    return { per, to };
  }
  return null;
}
