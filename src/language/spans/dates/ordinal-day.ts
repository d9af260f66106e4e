import type { Token } from "../../tokens.ts";
import type { SpanContext } from "../context.ts";

/** What follows the figure of an ordinal number: "1st". */
export const ordinal = /^(?:st|nd|rd|th)$/;

/** "first", "twenty first", "thirty-first". */
export function readSpokenDay(
  tokens: readonly Token[],
  at: number,
  { words }: SpanContext,
): { readonly day: number; readonly to: number } | null {
  const first = tokens[at]?.lower ?? "";
  const single = words.ordinals.get(first);
  if (single !== undefined) return { day: single, to: at + 1 };
  const tens = first === "twenty" ? 20 : first === "thirty" ? 30 : null;
  if (tens === null) return null;
  const hyphen = tokens[at + 1]?.lower === "-" ? 1 : 0;
  const ones = words.ordinals.get(tokens[at + 1 + hyphen]?.lower ?? "");
  return ones !== undefined && ones < 10 ? { day: tens + ones, to: at + 2 + hyphen } : null;
}
