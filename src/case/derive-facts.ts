import type { Fact } from "./fact.ts";
import { type FactKey, factKind } from "./fact-catalogue.ts";

/** A computed fact before the case numbers it. */
export type DerivedFact = Omit<Fact, "id"> & {
  readonly from: readonly string[];
};

type Derivation = {
  readonly key: FactKey;
  /** The two keys it is computed from; the second is the divisor. */
  readonly of: readonly [FactKey, FactKey];
  readonly compute: (first: number, second: number) => number;
  readonly quote: (first: number, second: number) => string;
};

const quotient = (key: FactKey, first: FactKey, second: FactKey): Derivation => ({
  key,
  of: [first, second],
  compute: (a, b) => a / b,
  quote: (a, b) => `${a} / ${b}`,
});

/** The definitions are the catalogue's own meanings of the keys. */
const derivations: readonly Derivation[] = [
  quotient("usage.active_rate", "usage.active_users", "usage.seats"),
  {
    key: "usage.change",
    of: ["usage.now", "usage.before"],
    compute: (now, before) => (now - before) / before,
    quote: (now, before) => `(${now} - ${before}) / ${before}`,
  },
  quotient("usage.feature_breadth", "usage.core_features_used", "usage.core_features_entitled"),
  quotient("support.resolution_vs_sla", "support.resolution_hours", "support.sla_hours"),
  quotient("engagement.meeting_attendance", "engagement.meetings_attended", "engagement.meetings_scheduled"),
  quotient("engagement.training_completion", "engagement.trained_users", "engagement.training_target"),
  quotient("outcome.goals_met_rate", "outcome.goals_met", "outcome.goals_due"),
  quotient("outcome.roi_attainment", "outcome.value_realized", "outcome.value_target"),
  quotient("outcome.milestone_completion", "outcome.milestones_done", "outcome.milestones_due"),
];

/**
 * The facts of one account that follow from its stated ones, each only when it is not stated itself. `facts`
 * holds the value to use first for each key. Ratios keep four decimals; a result outside the catalogue's range,
 * a divisor of 0 or values in two currencies give none.
 */
export function deriveFacts(facts: readonly Fact[]): DerivedFact[] {
  const first = (key: FactKey): Fact | undefined => facts.find((fact) => fact.key === key);
  const derived: DerivedFact[] = [];
  for (const { key, of, compute, quote } of derivations) {
    const [a, b] = [first(of[0]), first(of[1])];
    if (first(key) || !a || !b || typeof a.value !== "number" || typeof b.value !== "number") continue;
    if (b.value === 0 || (factKind(of[0]).unit === "money" && a.unit !== b.unit)) continue;
    const value = Math.round(compute(a.value, b.value) * 1e4) / 1e4;
    if (inRange(key, value))
      derived.push(computed(key, value, factKind(key).unit, quote(a.value, b.value), [a, b]));
  }
  const monthly = first("account.mrr");
  if (!first("account.arr") && monthly && typeof monthly.value === "number")
    derived.push(
      computed("account.arr", Math.round(monthly.value * 1200) / 100, monthly.unit, `${monthly.value} × 12`, [
        monthly,
      ]),
    );
  return derived;
}

const inRange = (key: FactKey, value: number): boolean => {
  const { range } = factKind(key);
  return Number.isFinite(value) && (!range || (value >= range[0] && value <= range[1]));
};

function computed(
  key: FactKey,
  value: number,
  unit: Fact["unit"],
  quote: string,
  from: readonly Fact[],
): DerivedFact {
  const dates = from.flatMap(({ asOf }) => asOf ?? []).sort();
  return {
    account: from[0]?.account ?? null,
    key,
    value,
    unit,
    source: "computed",
    quote,
    from: from.map(({ id }) => id),
    ...(dates[0] && { asOf: dates[0] }),
  };
}
