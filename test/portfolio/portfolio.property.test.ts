import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NpsCounter } from "../../src/portfolio/measure-nps.ts";
import { RevenueCohort } from "../../src/portfolio/revenue-cohort.ts";
import { median, TimeRanking } from "../../src/portfolio/time-ranking.ts";
import { practice } from "../assessment/account.ts";

const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 5_000_000 }),
  fc.double({ min: 0.01, max: 1e9, noNaN: true }),
);
const customers = fc.array(fc.tuple(amount, amount), { maxLength: 60 });

/** The formulas as the book has them, each on its own. */
const reference = {
  nrr: (all: readonly (readonly [number, number])[]) => {
    const cohort = all.filter(([before]) => before > 0);
    return cohort.reduce((sum, [, now]) => sum + now, 0) / cohort.reduce((sum, [before]) => sum + before, 0);
  },
  grr: (all: readonly (readonly [number, number])[]) => {
    const cohort = all.filter(([before]) => before > 0);
    const kept = cohort.reduce((sum, [before, now]) => sum + Math.min(before, now), 0);
    return kept / cohort.reduce((sum, [before]) => sum + before, 0);
  },
  churn: (all: readonly (readonly [number, number])[]) => {
    const cohort = all.filter(([before]) => before > 0);
    return cohort.filter(([, now]) => now === 0).length / cohort.length;
  },
  nps: (ratings: readonly number[]) =>
    ((ratings.filter((one) => one > 8).length - ratings.filter((one) => one < 7).length) / ratings.length) *
    100,
};

describe("the measures of any portfolio", () => {
  it("are those of the plain formulas", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const cohort = new RevenueCohort();
        for (const [before, now] of all) cohort.add(before, now);
        const { nrr, grr, logoChurn, retention, customers: count } = cohort.result();
        if (count === 0) {
          expect([nrr, grr, logoChurn, retention]).toEqual([null, null, null, null]);
          return;
        }
        expect(nrr).toBeCloseTo(reference.nrr(all), 8);
        expect(grr).toBeCloseTo(reference.grr(all), 8);
        expect(logoChurn).toBeCloseTo(reference.churn(all), 10);
        expect((retention ?? 0) + (logoChurn ?? 0)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("keep GRR at most at 1 and at NRR, to the last digit", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const cohort = new RevenueCohort();
        for (const [before, now] of all) cohort.add(before, now);
        const { nrr, grr } = cohort.result();
        if (nrr === null || grr === null) return;
        expect(grr).toBeLessThanOrEqual(1);
        expect(grr).toBeLessThanOrEqual(nrr);
        expect(grr).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("account for every amount: what was there, gained and lost is what is there", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)), { maxLength: 60 }), (all) => {
        const cohort = new RevenueCohort();
        for (const [before, now] of all) cohort.add(before, now);
        const { before, now, expansion, contraction, churn } = cohort.result();
        expect(before + expansion.amount - contraction.amount - churn.amount).toBe(now);
      }),
    );
  });

  it("put the NPS between its bounds wherever it may lie, and in −100..100", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 5, maxLength: 200 }), (ratings) => {
        const counter = new NpsCounter();
        for (const rating of ratings) counter.add(rating);
        const { score, low, high } = counter.measure(practice.portfolio.nps);
        expect(score).toBeCloseTo(reference.nps(ratings), 8);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low ?? 0).toBeLessThan(high ?? 0);
      }),
    );
  });
});

describe("the ranking of any portfolio", () => {
  const account = fc.record({
    arr: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
    weight: fc.double({ min: 0.001, max: 32, noNaN: true }),
    isLastCall: fc.boolean(),
  });

  it("keeps few and names the same as sorting all would", () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 80 }), fc.integer({ min: 1, max: 12 }), (all, most) => {
        const ranking = new TimeRanking<number>(most);
        for (const [at, { arr, ...urgency }] of all.entries()) ranking.add(at, arr, urgency);
        const typical = Math.sqrt(median(all.flatMap(({ arr }) => arr ?? [])) ?? 1);
        const weights = all.map(({ arr, weight }) => weight * (arr === null ? typical : Math.sqrt(arr)));
        const sorted = all
          .map((_, at) => at)
          .sort(
            (a, b) =>
              Number(all[b]?.isLastCall) - Number(all[a]?.isLastCall) ||
              (weights[b] ?? 0) - (weights[a] ?? 0) ||
              a - b,
          );
        expect(ranking.result().map(({ item }) => item)).toEqual(sorted.slice(0, most));
      }),
    );
  });
});
