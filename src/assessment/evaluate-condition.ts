import { daysBetween } from "../calendar/calendar-date.ts";
import type { Fact } from "../case/fact.ts";
import { factKind } from "../case/fact-catalogue.ts";
import {
  type Condition,
  type Measure,
  type MeasureBounds,
  measureNames,
  type NumberByKind,
  severities,
  type Threshold,
} from "../practice/condition.ts";
import { hasRole } from "./has-role.ts";
import { type Evidence, evidenceOf } from "./say-proof.ts";
import type { View } from "./view.ts";

/** Whether a condition holds, and what shows it. Unknown is not "not": it never makes anything hold. */
export type Proof = {
  readonly verdict: "holds" | "not" | "unknown";
  readonly evidence: readonly Evidence[];
};

const unknown: Proof = { verdict: "unknown", evidence: [] };
const proof = (holds: boolean, evidence: readonly Evidence[]): Proof => ({
  verdict: holds ? "holds" : "not",
  evidence,
});

/** The number that applies to this customer's segment or touch. */
export const numberFor = (value: NumberByKind, view: View): number => {
  if (typeof value === "number") return value;
  return "enterprise" in value ? value[view.segment] : value[view.touch];
};

type Limit = { readonly value: number; readonly fact: Fact | null };

function limitOf(threshold: Threshold, view: View): Limit | null {
  if (typeof threshold === "number" || !("times" in threshold))
    return { value: numberFor(threshold, view), fact: null };
  const fact = view.facts.get(threshold.of)?.[0];
  return typeof fact?.value === "number" ? { value: fact.value * threshold.times, fact } : null;
}

/** Compares a number with every bound; null when a bound itself is unknown. */
function within(value: number, bounds: MeasureBounds, view: View): { holds: boolean; facts: Fact[] } | null {
  let holds = true;
  const facts: Fact[] = [];
  const check = (threshold: Threshold | undefined, compare: (limit: number) => boolean): boolean => {
    if (threshold === undefined) return true;
    const limit = limitOf(threshold, view);
    if (limit === null) return false;
    if (limit.fact !== null) facts.push(limit.fact);
    holds &&= compare(limit.value);
    return true;
  };
  const known =
    check(bounds.at_least, (limit) => value >= limit) &&
    check(bounds.at_most, (limit) => value <= limit) &&
    check(bounds.above, (limit) => value > limit) &&
    check(bounds.below, (limit) => value < limit);
  return known ? { holds, facts } : null;
}

const isBounded = (bounds: MeasureBounds): boolean =>
  bounds.at_least !== undefined ||
  bounds.at_most !== undefined ||
  bounds.above !== undefined ||
  bounds.below !== undefined;

function evaluateOneFact(fact: Fact, condition: Condition, view: View): Proof {
  const { value } = fact;
  const holds =
    (condition.is === undefined || value === condition.is) &&
    (condition.is_not === undefined || value !== condition.is_not) &&
    (condition.one_of === undefined || condition.one_of.includes(value));
  if (!isBounded(condition)) return proof(holds, [fact]);
  if (typeof value !== "number") return unknown;
  const bounded = within(value, condition, view);
  return bounded === null ? unknown : proof(holds && bounded.holds, [fact, ...bounded.facts]);
}

function evaluateFact(condition: Condition, view: View): Proof {
  const { fact: key, by, within_days: days } = condition;
  if (key === undefined) return unknown;
  let facts = view.facts.get(key) ?? [];
  if (by !== undefined && facts.length > 0)
    facts = facts.filter((fact) => hasRole(fact.by, by, view.practice));
  if (days !== undefined && facts.length > 0)
    facts = facts.filter((fact) => fact.asOf === undefined || daysBetween(fact.asOf, view.asOf) < days);
  if (condition.present !== undefined) return proof(condition.present === facts.length > 0, facts);
  const [first] = facts;
  if (first === undefined) return unknown;
  if (factKind(key).many !== true || facts.length === 1) return evaluateOneFact(first, condition, view);
  const proofs = facts.map((fact) => evaluateOneFact(fact, condition, view));
  return anyOf(proofs);
}

