import type { Doubt, Span } from "../../language/spans/span.ts";
import type { ReadValue } from "./value-context.ts";

const doubtOf = (span: Span): { doubt?: Doubt } => (span.doubt === undefined ? {} : { doubt: span.doubt });

/** A value that the words state, with the doubt about its span. */
export const statedValue = (read: number | string, span?: Span): ReadValue => ({
  value: read,
  slot: "value",
  ...(span && doubtOf(span)),
});

/** To four places behind the point. */
export const round = (read: number): number => Number(read.toFixed(4));
