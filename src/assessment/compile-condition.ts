import { daysBetween } from "../calendar/calendar-date.ts";
import type { Fact } from "../facts/fact.ts";
import { type FactKey, factKind } from "../facts/fact-catalogue.ts";
import { slotOf } from "../facts/fact-index.ts";
import type { Condition } from "../practice/condition.ts";
import { type Measure, measureNames, severities } from "../practice/measures.ts";
import type { DimensionScore } from "./assessment.ts";
import { type Bounds, compileBounds } from "./compile-bounds.ts";
import { hasRole } from "./has-role.ts";
import { oncePer } from "./once-per.ts";
import { type Evidence, evidenceOf, type Proof } from "./say-proof.ts";
import type { View } from "./view.ts";

type Verdict = Proof["verdict"];

/**
 * A compiled condition. The verdict costs next to nothing; the evidence is gathered only for what will be shown, and
 * only asked for when the verdict is not unknown.
 */
export type Rule = {
  readonly verdict: (view: View) => Verdict;
  readonly evidence: (view: View) => readonly Evidence[];
};

/** The same of one thing among several that a condition looks at. */
type RuleOf<Item> = {
  readonly verdict: (item: Item, view: View) => Verdict;
  readonly evidence: (item: Item, view: View) => readonly Evidence[];
};

const nothing = (): readonly Evidence[] => [];
const never: Rule = { verdict: () => "unknown", evidence: nothing };

const within = (value: number, bounds: Bounds, view: View): Verdict => {
  const holds = bounds.holds(value, view);
  return holds === null ? "unknown" : holds ? "holds" : "not";
};
const withBounds = (evidence: Evidence, { beneath }: Bounds, view: View): Evidence[] => [
  evidence,
  ...beneath.flatMap((slot) => view.facts.first(slot) ?? []),
];

/** How one fact compares with the condition. */
function compileComparison(condition: Condition): RuleOf<Fact> {
  const { is, is_not: isNot, one_of: oneOf } = condition;
  const bounds = compileBounds(condition);
  const matches = (value: Fact["value"]): boolean =>
    (is === undefined || value === is) &&
    (isNot === undefined || value !== isNot) &&
    (oneOf === undefined || oneOf.includes(value));
  if (bounds === null)
    return { verdict: ({ value }) => (matches(value) ? "holds" : "not"), evidence: (fact) => [fact] };
  return {
    verdict: ({ value }, view) => {
      if (typeof value !== "number") return "unknown";
      return matches(value) ? within(value, bounds, view) : "not";
    },
    evidence: (fact, view) => (matches(fact.value) ? withBounds(fact, bounds, view) : [fact]),
  };
}

/** Whether a condition looks at a fact, by its role and its age; null when it looks at all. */
function compileChoice({ by, within_days: days }: Condition): ((fact: Fact, view: View) => boolean) | null {
  if (by === undefined && days === undefined) return null;
  return (fact, view) =>
    (by === undefined || hasRole(fact.by, by, view.practice)) &&
    (days === undefined || fact.asOf === undefined || daysBetween(fact.asOf, view.asOf) < days);
}

function compileFact(key: FactKey, condition: Condition): Rule {
  const slot = slotOf(key);
  const chosen = compileChoice(condition);
  const allOf = (view: View): readonly Fact[] => {
    const facts = view.facts.all(slot);
    return chosen === null ? facts : facts.filter((fact) => chosen(fact, view));
  };
  const firstOf = (view: View): Fact | undefined => {
    const first = view.facts.first(slot);
    if (first === undefined || chosen === null || chosen(first, view)) return first;
    return view.facts.hasSeveral(slot) ? allOf(view)[0] : undefined;
  };
  const { present } = condition;
  if (present !== undefined)
    return {
      verdict: (view) => ((firstOf(view) !== undefined) === present ? "holds" : "not"),
      evidence: allOf,
    };
  const one = compileComparison(condition);
  const any = anyOf(one);
  const many = factKind(key).many === true;
  return {
    verdict: (view) => {
      if (many && view.facts.hasSeveral(slot)) return any.verdict(allOf(view), view);
      const fact = firstOf(view);
      return fact === undefined ? "unknown" : one.verdict(fact, view);
    },
    evidence: (view) => any.evidence(many ? allOf(view) : allOf(view).slice(0, 1), view),
  };
}

/** Holds with all that hold; not, when every one is known not to hold. */
const anyOf = <Item>(rule: RuleOf<Item>): RuleOf<readonly Item[]> => {
  const verdictOf = (items: readonly Item[], view: View): Verdict => {
    let verdict: Verdict = items.length === 0 ? "unknown" : "not";
    for (const item of items) {
      const one = rule.verdict(item, view);
      if (one === "holds") return one;
      if (one === "unknown") verdict = one;
    }
    return verdict;
  };
  return {
    verdict: verdictOf,
    evidence: (items, view) => {
      const wanted = verdictOf(items, view);
      return items.flatMap((item) => (rule.verdict(item, view) === wanted ? rule.evidence(item, view) : []));
    },
  };
};