/** Holds with all that hold; not, when every one is known not to hold. */
function anyOf(proofs: readonly Proof[]): Proof {
  const holding = proofs.filter((one) => one.verdict === "holds");
  if (holding.length === 1 && holding[0] !== undefined) return holding[0];
  if (holding.length > 0)
    return proof(
      true,
      holding.flatMap((one) => one.evidence),
    );
  return proofs.every((one) => one.verdict === "not")
    ? proof(
        false,
        proofs.flatMap((one) => one.evidence),
      )
    : unknown;
}

function allOf(conditions: readonly Condition[], view: View): Proof {
  const evidence: Evidence[] = [];
  let known = true;
  for (const condition of conditions) {
    const one = evaluateCondition(condition, view);
    if (one.verdict === "not") return one;
    if (one.verdict === "unknown") known = false;
    else evidence.push(...one.evidence);
  }
  return known ? proof(true, evidence) : unknown;
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

function evaluateMeasure(condition: Condition, view: View): Proof {
  for (const name of measureNames) {
    const bounds = condition[name];
    if (bounds === undefined) continue;
    const value = measureOf[name](view);
    const bounded = value === null ? null : within(value, bounds, view);
    if (value === null || bounded === null) return unknown;
    return proof(bounded.holds, [evidenceOf[name](view, value), ...bounded.facts]);
  }
  return unknown;
}

function evaluateFlags(condition: Condition, view: View): Proof {
  const least = severities.indexOf(condition.severity ?? condition.any_flag ?? "warn");
  const found = view.flags.filter(
    (flag) =>
      (condition.flag === undefined || flag.id === condition.flag) &&
      severities.indexOf(flag.severity) >= least,
  );
  return found.length === 0 ? unknown : proof(true, found.map(evidenceOf.flag));
}

function evaluateHealth(condition: Condition, view: View): Proof {
  const { health } = view;
  if (health === null) return unknown;
  if (condition.band !== undefined)
    return health.band === null ? unknown : proof(health.band === condition.band, [evidenceOf.band(health)]);
  const { bands } = view.practice.health;
  const found = health.dimensions.filter((dimension) => {
    if (dimension.score === null) return false;
    if (dimension.score >= bands.green) return condition.any_dimension === "green";
    const band = dimension.score >= bands.yellow ? "yellow" : "red";
    return condition.any_dimension === band;
  });
  return found.length === 0 ? unknown : proof(true, found.map(evidenceOf.dimension));
}

function evaluateNot(inner: Condition, view: View): Proof {
  const { verdict, evidence } = evaluateCondition(inner, view);
  return verdict === "unknown" ? unknown : proof(verdict === "not", evidence);
}

function evaluateTerm(id: string, view: View): Proof {
  const term = view.practice.phases.terms.find((one) => one.id === id);
  return term === undefined ? unknown : evaluateCondition(term.when, view);
}

/** Evaluates a rule's condition on what is known about one account. */
export function evaluateCondition(condition: Condition, view: View): Proof {
  if (condition.fact !== undefined) return evaluateFact(condition, view);
  if (condition.any !== undefined) return anyOf(condition.any.map((one) => evaluateCondition(one, view)));
  if (condition.all !== undefined) return allOf(condition.all, view);
  if (condition.term !== undefined) return evaluateTerm(condition.term, view);
  if (condition.flag !== undefined || condition.any_flag !== undefined) return evaluateFlags(condition, view);
  if (condition.not !== undefined) return evaluateNot(condition.not, view);
  if (condition.unless !== undefined)
    return proof(evaluateCondition(condition.unless, view).verdict !== "holds", []);
  if (condition.band !== undefined || condition.any_dimension !== undefined)
    return evaluateHealth(condition, view);
  if (condition.phase !== undefined)
    return view.phase === null || view.phase.name === null
      ? unknown
      : proof(view.phase.name === condition.phase, [evidenceOf.phase(view.phase)]);
  if (condition.play !== undefined) return view.plays.includes(condition.play) ? proof(true, []) : unknown;
  return evaluateMeasure(condition, view);
}

/** True when the condition is known to hold. */
export const holds = (condition: Condition, view: View): boolean =>
  evaluateCondition(condition, view).verdict === "holds";
