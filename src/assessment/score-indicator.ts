import { daysBetween } from "../calendar/calendar-date.ts";
import type { Fact } from "../case/fact.ts";
import type { Indicator } from "../practice/practice.ts";
import type { IndicatorScore } from "./assessment.ts";
import { numberFor } from "./compile-bounds.ts";
import { evaluateCondition } from "./evaluate-condition.ts";
import { roundPoints } from "./round-points.ts";
import { sayDays, sayFact, sayNumber } from "./say-fact.ts";
import { sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

type Scored = {
  readonly score: number;
  readonly fact: Fact;
  readonly isNews: boolean;
};
/** An indicator's exact points, and the score as it is shown. */
export type Score = {
  readonly points: number | null;
  /** It rests on news alone: a departure, not a measurement. */
  readonly isNews: boolean;
  readonly shown: IndicatorScore;
};
type Unscored = { readonly facts: readonly Fact[]; readonly why: () => string };

const clamp = (points: number): number => Math.min(100, Math.max(0, points));

/** 0 at the red anchor, 100 at the green one, in proportion between, whichever of the two is higher. */
function onScale(value: Fact["value"], indicator: Indicator, view: View): number | null {
  if (typeof value !== "number") return null;
  if (indicator.green === undefined || indicator.red === undefined) return null;
  const red = numberFor(indicator.red, view);
  const green = numberFor(indicator.green, view);
  if (green === red) return value >= green ? 100 : 0;
  return clamp(((value - red) / (green - red)) * 100);
}

/** The step of a choice, or the last one that starts at or below a number. */
function stepOf(value: Fact["value"], indicator: Indicator) {
  const steps = indicator.map ?? [];
  if (typeof value !== "number") return steps.find((step) => step.is === `${value}`);
  return steps.findLast((step) => step.from !== undefined && step.from <= value);
}

/** The giver of a rating is the champion who has left. */
function authorHasLeft(fact: Fact, view: View): boolean {
  if (fact.by === undefined) return false;
  if (view.facts.get("stakeholder.champion")?.[0]?.value !== "departed") return false;
  const champion = view.facts.get("stakeholder.champion_name")?.[0]?.value;
  return `${champion}`.toLowerCase() === fact.by.toLowerCase();
}

function ageOf(fact: Fact, view: View): number {
  return fact.asOf === undefined ? 0 : daysBetween(fact.asOf, view.asOf);
}

/** Why an observation no longer counts; null while it does. */
function expired(fact: Fact, indicator: Indicator, view: View): string | null {
  const { stale_after_days: limit } = indicator;
  if (limit !== undefined && fact.asOf !== undefined) {
    const age = ageOf(fact, view);
    if (age >= limit) return `stale: observed ${sayDays(age)} ago`;
  }
  if (indicator.stale_when_author_left === true && authorHasLeft(fact, view))
    return `stale: ${fact.by} has left`;
  return null;
}

function tooFewAnswers(indicator: Indicator, view: View): Unscored | null {
  const { min_n: least } = indicator;
  if (least === undefined) return null;
  const answers = view.facts.get(least.fact)?.[0];
  if (typeof answers?.value !== "number" || answers.value >= least.at_least) return null;
  return {
    facts: [answers],
    why: () => `not scored below ${least.at_least}: ${sayFact(answers, view.practice)}`,
  };
}

function suppressed(indicator: Indicator, view: View): Unscored | null {
  for (const condition of indicator.suppress ?? []) {
    const { verdict, evidence } = evaluateCondition(condition, view);
    if (verdict === "holds")
      return {
        facts: [],
        why: () => `not scored yet: ${sayEvidence(evidence, view)}`,
      };
  }
  return null;
}

const missing: Unscored = { facts: [], why: () => "unknown" };

/** Most indicators of most accounts are unknown, and an unknown one is the same for every account. */
const unknownScores = new WeakMap<Indicator, Score>();

function unknownScore(indicator: Indicator): Score {
  const known = unknownScores.get(indicator);
  if (known !== undefined) return known;
  const { id, name, src: source } = indicator;
  const shown = { id, name, score: null, because: missing.why(), facts: [], source };
  const fresh = { points: null, isNews: false, shown };
  unknownScores.set(indicator, fresh);
  return fresh;
}

function score(indicator: Indicator, view: View): Scored | Unscored {
  const facts = view.facts.get(indicator.fact);
  const [newest] = facts ?? [];
  if (facts === undefined || newest === undefined) return missing;
  const why = suppressed(indicator, view) ?? tooFewAnswers(indicator, view);
  if (why !== null) return why;
  const fact = facts.find((one) => expired(one, indicator, view) === null);
  if (fact === undefined)
    return {
      facts: [newest],
      why: () => expired(newest, indicator, view) ?? "stale",
    };
  const step = stepOf(fact.value, indicator);
  const points = step?.points ?? onScale(fact.value, indicator, view);
  return points === null
    ? { facts: [fact], why: () => `cannot be scored: ${fact.quote}` }
    : { score: points, fact, isNews: step?.needs_other === true };
}

function because(indicator: Indicator, fact: Fact, view: View): string {
  const parts = [sayFact(fact, view.practice)];
  if (indicator.green !== undefined && indicator.red !== undefined)
    parts.push(
      `100 at ${sayNumber(numberFor(indicator.green, view), fact)}, 0 at ${sayNumber(numberFor(indicator.red, view), fact)}`,
    );
  for (const { when, level } of indicator.watch ?? []) {
    const { verdict, evidence } = evaluateCondition(when, view);
    if (verdict !== "holds") continue;
    parts.push(`watch (${level}): ${sayEvidence(evidence, view)}`);
    break;
  }
  return parts.join("; ");
}

function withoutNews(scored: Scored | Unscored): Scored | Unscored {
  return "score" in scored && scored.isNews
    ? { facts: [scored.fact], why: () => "news alone, no measurement yet" }
    : scored;
}

/**
 * One indicator, 0..100. Missing, too old, too few answers or not to be scored yet is null, never 0.
 */
export function scoreIndicator(indicator: Indicator, view: View, newsCounts = true): Score {
  const found = score(indicator, view);
  if (found === missing) return unknownScore(indicator);
  const { id, name, src: source } = indicator;
  const scored = newsCounts ? found : withoutNews(found);
  const isScored = "score" in scored;
  const reason = () => (isScored ? because(indicator, scored.fact, view) : scored.why());
  return {
    points: isScored ? scored.score : null,
    isNews: isScored && scored.isNews,
    shown: {
      id,
      name,
      score: isScored ? roundPoints(scored.score) : null,
      because: view.unworded ? "" : reason(),
      facts: isScored ? [scored.fact.id] : scored.facts.map((fact) => fact.id),
      source,
    },
  };
}