const anyRule = anyOf<Rule>({
  verdict: (rule, view) => rule.verdict(view),
  evidence: (rule, view) => rule.evidence(view),
});

function compileAny(conditions: readonly Condition[]): Rule {
  const parts = conditions.map(compileCondition);
  return {
    verdict: (view) => anyRule.verdict(parts, view),
    evidence: (view) => anyRule.evidence(parts, view),
  };
}

function compileAll(conditions: readonly Condition[]): Rule {
  const parts = conditions.map(compileCondition);
  return {
    verdict: (view) => {
      let verdict: Verdict = parts.length === 0 ? "unknown" : "holds";
      for (const part of parts) {
        const one = part.verdict(view);
        if (one === "not") return one;
        if (one === "unknown") verdict = one;
      }
      return verdict;
    },
    evidence: (view) => {
      const against = parts.find((part) => part.verdict(view) === "not");
      return against ? against.evidence(view) : parts.flatMap((part) => part.evidence(view));
    },
  };
}

const opposite: Readonly<Record<Verdict, Verdict>> = { holds: "not", not: "holds", unknown: "unknown" };

function compileNot(condition: Condition): Rule {
  const inner = compileCondition(condition);
  return { verdict: (view) => opposite[inner.verdict(view)], evidence: inner.evidence };
}

function compileUnless(condition: Condition): Rule {
  const inner = compileCondition(condition);
  return { verdict: (view) => (inner.verdict(view) === "holds" ? "not" : "holds"), evidence: nothing };
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

function compileMeasure(condition: Condition): Rule {
  const name = measureNames.find((one) => condition[one] !== undefined);
  const bounds = name === undefined ? null : compileBounds(condition[name] ?? {});
  if (name === undefined || bounds === null) return never;
  const measure = measureOf[name];
  return {
    verdict: (view) => {
      const value = measure(view);
      return value === null ? "unknown" : within(value, bounds, view);
    },
    evidence: (view) => {
      const value = measure(view);
      return value === null ? [] : withBounds(evidenceOf[name](view, value), bounds, view);
    },
  };
}

/** A rule about parts of the assessment: it holds when some fit, and none that fits is unknown rather than not. */
const someOf = <Item>(
  items: (view: View) => readonly Item[],
  fits: (item: Item, view: View) => boolean,
  evidence: (item: Item) => Evidence,
): Rule => ({
  verdict: (view) => {
    for (const item of items(view)) if (fits(item, view)) return "holds";
    return "unknown";
  },
  evidence: (view) => items(view).flatMap((item) => (fits(item, view) ? evidence(item) : [])),
});

function compileFlags({ flag, severity, any_flag: least }: Condition): Rule {
  const lowest = severities.indexOf(severity ?? least ?? "warn");
  return someOf(
    (view) => view.flags,
    (one) => (flag === undefined || one.id === flag) && severities.indexOf(one.severity) >= lowest,
    evidenceOf.flag,
  );
}

/** A part of the health has a colour by its score alone. */
function hasBand(dimension: DimensionScore, band: string, view: View): boolean {
  if (dimension.score === null) return false;
  const { green, yellow } = view.practice.health.bands;
  if (dimension.score >= green) return band === "green";
  return band === (dimension.score >= yellow ? "yellow" : "red");
}

const compileDimension = (band: string): Rule =>
  someOf(
    (view) => view.health?.dimensions ?? [],
    (dimension, view) => hasBand(dimension, band, view),
    evidenceOf.dimension,
  );

const compileBand = (band: string): Rule => ({
  verdict: ({ health }) =>
    health === null || health.band === null ? "unknown" : health.band === band ? "holds" : "not",
  evidence: ({ health }) => (health === null ? [] : [evidenceOf.band(health)]),
});

const compilePhase = (name: string): Rule => ({
  verdict: ({ phase }) =>
    phase === null || phase.name === null ? "unknown" : phase.name === name ? "holds" : "not",
  evidence: ({ phase }) => (phase === null ? [] : [evidenceOf.phase(phase)]),
});

const compilePlay = (id: string): Rule => ({
  verdict: (view) => (view.isChosen(id) ? "holds" : "unknown"),
  evidence: nothing,
});

/** A term's own condition, compiled once for each practice it stands in. */
function compileTerm(id: string): Rule {
  const ruleIn = oncePer((terms: View["practice"]["phases"]["terms"]) => {
    const term = terms.find((one) => one.id === id);
    return term === undefined ? never : compileCondition(term.when);
  });
  return {
    verdict: (view) => ruleIn(view.practice.phases.terms).verdict(view),
    evidence: (view) => ruleIn(view.practice.phases.terms).evidence(view),
  };
}

/** A condition as a function of what is known about an account. */
export function compileCondition(condition: Condition): Rule {
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
  if (play !== undefined) return compilePlay(play);
  return compileMeasure(condition);
}
