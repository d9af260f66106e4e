import type { Span } from "../../language/spans/span.ts";
import { type Analysis, distance } from "./analyse.ts";
import type { Rule } from "./compile.ts";
import type { Mention } from "./mention.ts";

export type Quotient = {
  readonly value: number;
  readonly actual: Span;
  readonly target: Span;
  readonly far: number;
};

/** How far a length of time may stand from the words it belongs to. */
const reach = 4;
const beside = 1.2;

/**
 * "First value took 74 days against a target of 60": how long something took ÷ how long it should have taken. The
 * length beside the second concept is the target, the other one the actual time. Null where one of them is missing.
 */
export function findQuotient(rule: Rule, head: Mention, analysis: Analysis): Quotient | null {
  const lengths = analysis.spans.filter((span) => span.kind === "duration");
  if (lengths.length === 0 || lengths.length > 3) return null;
  const values = analysis.spans.filter(
    (span) => span.kind === "duration" || (span.kind === "number" && Number.isInteger(span.value)),
  );
  let best: { readonly target: Span; readonly far: number } | null = null;
  for (const mention of analysis.byConcept.get(rule.needs[1] ?? -1) ?? [])
    for (const span of values) {
      const far = distance(analysis, mention, span) + (span.kind === "number" ? 0.2 : 0);
      if (far <= beside && (best === null || far < best.far)) best = { target: span, far };
    }
  if (best === null) return null;
  const { target } = best;
  const actual = lengths.find((span) => span !== target && distance(analysis, head, span) <= reach);
  if (actual?.kind !== "duration") return null;
  const days =
    target.kind === "duration"
      ? target.days
      : target.kind === "number"
        ? (target.value * actual.days) / actual.count
        : 0;
  if (days <= 0) return null;
  return {
    value: Number((actual.days / days).toFixed(2)),
    actual,
    target,
    far: best.far + distance(analysis, head, actual) * 0.3,
  };
}
