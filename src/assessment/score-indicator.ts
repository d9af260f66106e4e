import { daysBetween } from "../calendar/calendar-date.ts";
import type { Fact } from "../facts/fact.ts";
import { slotOf } from "../facts/fact-index.ts";
import type { Indicator } from "../practice/practice.ts";
import type { IndicatorScore } from "./assessment.ts";
import { numberFor } from "./compile-bounds.ts";
import type { Rule } from "./compile-condition.ts";
import { evaluateCondition, ruleOf } from "./evaluate-condition.ts";
import { roundPoints } from "./round-points.ts";
import { sayDays, sayFact, sayNumber } from "./say-fact.ts";
import { sayEvidence } from "./say-proof.ts";
import type { View } from "./view.ts";

/** An indicator with what is looked up once for all accounts. */
export type IndicatorRule = {
  readonly indicator: Indicator;
  readonly slot: number;
  /** Of the number of answers; null when none is asked for. */
  readonly answers: number | null;
  readonly suppress: readonly Rule[];
  /** What is measured where the fact itself does not count. */
  readonly instead: readonly IndicatorRule[];
};

type Scored = {
  /** 0..100, exact. */
  readonly points: number;
  readonly fact: Fact;
  /** By which it was scored. */
  readonly indicator: Indicator;
  /** It rests on news alone: a departure, not a measurement. */
  readonly isNews: boolean;
};
type Unscored = {
  readonly points: null;
  readonly isNews: false;
  readonly facts: readonly Fact[];
  readonly why: () => string;
};
/** What an indicator came to, before it is worded. */
export type Measured = Scored | Unscored;

export const compileIndicator = ({ instead = [], ...indicator }: Indicator): IndicatorRule => ({
  indicator,
  slot: slotOf(indicator.fact),
  answers: indicator.min_n === undefined ? null : slotOf(indicator.min_n.fact),
  suppress: (indicator.suppress ?? []).map(ruleOf),
  instead: instead.map((other) => compileIndicator({ ...withoutScale(indicator), ...other })),
});

/** An indicator as far as it holds for another fact too. */
const withoutScale = ({ map, min_n, watch, ...indicator }: Indicator): Indicator => indicator;

const unscored = (facts: readonly Fact[], why: () => string): Unscored => ({
  points: null,
  isNews: false,
  facts,
  why,
});

const champion = slotOf("stakeholder.champion");
const championName = slotOf("stakeholder.champion_name");

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
function stepOf(value: Fact["value"], { map }: Indicator) {
  if (map === undefined) return;
  const isNumber = typeof value === "number";
  let last: (typeof map)[number] | undefined;
  for (const step of map) {
    if (!isNumber && step.is === `${value}`) return step;
    if (isNumber && step.from !== undefined && step.from <= value) last = step;
  }
  return last;
}

/** The giver of a rating is the champion who has left. */
function authorHasLeft(fact: Fact, view: View): boolean {
  if (fact.by === undefined) return false;
  if (view.facts.first(champion)?.value !== "departed") return false;
  const name = view.facts.first(championName)?.value;
  return `${name}`.toLowerCase() === fact.by.toLowerCase();
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

// A function with a closure in it costs memory at each call, taken or not: what says why something is not scored is made
// apart from what finds it out.

const tooFew = (answers: Fact, least: number, view: View): Unscored =>
  unscored([answers], () => `not scored below ${least}: ${sayFact(answers, view.practice)}`);
const unknownNumber = (fact: Fact, least: number, view: View): Unscored =>
  unscored(
    [fact],
    () =>
      `not scored: ${sayFact(fact, view.practice)}, and at least ${least} answers must be known to stand behind it`,
  );
const notYet = (rule: Rule, view: View): Unscored =>
  unscored([], () => `not scored yet: ${sayEvidence(rule.evidence(view), view)}`);
const stale = (newest: Fact, indicator: Indicator, view: View): Unscored =>
  unscored([newest], () => expired(newest, indicator, view) ?? "stale");
const unscorable = (fact: Fact): Unscored => unscored([fact], () => `cannot be scored: ${fact.quote}`);
const newsAlone = (fact: Fact): Unscored => unscored([fact], () => "news alone, no measurement yet");
const missing = unscored([], () => "unknown");

const firstFresh = (facts: readonly Fact[], indicator: Indicator, view: View): Fact | undefined =>
  facts.find((one) => expired(one, indicator, view) === null);

function measure({ indicator, slot, answers, suppress }: IndicatorRule, view: View): Measured {
  const newest = view.facts.first(slot);
  if (newest === undefined) return missing;
  for (const rule of suppress) if (rule.verdict(view) === "holds") return notYet(rule, view);
  const given = answers === null ? undefined : view.facts.first(answers);
  const least = indicator.min_n?.at_least;
  if (given !== undefined && least !== undefined && typeof given.value === "number" && given.value < least)
    return tooFew(given, least, view);
  if (given === undefined && least !== undefined && indicator.min_n?.must_be_known === true)
    return unknownNumber(newest, least, view);
  const fact =
    expired(newest, indicator, view) === null ? newest : firstFresh(view.facts.all(slot), indicator, view);
  if (fact === undefined) return stale(newest, indicator, view);
  const step = stepOf(fact.value, indicator);
  const points = step?.points ?? onScale(fact.value, indicator, view);
  return points === null ? unscorable(fact) : { points, fact, indicator, isNews: step?.needs_other === true };
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

/**
 * One indicator, 0..100. Missing, too old, too few answers or not to be scored yet is null, never 0.
 */
export function measureIndicator(rule: IndicatorRule, view: View, newsCounts = true): Measured {
  let found = measure(rule, view);
  for (const other of rule.instead) {
    if (found.points !== null) break;
    const second = measure(other, view);
    if (second !== missing) found = second;
  }
  return found.isNews && !newsCounts ? newsAlone(found.fact) : found;
}

/** The same worded. */
export function showIndicator({ indicator }: IndicatorRule, found: Measured, view: View): IndicatorScore {
  const isScored = found.points !== null;
  const { id, name, src: source } = isScored ? found.indicator : indicator;
  return {
    id,
    name,
    score: isScored ? roundPoints(found.points) : null,
    because: isScored ? because(found.indicator, found.fact, view) : found.why(),
    facts: isScored ? [found.fact.id] : found.facts.map((fact) => fact.id),
    source,
  };
}
