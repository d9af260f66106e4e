import type { Span } from "../../language/spans/span.ts";
import type { Token } from "../../language/tokens.ts";

/** -1 for a number behind a minus, otherwise 1. */
export const signOf = (span: Span, tokens: readonly Token[]): number => {
  const before = tokens[span.from - 1];
  if (before === undefined) return 1;
  if (before.lower === "minus" || before.lower === "negative") return -1;
  const apart = tokens[span.from - 2];
  const glued = tokens[span.from]?.glued === true;
  return before.lower === "-" && glued && !(before.glued && apart !== undefined && apart.kind !== "sign")
    ? -1
    : 1;
};

/** A plus stands before the number. */
export const isPlus = (span: Span, tokens: readonly Token[]): boolean =>
  tokens[span.from - 1]?.lower === "+" && tokens[span.from]?.glued === true;
