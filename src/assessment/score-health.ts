import type { Dimension, Practice } from "../practice/practice.ts";
import type { Band, DimensionScore, Health, IndicatorScore } from "./assessment.ts";
import { oncePer } from "./once-per.ts";
import { roundPoints } from "./round-points.ts";
import { compileIndicator, type IndicatorRule, measureIndicator, showIndicator } from "./score-indicator.ts";
import type { View } from "./view.ts";

/** Rounded, because thirds of weights should add up exactly to a limit that floats miss by a hair. */
const share = (value: number): number => Math.round(value * 1e6) / 1e6;

type Part = {
  /** Exact; null when nothing of the dimension is known. */
  readonly points: number | null;
  readonly weight: number;
  /** Nothing is measured: what is known is only news, or nothing is known. */
  readonly onlyNews: boolean;
  readonly shown: DimensionScore;
};

/** Shared by all overviews, which show no indicators. */
const none: IndicatorScore[] = [];

type DimensionRule = { readonly dimension: Dimension; readonly indicators: readonly IndicatorRule[] };

const dimensionsOf = oncePer(({ dimensions }: Practice["indicators"]): readonly DimensionRule[] =>
  dimensions.map((dimension) => ({ dimension, indicators: dimension.indicators.map(compileIndicator) })),
);

function scoreDimension({ dimension, indicators }: DimensionRule, view: View, newsCounts: boolean): Part {
  let sum = 0;
  let present = 0;
  let onlyNews = true;
  const shown = view.brief ? none : [];
  for (const rule of indicators) {
    const found = measureIndicator(rule, view, newsCounts);
    if (!view.brief) shown.push(showIndicator(rule, found, view));
    if (found.points === null) continue;
    sum += found.points;
    present += 1;
    onlyNews &&= found.isNews;
  }
  const mean = present === 0 ? null : sum / present;
  return {
    points: mean,
    weight: dimension.weight,
    onlyNews,
    shown: {
      id: dimension.id,
      name: dimension.name,
      score: mean === null ? null : roundPoints(mean),
      coverage: share(present / indicators.length),
      indicators: shown,
    },
  };
}

const withoutNews = (view: View): Part[] =>
  dimensionsOf(view.practice.indicators).map((one) => scoreDimension(one, view, false));

/** News of one event is no measurement of health: it counts only when something else was measured too. */
function scoreDimensions(view: View): Part[] {
  const dimensions = dimensionsOf(view.practice.indicators);
  const parts: Part[] = [];
  let onlyNews = true;
  for (const one of dimensions) {
    const part = scoreDimension(one, view, true);
    onlyNews &&= part.onlyNews;
    parts.push(part);
  }
  return onlyNews ? withoutNews(view) : parts;
}

/** Σ W·s ÷ Σ W over the dimensions that are present: the weight of what is missing goes to what is there. */
function weightedMean(parts: readonly Part[]): number | null {
  let sum = 0;
  let weight = 0;
  for (const part of parts) {
    if (part.points === null) continue;
    sum += part.weight * part.points;
    weight += part.weight;
  }
  return weight === 0 ? null : sum / weight;
}

export function bandOf(score: number, practice: Practice): Band {
  const { bands } = practice.health;
  if (score >= bands.green) return "green";
  return score >= bands.yellow ? "yellow" : "red";
}

function confidenceOf(coverage: number, practice: Practice): Health["confidence"] {
  const { confidence } = practice.health;
  if (coverage === 0) return "none";
  if (coverage >= confidence.high) return "high";
  return coverage >= confidence.medium ? "medium" : "low";
}

/**
 * Health from the present indicators, before any override. Without indicators: score null, bounds 0..100. Below the
 * coverage that earns a colour the score is provisional: it has bounds but no band.
 * The bounds are coverage·score … coverage·score + (1 − coverage)·100.
 */
export function scoreHealth(view: View): Health {
  const { practice } = view;
  const parts = scoreDimensions(view);
  const dimensions: DimensionScore[] = [];
  let total = 0;
  let present = 0;
  for (const part of parts) {
    dimensions.push(part.shown);
    total += part.weight;
    present += part.weight * part.shown.coverage;
  }
  const coverage = total === 0 ? 0 : share(present / total);
  const mean = weightedMean(parts);
  const low = coverage * (mean ?? 0);
  const score = mean === null ? null : roundPoints(mean);
  const hasColour = score !== null && coverage >= practice.health.confidence.colour;
  return {
    score,
    band: hasColour ? bandOf(score, practice) : null,
    coverage,
    low: roundPoints(low),
    high: roundPoints(low + (1 - coverage) * 100),
    confidence: confidenceOf(coverage, practice),
    overrides: [],
    dimensions,
  };
}
