import type { Health } from "../assessment/assessment.ts";
import { roundPoints } from "../assessment/round-points.ts";
import type { Practice } from "../practice/practice.ts";

/** What one indicator would bring if it were at its best. */
export type Lever = {
  readonly indicator: string;
  /** 0..100; null: unknown. */
  readonly now: number | null;
  /** Points of the score, with one decimal at most; negative where a good value would still lie below the mean. */
  readonly gain: number;
  /** 0..1, as it would be then. */
  readonly coverage: number;
};

/**
 * Each indicator that is missing or below its best, with the points a value of 100 would bring, taken one at a time; the
 * most telling first. By the health score's own formula: the weighted mean of the dimensions that are present, each the
 * mean of its indicators that are. Empty without a score.
 */
export function findLevers(health: Health, { indicators: { dimensions } }: Practice): Lever[] {
  const { score } = health;
  if (score === null) return [];
  const weights = new Map(dimensions.map(({ id, weight }) => [id, weight]));
  const total = dimensions.reduce((sum, { weight }) => sum + weight, 0);
  return health.dimensions
    .flatMap((dimension) =>
      dimension.indicators.flatMap((indicator): Lever[] => {
        if (indicator.score === 100) return [];
        const then = meanWith(health, indicator.id, weights);
        const added =
          indicator.score === null
            ? (weights.get(dimension.id) ?? 0) / total / dimension.indicators.length
            : 0;
        return [
          {
            indicator: indicator.name,
            now: indicator.score,
            gain: roundPoints(then - score),
            coverage: health.coverage + added,
          },
        ];
      }),
    )
    .toSorted((a, b) => b.gain - a.gain);
}

/** The score if that indicator stood at 100. */
function meanWith({ dimensions }: Health, id: string, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  let weight = 0;
  for (const dimension of dimensions) {
    const scores = dimension.indicators.flatMap((one) => (one.id === id ? 100 : (one.score ?? [])));
    if (scores.length === 0) continue;
    const own = weights.get(dimension.id) ?? 0;
    sum += (own * scores.reduce((a, b) => a + b, 0)) / scores.length;
    weight += own;
  }
  return weight === 0 ? 0 : sum / weight;
}
