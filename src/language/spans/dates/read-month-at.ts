import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";
import type { DateSpan } from "../span.ts";
import { date, fullYear } from "./day.ts";
import { ordinal, readSpokenDay } from "./ordinal-day.ts";
import { readStretch } from "./read-stretch.ts";
import { readYearBehind } from "./read-year-behind.ts";

/** "Feb 1", "February 1st, 2027", "Feb 2027", "in March": a month alone counts from its first day. */
export function readMonthAt(
  tokens: readonly Token[],
  at: number,
  month: number,
  context: SpanContext,
): DateSpan | null {
  const { words } = context;
  const token = tokens[at];
  let next = at + 1;
  if (tokens[next]?.lower === "." && tokens[next]?.glued) next += 1;
  if (tokens[next]?.lower === "-" && tokens[next + 1]?.kind === "number") next += 1;
  if (tokens[next]?.lower === "the") next += 1;
  const day = tokens[next]?.lower ?? "";
  if (/^(?:[1-9]|0[1-9]|[12]\d|3[01])$/.test(day) && !isOther(tokens, next, context)) {
    next += 1;
    if (ordinal.test(tokens[next]?.lower ?? "") && tokens[next]?.glued) next += 1;
    return date(at, ...readYearBehind(tokens, next, month, Number(day), context));
  }
  const spoken = readSpokenDay(tokens, at + 1, context);
  if (spoken) return date(at, ...readYearBehind(tokens, spoken.to, month, spoken.day, context));
  let year = at + 1;
  if (/^[,'./-]$|^of$/.test(tokens[year]?.lower ?? "")) year += 1;
  const written = tokens[year]?.lower ?? "";
  const quoted =
    tokens[year - 1]?.lower === "'" || (tokens[year - 1]?.lower === "-" && tokens[year]?.glued === true);
  // "Oktober -27 %": what fell, not a year.
  const share = words.marker("percent", tokens, year + 1) > 0;
  if (!share && (/^20\d\d$/.test(written) || (/^2\d$/.test(written) && quoted)))
    return readStretch(at, year + 1, month, 1, fullYear(written), context);
  const before = tokens[at - 1]?.lower ?? "";
  const sure = token?.capital === true || !words.doubtful.has(token?.lower ?? "");
  const behindRenewal = /^(?:renewal|renewals|expiry)$/.test(tokens[at + 1]?.lower ?? "");
  if (words.doubtful.has(token?.lower ?? "") && !words.beforeMonth.has(before) && !behindRenewal) return null;
  return sure || words.beforeMonth.has(before) || behindRenewal
    ? readStretch(at, at + 1, month, 1, null, context)
    : null;
}

/** The number behind a month is another thing: "in March 30 users", "Feb 40%". */
function isOther(tokens: readonly Token[], at: number, { words }: SpanContext): boolean {
  const behind = tokens[at + 1];
  if (behind === undefined) return false;
  if (words.marker("percent", tokens, at + 1) > 0) return true;
  if (behind.lower === ":" && behind.glued && tokens[at + 2]?.kind === "number") return true;
  if (behind.lower === "/" && behind.glued) return true;
  return behind.kind === "word" && behind.glued && !ordinal.test(behind.lower);
}
