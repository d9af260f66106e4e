import type { Fact } from "../facts/fact.ts";
import { type FactKey, factKind } from "../facts/fact-catalogue.ts";
import { FactIndex, slotOf } from "../facts/fact-index.ts";

/** A computed fact, and the facts it rests on. */
export type DerivedFact = Fact & { readonly from: readonly string[] };

type Derivation = {
  readonly key: FactKey;
  /** The two keys it is computed from; the second is the divisor. */
  readonly operands: readonly [FactKey, FactKey];
  readonly compute: (first: number, second: number) => number;
  readonly quote: (first: number, second: number) => string;
};

const quotient = (key: FactKey, first: FactKey, second: FactKey): Derivation => ({
  key,
  operands: [first, second],
  compute: (a, b) => a / b,
  quote: (a, b) => `${a} / ${b}`,
});

/** The definitions are the catalogue's own meanings of the keys. */
const derivations: readonly Derivation[] = [
  quotient("usage.active_rate", "usage.active_users", "usage.seats"),
  {
    key: "usage.change",
    operands: ["usage.now", "usage.before"],
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

/** The keys from which a key is computed where it is not stated. */
export const derivationInputs: ReadonlyMap<FactKey, readonly FactKey[]> = new Map([
  ...derivations.map(({ key, operands: of }): [FactKey, readonly FactKey[]] => [key, of]),
  ["account.arr", ["account.mrr"]],
]);

const slotted = derivations.map((derivation) => ({
  ...derivation,
  slot: slotOf(derivation.key),
  slots: [slotOf(derivation.operands[0]), slotOf(derivation.operands[1])] as const,
  unit: factKind(derivation.key).unit,
  isMoney: factKind(derivation.operands[0]).unit === "money",
}));
const mrr = slotOf("account.mrr");
const arr = slotOf("account.arr");

/**
 * The facts of one account that follow from its stated ones, each only when it is not stated itself. `facts`
 * holds the value to use first for each key. Ratios keep four decimals; a result outside the catalogue's range,
 * a divisor of 0 or values in two currencies give none. They are numbered behind the stated ones.
 */
export const deriveFacts = (facts: readonly Fact[]): DerivedFact[] =>
  deriveFrom(new FactIndex(facts), facts.length);

/** The same from an index that holds `count` stated facts; `brief` leaves out the words of the calculation. */
export function deriveFrom(facts: FactIndex, count: number, brief = false): DerivedFact[] {
  const derived: DerivedFact[] = [];
  let last = count;
  for (const derivation of slotted) {
    const a = facts.first(derivation.slots[0]);
    if (a === undefined) continue;
    const { key, slot, slots, unit, isMoney, compute, quote } = derivation;
    const b = facts.first(slots[1]);
    if (facts.first(slot) || !b || typeof a.value !== "number" || typeof b.value !== "number") continue;
    if (b.value === 0 || (isMoney && a.unit !== b.unit)) continue;
    const value = Math.round(compute(a.value, b.value) * 1e4) / 1e4;
    if (inRange(key, value))
      derived.push(
        computed(
          { id: `F${++last}`, key, value },
          { unit, quote: brief ? "" : quote(a.value, b.value) },
          a,
          b,
        ),
      );
  }
  const monthly = facts.first(mrr);
  if (!facts.first(arr) && monthly && typeof monthly.value === "number")
    derived.push(
      computed(
        { id: `F${++last}`, key: "account.arr", value: Math.round(monthly.value * 1200) / 100 },
        { unit: monthly.unit, quote: `${monthly.value} × 12` },
        monthly,
      ),
    );
  return derived;
}

const inRange = (key: FactKey, value: number): boolean => {
  const { range } = factKind(key);
  return Number.isFinite(value) && (!range || (value >= range[0] && value <= range[1]));
};

function computed(
  { id, key, value }: Pick<Fact, "id" | "key" | "value">,
  { unit, quote }: Pick<Fact, "unit" | "quote">,
  first: Fact,
  second?: Fact,
): DerivedFact {
  const { account, asOf } = first;
  const from = second === undefined ? [first.id] : [first.id, second.id];
  const oldest = asOf !== undefined && second?.asOf !== undefined && second.asOf < asOf ? second.asOf : asOf;
  const day = oldest ?? second?.asOf;
  // What rests on a value that no figure proves is no more certain.
  const unproven = [first, second].find((part) => part?.readBy?.figure === null)?.readBy;
  const stated = { id, account, key, value, unit, source: "computed", quote, from };
  const fact = unproven === undefined ? stated : { ...stated, readBy: unproven };
  return day === undefined ? fact : { ...fact, asOf: day };
}
