import { slotOf } from "../facts/fact-index.ts";
import type { MeasureBounds, NumberByKind, Threshold } from "../practice/condition.ts";
import { boundNames } from "../practice/measures.ts";
import type { View } from "./view.ts";

/** The number that applies to this customer's segment or touch. */
export const numberFor = (value: NumberByKind, view: View): number => {
  if (typeof value === "number") return value;
  return "enterprise" in value ? value[view.segment] : value[view.touch];
};

/** Reads the limit a threshold sets for this customer; null while the fact it is a multiple of is unknown. */
function compileLimit(threshold: Threshold): (view: View) => number | null {
  if (typeof threshold === "number") return () => threshold;
  if (!("times" in threshold)) return (view) => numberFor(threshold, view);
  const slot = slotOf(threshold.of);
  return (view) => {
    const base = view.facts.first(slot);
    return typeof base?.value === "number" ? base.value * threshold.times : null;
  };
}

const compare: Record<(typeof boundNames)[number], (value: number, limit: number) => boolean> = {
  at_least: (value, limit) => value >= limit,
  at_most: (value, limit) => value <= limit,
  above: (value, limit) => value > limit,
  below: (value, limit) => value < limit,
};

export type Bounds = {
  /** Whether a number lies within all bounds; null while a bound itself is unknown. */
  readonly holds: (value: number, view: View) => boolean | null;
  /** Slots of the facts the bounds themselves rest on. */
  readonly beneath: readonly number[];
};

/** The bounds of a condition as one check; null when it has none. */
export function compileBounds(bounds: MeasureBounds): Bounds | null {
  const checks = boundNames.flatMap((name) => {
    const threshold = bounds[name];
    return threshold === undefined
      ? []
      : [{ threshold, limitOf: compileLimit(threshold), holds: compare[name] }];
  });
  if (checks.length === 0) return null;
  const others = checks.flatMap(({ threshold }) =>
    typeof threshold === "object" && "times" in threshold ? slotOf(threshold.of) : [],
  );
  return {
    holds: (value, view) => {
      let all = true;
      for (const check of checks) {
        const limit = check.limitOf(view);
        if (limit === null) return null;
        all &&= check.holds(value, limit);
      }
      return all;
    },
    beneath: others,
  };
}
