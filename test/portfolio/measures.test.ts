import { describe, expect, it } from "vitest";
import { annualisedLoss, annualisedRate } from "../../src/portfolio/annualise.ts";
import { CurrencyLedger } from "../../src/portfolio/currency-ledger.ts";
import { NpsCounter } from "../../src/portfolio/measure-nps.ts";
import { meets, parseTarget, type Target } from "../../src/portfolio/parse-target.ts";
import { RevenueCohort } from "../../src/portfolio/revenue-cohort.ts";
import { Snapshot } from "../../src/portfolio/snapshot.ts";
import { day, practice } from "../assessment/account.ts";

const target = (text: string): Target => {
  const parsed = parseTarget(text);
  if (parsed === null) throw new Error(`no target: ${text}`);
  return parsed;
};
const npsOf = (ratings: readonly number[]) => {
  const counter = new NpsCounter();
  for (const rating of ratings) counter.add(rating);
  return counter.measure(practice.portfolio.nps);
};

describe("targets", () => {
  it.each([
    [">95%", 0.951, true],
    [">95%", 0.95, false],
    ["<5%", 0.05, false],
    // 1 − 0.95 is a little more than 0.05, 0.1 + 0.2 a little more than 0.3.
    ["<5%", 1 - 0.95, false],
    ["<30%", 0.1 + 0.2, false],
    [">60", 60.4, true],
    [">60", 60, false],
  ])("%s by %d: %s", (text, value, met) => {
    expect(meets(value, target(text))).toBe(met);
  });

  it.each(["95%", ">=95%", "> 95%", ">95 percent", ""])("%s is none", (text) => {
    expect(parseTarget(text)).toBeNull();
  });
});

describe("NPS", () => {
  it("is +20 of the worked ratings, about −21 to +54", () => {
    const { score, low, high, answers } = npsOf([10, 9, 9, 8, 7, 10, 6, 3, 9, 8, 10, 5, 9, 7, 2]);
    expect(answers).toBe(15);
    expect(score).toBeCloseTo(20, 10);
    expect(low).toBeCloseTo(-21.05, 1);
    expect(high).toBeCloseTo(54.4, 1);
  });

  it("is no score of four answers but the ratings, the highest first", () => {
    expect(npsOf([3, 10, 9, 9])).toMatchObject({
      score: null,
      low: null,
      high: null,
      ratings: [10, 9, 9, 3],
    });
    expect(npsOf([])).toMatchObject({ score: null, answers: 0, ratings: [] });
  });

  it("has an interval also where everybody agrees", () => {
    const { score, low, high } = npsOf(Array<number>(20).fill(10));
    expect(score).toBe(100);
    expect(low).toBeLessThan(100);
    expect(high).toBeLessThanOrEqual(100);
  });
});

describe("a cohort", () => {
  it("gives no rate without a customer in it", () => {
    const cohort = new RevenueCohort();
    cohort.add(0, 80_000);
    expect(cohort.result()).toMatchObject({
      nrr: null,
      grr: null,
      logoChurn: null,
      retention: null,
      newLogos: { customers: 1, amount: 80_000 },
    });
  });

  it("makes a month's churn a year's by what stays, not by twelve times", () => {
    expect(annualisedLoss(0.02, 1)).toBeCloseTo(0.2153, 4);
    expect(annualisedRate(0.98, 6)).toBeCloseTo(0.9604, 4);
    expect(annualisedLoss(0.2, 12)).toBeCloseTo(0.2, 10);
  });
});

describe("currencies", () => {
  const rates = { date: day("2026-11-30"), base: "EUR", rates: { USD: 1.25, GBP: 0.8 } };

  it("are counted and never added up without rates", () => {
    const ledger = new CurrencyLedger(null, null);
    for (const currency of ["USD", "EUR", "USD"]) ledger.take(10, currency);
    expect(ledger.problem()).toEqual({ kind: "mixed", counts: { USD: 2, EUR: 1 } });
  });

  it("an amount without one beside others is a mixture too, unless the user says what it is in", () => {
    const [silent, said] = [new CurrencyLedger(null, null), new CurrencyLedger("EUR", null)];
    for (const ledger of [silent, said]) for (const currency of ["money", "EUR"]) ledger.take(10, currency);
    expect(silent.problem()).toMatchObject({ kind: "mixed" });
    expect(said.problem()).toBeNull();
  });

  it("a currency that was asked for and is in no amount is no label for others", () => {
    const ledger = new CurrencyLedger("EUR", null);
    ledger.take(10, "USD");
    expect(ledger.problem()).toMatchObject({ kind: "mixed", counts: { USD: 1 } });
  });

  it("are converted through the base, and one the rates do not have is told", () => {
    const ledger = new CurrencyLedger("GBP", rates);
    expect(ledger.take(125, "USD")).toBeCloseTo(80, 10);
    expect(ledger.take(100, "EUR")).toBeCloseTo(80, 10);
    expect(ledger.take(80, "GBP")).toBe(80);
    expect(ledger.problem()).toBeNull();
    expect(ledger.take(1, "constructor")).toBeNull();
    expect(ledger.problem()).toEqual({ kind: "unrated", counts: { constructor: 1 } });
  });
});

describe("a snapshot", () => {
  const usd = (amount: number) => ({ amount, currency: "USD" });

  it("finds accounts by identifier, and by name only where one has none", () => {
    const snapshot = new Snapshot();
    snapshot.add({ id: "1001.0", account: "Acme" }, usd(10));
    snapshot.add({ id: null, account: "Globex  Corp" }, usd(20));
    snapshot.add({ id: "7", account: "Initech" }, null);
    expect(snapshot.take({ id: "1001", account: "Acme Inc." })).toEqual(usd(10));
    expect(snapshot.take({ id: "9", account: "globex corp" })).toEqual(usd(20));
    expect(snapshot.take({ id: "7", account: null })).toBeNull();
    expect(snapshot.take({ id: "8", account: "Initech" })).toBe("new");
    expect([...snapshot.rest()]).toEqual([]);
  });

  it("gives back those that nobody took, unless they paid nothing", () => {
    const snapshot = new Snapshot();
    snapshot.add({ id: null, account: "Gone" }, usd(5));
    snapshot.add({ id: null, account: "Free" }, usd(0));
    expect([...snapshot.rest()]).toEqual([{ name: "Gone", amount: usd(5) }]);
  });
});
