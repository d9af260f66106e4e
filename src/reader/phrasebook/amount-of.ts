import type { Span } from "../../language/spans/span.ts";

/** A value as a plain number: a count, an amount without a currency, the part of a share, a length in days. */
export function amountOf(value: Span): number | null {
  if (value.kind === "number") return value.value;
  if (value.kind === "money") return value.currency === null ? value.value : null;
  if (value.kind === "share") return value.part;
  return value.kind === "duration" ? value.days : null;
}
