import type { Token } from "../tokens.ts";
import type { TimeUnit } from "../words.ts";
import type { SpanContext } from "./context.ts";
import { readNumberAt } from "./read-number-at.ts";
import type { DurationSpan } from "./span.ts";

const daysOf: Readonly<Record<TimeUnit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  year: 365,
};

/** A length of time: "45 days", "45-day", "24h", "a fortnight", "half a year", "a year and a half", "six weeks". */
export function readDurationAt(
  tokens: readonly Token[],
  at: number,
  context: SpanContext,
): DurationSpan | null {
  const { units } = context.words;
  const first = tokens[at]?.lower ?? "";
  if (first === "half") {
    const article = tokens[at + 1]?.lower === "a" || tokens[at + 1]?.lower === "an" ? 1 : 0;
    const unit = units.get(tokens[at + 1 + article]?.lower ?? "");
    return unit === undefined || unit === "quarter" ? null : duration(at, at + 2 + article, 0.5, unit);
  }
  if (first === "a" || first === "an" || first === "one") {
    const skip = tokens[at + 1]?.lower === "whole" || tokens[at + 1]?.lower === "full" ? 1 : 0;
    const unit = units.get(tokens[at + 1 + skip]?.lower ?? "");
    if (unit !== undefined && unit !== "quarter" && (tokens[at + 1 + skip]?.lower.length ?? 0) > 1)
      return withHalf(tokens, duration(at, at + 2 + skip, 1, unit));
  }
  if (/^(?:day|week|month)$/.test(first)) return countedAt(tokens, at, context);
  const number = readNumberAt(tokens, at, context);
  if (number === null || number.value > 20000) return null;
  let to = number.to;
  let count = number.value;
  // "thirty-six (36) months"
  if (
    number.word &&
    tokens[to]?.lower === "(" &&
    tokens[to + 1]?.lower === String(number.value) &&
    tokens[to + 2]?.lower === ")"
  )
    to += 3;
  if (tokens[to]?.lower === "-" && tokens[to + 1]?.glued) to += 1;
  else if (tokens[to]?.lower === "and" && tokens[to + 1]?.lower === "a" && tokens[to + 2]?.lower === "half") {
    count += 0.5;
    to += 3;
  } else if (
    /^(?:full|whole|straight|consecutive|calendar|working|business|more|long)$/.test(tokens[to]?.lower ?? "")
  )
    to += 1;
  // "60 derniers jours"; in English the word stands before the number.
  if (/^(?:last|past)$/.test(tokens[to]?.lower ?? "") && tokens[to]?.text.toLowerCase() !== tokens[to]?.lower)
    to += 1;
  const token = tokens[to];
  const unit = token === undefined ? undefined : units.get(token.lower);
  if (token === undefined || unit === undefined) return null;
  if (token.lower.length === 1 && !token.glued && !/^[hdjt]$/.test(token.lower)) return null;
  if (token.lower === "h" && tokens[to + 1]?.glued && tokens[to + 1]?.kind === "number") return null;
  // "three quarters of the time" is a share.
  if (token.lower === "quarters" && tokens[to + 1]?.lower === "of") return null;
  if (token.lower === "quarter" && number.value > 1 && !tokens[to - 1]?.text.endsWith("-")) return null;
  const working = /^(?:working|business)$/.test(tokens[to - 1]?.lower ?? "");
  return withHalf(tokens, duration(at, to + 1, working && unit === "day" ? count * 1.4 : count, unit));
}

/** "day 6", "month nine": so far that long. */
function countedAt(tokens: readonly Token[], at: number, context: SpanContext): DurationSpan | null {
  const unit = context.words.units.get(tokens[at]?.lower ?? "");
  const number = readNumberAt(tokens, at + 1, context);
  if (
    unit === undefined ||
    number === null ||
    number.value > 2000 ||
    context.words.units.has(tokens[number.to]?.lower ?? "")
  )
    return null;
  return duration(at, number.to, number.value, unit);
}

function withHalf(tokens: readonly Token[], span: DurationSpan): DurationSpan {
  const { to } = span;
  const half =
    tokens[to]?.lower === "and" && tokens[to + 1]?.lower === "a" && tokens[to + 2]?.lower === "half";
  return half ? duration(span.from, to + 3, span.count + 0.5, span.unit) : span;
}

function duration(from: number, to: number, count: number, unit: TimeUnit): DurationSpan {
  const days = unit === "month" && count % 12 === 0 ? (count / 12) * 365 : daysOf[unit] * count;
  return {
    kind: "duration",
    from,
    to,
    count,
    unit,
    days: Math.round(days * 100) / 100,
    hours: Math.round(days * 24 * 100) / 100,
  };
}

/** Whole months of a term: years and quarters counted in months. Null for a length that is none. */
export function monthsOf({ count, unit }: DurationSpan): number | null {
  if (unit === "month") return count;
  if (unit === "year") return count * 12;
  return unit === "quarter" ? count * 3 : null;
}
