import { daysBetween } from "../calendar/calendar-date.ts";
import type { Fact } from "../case/fact.ts";
import { type FactKey, factKind } from "../case/fact-catalogue.ts";
import type { Condition } from "../practice/condition.ts";
import { type Measure, measureNames, severities } from "../practice/measures.ts";
import type { DimensionScore } from "./assessment.ts";
import { type Bounds, compileBounds } from "./compile-bounds.ts";
import { hasRole } from "./has-role.ts";
import { type Evidence, evidenceOf, type Proof } from "./say-proof.ts";
import type { View } from "./view.ts";

export type Evaluator = (view: View) => Proof;

const unknown: Proof = { verdict: "unknown", evidence: [] };
const proof = (holds: boolean, evidence: readonly Evidence[]): Proof => ({
  verdict: holds ? "holds" : "not",
  evidence,
});

const within = (value: number, bounds: Bounds, view: View, evidence: Evidence): Proof => {
  const holds = bounds.holds(value, view);
  if (holds === null) return unknown;
  if (bounds.beneath.length === 0) return proof(holds, [evidence]);
  const others = bounds.beneath.flatMap((key) => view.facts.get(key)?.[0] ?? []);
  return proof(holds, [evidence, ...others]);
};

/** How one fact compares with the condition. */
function compileComparison(condition: Condition): (fact: Fact, view: View) => Proof {
  const { is, is_not: isNot, one_of: oneOf } = condition;
  const bounds = compileBounds(condition);
  const matches = (value: Fact["value"]): boolean =>
    (is === undefined || value === is) &&
    (isNot === undefined || value !== isNot) &&
    (oneOf === undefined || oneOf.includes(value));
  if (bounds === null) return (fact) => proof(matches(fact.value), [fact]);
  return (fact, view) => {
    if (typeof fact.value !== "number") return unknown;
    return matches(fact.value) ? within(fact.value, bounds, view, fact) : proof(false, [fact]);
  };
}

/** The facts of a key that a condition looks at: those by its role, and not older than it allows. */
function compileSelection(
  key: FactKey,
  { by, within_days: days }: Condition,
): (view: View) => readonly Fact[] {
  const all = (view: View) => view.facts.get(key) ?? [];
  if (by === undefined && days === undefined) return all;
  return (view) =>
    all(view).filter(
      (fact) =>
        (by === undefined || hasRole(fact.by, by, view.practice)) &&
        (days === undefined || fact.asOf === undefined || daysBetween(fact.asOf, view.asOf) < days),
    );
}

function compileFact(key: FactKey, condition: Condition): Evaluator {
  const select = compileSelection(key, condition);
  const { present } = condition;
  if (present !== undefined)
    return (view) => {
      const facts = select(view);
      return proof(present === facts.length > 0, facts);
    };
  const compare = compileComparison(condition);
  const many = factKind(key).many === true;
  return (view) => {
    const facts = select(view);
    const [first] = facts;
    if (first === undefined) return unknown;
    return many && facts.length > 1 ? anyOf(facts, compare, view) : compare(first, view);
  };
}

/** Two proofs with the same verdict as one. */
const both = (one: Proof | null, other: Proof): Proof =>
  one === null
    ? other
    : {
        verdict: other.verdict,
        evidence: [...one.evidence, ...other.evidence],
      };

/** Holds with all that hold; not, when every one is known not to hold. */
function anyOf<Item>(items: readonly Item[], evaluate: (item: Item, view: View) => Proof, view: View): Proof {
  let holding: Proof | null = null;
  let against: Proof | null = null;
  let known = true;
  for (const item of items) {
    const one = evaluate(item, view);
    if (one.verdict === "unknown") known = false;
    else if (one.verdict === "holds") holding = both(holding, one);
    else if (holding === null && known) against = both(against, one);
  }
  return holding ?? (known ? against : null) ?? unknown;
}

const run = (evaluate: Evaluator, view: View): Proof => evaluate(view);

function compileAny(conditions: readonly Condition[]): Evaluator {
  const parts = conditions.map(compileCondition);
  return (view) => anyOf(parts, run, view);
}

function compileAll(conditions: readonly Condition[]): Evaluator {
  const parts = conditions.map(compileCondition);
  return (view) => {
    let holding: Proof | null = null;
    let known = true;
    for (const part of parts) {
      const one = part(view);
      if (one.verdict === "not") return one;
      if (one.verdict === "unknown") known = false;
      else if (known) holding = both(holding, one);
    }
    return (known ? holding : null) ?? unknown;
  };
}

