import type { Practice } from "../practice/practice.ts";

export type NpsScore = {
  /** −100..100; null with too few answers for a score. */
  readonly score: number | null;
  /** The bounds of the interval, −100..100; null where there is no score. */
  readonly low: number | null;
  readonly high: number | null;
  readonly answers: number;
  readonly promoters: number;
  readonly detractors: number;
  /** The ratings themselves, the highest first, where they are too few for a score. */
  readonly ratings: readonly number[];
};

const isPromoter = (rating: number): boolean => rating >= 9;
const isDetractor = (rating: number): boolean => rating <= 6;

/** Answers to the recommendation question (0..10), counted as they come. */
export class NpsCounter {
  private readonly counts = new Map<number, number>();

  add(rating: number): void {
    this.counts.set(rating, (this.counts.get(rating) ?? 0) + 1);
  }

  /**
   * The share of promoters minus that of detractors, in points, with an interval by adjusted Wald: pseudo-answers are
   * added for the bounds alone, so the score is the plain one and need not be the middle.
   */
  measure({ at_least: least, pseudo, z }: Practice["portfolio"]["nps"]): NpsScore {
    const [answers, promoters, detractors] = [
      this.sum(() => true),
      this.sum(isPromoter),
      this.sum(isDetractor),
    ];
    const counted = { answers, promoters, detractors };
    if (answers < least) return { ...counted, score: null, low: null, high: null, ratings: this.ratings() };
    const all = answers + pseudo.promoters + pseudo.passives + pseudo.detractors;
    const [up, down] = [(promoters + pseudo.promoters) / all, (detractors + pseudo.detractors) / all];
    const middle = up - down;
    const reach = z * Math.sqrt(Math.max(0, up + down - middle ** 2) / all);
    return {
      ...counted,
      score: ((promoters - detractors) / answers) * 100,
      low: Math.max(-1, middle - reach) * 100,
      high: Math.min(1, middle + reach) * 100,
      ratings: [],
    };
  }

  private sum(wanted: (rating: number) => boolean): number {
    let sum = 0;
    for (const [rating, count] of this.counts) if (wanted(rating)) sum += count;
    return sum;
  }

  private ratings(): number[] {
    return [...this.counts]
      .flatMap(([rating, count]) => Array<number>(count).fill(rating))
      .sort((a, b) => b - a);
  }
}
