import type { Token } from "../tokens.ts";
import type { SpanContext } from "./context.ts";
import { readDateAt } from "./read-date-at.ts";
import { readDurationAt } from "./read-duration-at.ts";
import { readIgnoredAt } from "./read-ignored-at.ts";
import { readMoneyAt } from "./read-money-at.ts";
import { readNumberAt } from "./read-number-at.ts";
import { readFractionAt, readPercentAt, readShareAt } from "./read-share-at.ts";
import type { Span } from "./span.ts";

/**
 * Every value in a run of tokens, each read once, in order. Where "3/5" can be a share and a day, both are given, one
 * behind the other over the same tokens; nothing else overlaps. Linear: each token starts at most one reading.
 */
export function findSpans(tokens: readonly Token[], context: SpanContext): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = spansAt(tokens, at, context);
    spans.push(...found);
    at = found[0]?.to ?? at + 1;
  }
  return spans;
}

function spansAt(tokens: readonly Token[], at: number, context: SpanContext): Span[] {
  const token = tokens[at];
  if (token === undefined) return [];
  if (token.kind === "word" && !context.words.starts.has(token.lower)) return one(readIgnoredAt(tokens, at));
  const ignored = readIgnoredAt(tokens, at) ?? rangeAt(tokens, at);
  if (ignored) return [ignored];
  const date = readDateAt(tokens, at, context);
  if (date && !isSlashed(tokens, date)) return [date];
  const percent = readPercentAt(tokens, at, context);
  if (percent) return [percent];
  const share = readShareAt(tokens, at, context);
  if (share) return date && date.to === share.to ? [share, date] : [share];
  if (date) return [date];
  return one(
    readMoneyAt(tokens, at, context) ??
      readDurationAt(tokens, at, context) ??
      readFractionAt(tokens, at, context) ??
      (token.kind === "sign" ? null : readNumberAt(tokens, at, context)),
  );
}

/** "0-10", "24-36": what lies between is not said. */
function rangeAt(tokens: readonly Token[], at: number): Span | null {
  const [a, sign, b, next] = tokens.slice(at, at + 4);
  const joined = a?.kind === "number" && sign?.lower === "-" && sign.glued && b?.kind === "number" && b.glued;
  if (
    !joined ||
    !/^\d{1,3}$/.test(a.lower) ||
    !/^\d{1,3}$/.test(b.lower) ||
    (next?.lower === "-" && next.glued) ||
    tokens[at - 1]?.glued === true
  )
    return null;
  return Number(a.lower) < Number(b.lower) ? { kind: "ignored", from: at, to: at + 3, what: "range" } : null;
}

const one = (span: Span | null): Span[] => (span ? [span] : []);

/** "3/5", three tokens: a day or a share. */
const isSlashed = (tokens: readonly Token[], { from, to }: Span): boolean =>
  to - from === 3 && tokens[from + 1]?.lower === "/";