function compileNot(condition: Condition): Evaluator {
  const inner = compileCondition(condition);
  return (view) => {
    const { verdict, evidence } = inner(view);
    return verdict === "unknown" ? unknown : proof(verdict === "not", evidence);
  };
}

function compileUnless(condition: Condition): Evaluator {
  const inner = compileCondition(condition);
  return (view) => proof(inner(view).verdict !== "holds", []);
}

/** The value of a measure, or null while it is unknown. */
const measureOf: Readonly<Record<Measure, (view: View) => number | null>> = {
  days_to_deadline: (view) => view.renewal.daysToDeadline,
  days_to_renewal: ({ renewal, asOf }) => (renewal.date === null ? null : daysBetween(asOf, renewal.date)),
  tenure_days: (view) => view.tenureDays,
  days_since_live: (view) => view.daysSinceLive,
  green_for_days: (view) => view.greenForDays,
  coverage: (view) => view.health?.coverage ?? null,
  accounts_sharing_issue: (view) => view.accountsSharingIssue,
};

function compileMeasure(condition: Condition): Evaluator {
  const name = measureNames.find((one) => condition[one] !== undefined);
  const bounds = name === undefined ? null : compileBounds(condition[name] ?? {});
  if (name === undefined || bounds === null) return () => unknown;
  const measure = measureOf[name];
  return (view) => {
    const value = measure(view);
    return value === null ? unknown : within(value, bounds, view, evidenceOf[name](view, value));
  };
}

function compileFlags({ flag, severity, any_flag: any }: Condition): Evaluator {
  const least = severities.indexOf(severity ?? any ?? "warn");
  return (view) => {
    const found = view.flags.filter(
      (one) => (flag === undefined || one.id === flag) && severities.indexOf(one.severity) >= least,
    );
    return found.length === 0 ? unknown : proof(true, found.map(evidenceOf.flag));
  };
}

/** A part of the health has a colour by its score alone. */
function hasBand(dimension: DimensionScore, band: string, view: View): boolean {
  if (dimension.score === null) return false;
  const { green, yellow } = view.practice.health.bands;
  if (dimension.score >= green) return band === "green";
  return band === (dimension.score >= yellow ? "yellow" : "red");
}

const compileDimension =
  (band: string): Evaluator =>
  (view) => {
    const found = (view.health?.dimensions ?? []).filter((dimension) => hasBand(dimension, band, view));
    return found.length === 0 ? unknown : proof(true, found.map(evidenceOf.dimension));
  };

const compileBand =
  (band: string): Evaluator =>
  ({ health }) =>
    health === null || health.band === null
      ? unknown
      : proof(health.band === band, [evidenceOf.band(health)]);

const compilePhase =
  (name: string): Evaluator =>
  ({ phase }) =>
    phase === null || phase.name === null ? unknown : proof(phase.name === name, [evidenceOf.phase(phase)]);

/** A term's own condition, compiled once for each practice it stands in. */
function compileTerm(id: string): Evaluator {
  const terms = new WeakMap<object, Evaluator>();
  return (view) => {
    const list = view.practice.phases.terms;
    let evaluate = terms.get(list);
    if (evaluate === undefined) {
      const term = list.find((one) => one.id === id);
      evaluate = term === undefined ? () => unknown : compileCondition(term.when);
      terms.set(list, evaluate);
    }
    return evaluate(view);
  };
}

/** A condition as a function of what is known about an account. */
export function compileCondition(condition: Condition): Evaluator {
  const { fact, any, all, term, flag, not, unless, band, phase, play } = condition;
  if (fact !== undefined) return compileFact(fact, condition);
  if (any !== undefined) return compileAny(any);
  if (all !== undefined) return compileAll(all);
  if (term !== undefined) return compileTerm(term);
  if (flag !== undefined || condition.any_flag !== undefined) return compileFlags(condition);
  if (not !== undefined) return compileNot(not);
  if (unless !== undefined) return compileUnless(unless);
  if (band !== undefined) return compileBand(band);
  if (condition.any_dimension !== undefined) return compileDimension(condition.any_dimension);
  if (phase !== undefined) return compilePhase(phase);
  if (play !== undefined) return (view) => (view.plays.includes(play) ? proof(true, []) : unknown);
  return compileMeasure(condition);
}
