import { dateOf } from "../assessment/find-renewal.ts";
import type { Overview } from "../assessment/overview-account.ts";
import { addMonths, type CalendarDate, daysBetween } from "../calendar/calendar-date.ts";
import { type FactIndex, slotOf } from "../facts/fact-index.ts";
import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";
import { type Amount, type AmountPlace, type CountedAccount, nameOf, placeOf } from "./counted-account.ts";
import type { CurrencyLedger } from "./currency-ledger.ts";
import { judgeMetrics } from "./judge-metrics.ts";
import { NpsCounter } from "./measure-nps.ts";
import { NameList } from "./name-list.ts";
import type { Period, PortfolioReport } from "./portfolio-report.ts";
import { RevenueCohort } from "./revenue-cohort.ts";
import { RiskCounter } from "./risk-counter.ts";
import { StandardsCounter } from "./standards-counter.ts";
import { ThemeCounter } from "./theme-counter.ts";
import { TimeRanking, urgencyOf } from "./time-ranking.ts";

/** A customer that had revenue at the beginning of the period; amounts in the portfolio's currency. */
export type CohortCustomer = {
  readonly name: string;
  readonly before: number;
  readonly now: number;
  /** What is known of it now; null for one that the later snapshot does not have. */
  readonly facts: FactIndex | null;
  /** Where the earlier amount was read, when not from the same row. */
  readonly earlier: AmountPlace | null;
};

export type CounterOptions = {
  readonly asOf: CalendarDate;
  readonly practice: Practice;
  readonly persona: Pick<Persona, "performance">;
  readonly money: CurrencyLedger;
  readonly months: number;
  /** How many accounts are named to spend time on. */
  readonly places: number;
  /** Hears of every customer of the cohort, with what it paid then and pays now. */
  readonly onCohort?: (customer: CohortCustomer) => void;
};

const slots = {
  arr: slotOf("account.arr"),
  before: slotOf("account.arr_before"),
  status: slotOf("account.status"),
  started: slotOf("account.started"),
  rating: slotOf("relationship.nps_rating"),
};

/** The accounts of a portfolio, added up as they go by: what is kept does not grow with their number. */
export class PortfolioCounter<Account> {
  private readonly options: CounterOptions;
  private readonly from: CalendarDate;
  private accounts = 0;
  private churned = 0;
  private arr = 0;
  private hasBefore = false;
  private tooOld = 0;
  private readonly bands = { red: 0, yellow: 0, green: 0, none: 0 };
  private readonly scores = new Array<number>(10).fill(0);
  private readonly renewing: { days: number; accounts: number; amount: number; unpriced: number }[];
  private readonly cohort = new RevenueCohort();
  private readonly nps = new NpsCounter();
  private readonly risk: RiskCounter;
  private readonly standards: StandardsCounter;
  private readonly themes = new ThemeCounter();
  private readonly ranking: TimeRanking<{ readonly counted: CountedAccount<Account> }>;
  private readonly unknownBefore = new NameList();
  private readonly unknownNow = new NameList();
  private readonly missing = new NameList();
  private readonly unknown = {
    health: new NameList(),
    colour: new NameList(),
    arr: new NameList(),
    renewal: new NameList(),
  };

  constructor(options: CounterOptions) {
    const { practice, asOf, months } = options;
    this.options = options;
    this.from = addMonths(asOf, -months);
    this.renewing = practice.portfolio.renewing_days.map((days) => ({
      days,
      accounts: 0,
      amount: 0,
      unpriced: 0,
    }));
    this.risk = new RiskCounter(practice);
    this.standards = new StandardsCounter(practice, asOf);
    this.ranking = new TimeRanking(options.places);
  }

  /** Answers to the recommendation question of nobody who is named count for the score too. */
  rate(facts: FactIndex): void {
    for (const { value, asOf } of facts.all(slots.rating))
      if (typeof value !== "number") continue;
      else if (asOf !== undefined && asOf < this.from) this.tooOld++;
      else this.nps.add(value);
  }

  add(counted: CountedAccount<Account>): void {
    const { overview, facts } = counted;
    const name = nameOf(counted);
    this.rate(facts);
    const arr = this.amountOf(facts, slots.arr);
    const isChurned = facts.first(slots.status)?.value === "churned" || arr === 0;
    this.addRevenue(counted, name, isChurned ? 0 : arr);
    if (isChurned) {
      this.churned++;
      return;
    }
    this.accounts++;
    this.arr += arr ?? 0;
    this.bands[overview.health.band ?? "none"]++;
    const { score } = overview.health;
    if (score !== null) {
      const tenth = Math.min(9, Math.floor(score / 10));
      this.scores[tenth] = (this.scores[tenth] ?? 0) + 1;
    }
    this.addRenewal(overview, arr);
    this.risk.add(overview, arr, name);
    this.standards.add(counted);
    this.themes.add(name, facts);
    this.ranking.add({ counted }, arr, urgencyOf(overview, this.options.practice));
    if (score === null) this.unknown.health.add(name);
    else if (overview.health.band === null) this.unknown.colour.add(name);
    if (arr === null) this.unknown.arr.add(name);
    if (overview.renewal.date === null) this.unknown.renewal.add(name);
  }

  /** A customer of the earlier snapshot that the later one does not have: lost. */
  addMissing(name: string, { amount, currency, place }: Amount): void {
    const before = this.options.money.take(amount, currency);
    if (before === null || before <= 0) return;
    this.hasBefore = true;
    this.missing.add(name);
    this.cohort.add(before, 0);
    this.options.onCohort?.({ name, before, now: 0, facts: null, earlier: place ?? null });
  }

  private amountOf(facts: FactIndex, slot: number): number | null {
    const fact = facts.first(slot);
    return typeof fact?.value === "number" ? this.options.money.take(fact.value, fact.unit) : null;
  }

  private addRevenue(counted: CountedAccount<Account>, name: string, now: number | null): void {
    const { facts, before } = counted;
    const own = before === undefined ? this.amountOf(facts, slots.before) : null;
    const started = dateOf(facts.first(slots.started));
    const startedSince = started !== null && started > this.from;
    const wasNone = before === "new" || (own === null && before == null && startedSince);
    const stated = before == null || before === "new" ? null : before;
    const known = wasNone
      ? 0
      : stated === null
        ? own
        : this.options.money.take(stated.amount, stated.currency);
    if (known !== null && !wasNone) this.hasBefore = true;
    if (known === null) this.unknownBefore.add(name);
    else if (now === null) this.unknownNow.add(name);
    else {
      this.cohort.add(known, now);
      if (known > 0)
        this.options.onCohort?.({ name, before: known, now, facts, earlier: stated?.place ?? null });
    }
  }

  private addRenewal({ renewal }: Overview, arr: number | null): void {
    if (renewal.date === null) return;
    const days = daysBetween(this.options.asOf, renewal.date);
    if (days < 0) return;
    for (const window of this.renewing)
      if (days <= window.days) {
        window.accounts++;
        window.amount += arr ?? 0;
        if (arr === null) window.unpriced++;
      }
  }

  /** The report, and the accounts to spend time on in the order of its places. */
  result(source: Period["source"]): {
    readonly report: PortfolioReport;
    readonly accounts: readonly Account[];
  } {
    const { asOf, practice, persona, money, months } = this.options;
    const revenue = this.cohort.result();
    const nps = this.nps.measure(practice.portfolio.nps);
    const currency = money.currency();
    const ranked = this.ranking.result();
    const report: PortfolioReport = {
      asOf,
      currency,
      ratesOf: null,
      accounts: this.accounts,
      churned: this.churned,
      arr: this.arr,
      period: { from: this.from, to: asOf, months, source: this.hasBefore ? source : "none" },
      metrics: judgeMetrics(persona, practice, {
        revenue,
        nps,
        months,
        withoutCohort: this.hasBefore ? null : withoutBefore,
      }),
      cohort: {
        customers: revenue.customers,
        lost: revenue.lost,
        newLogos: revenue.newLogos,
        unknownBefore: this.unknownBefore.result(),
        unknownNow: this.unknownNow.result(),
        missing: this.missing.result(),
      },
      revenue,
      nps: { answers: nps.answers, ratings: nps.ratings, tooOld: this.tooOld },
      bands: this.bands,
      scores: this.scores,
      renewing: this.renewing,
      atRisk: this.risk.result(),
      time: ranked.map(({ item, arr, weight }) => placeOf(item.counted, { arr, weight, currency })),
      standards: this.standards.standards(),
      improvements: this.standards.improvements(
        revenue.before > 0 ? revenue.expansion.amount / revenue.before : null,
      ),
      themes: this.themes.result(),
      unknown: {
        health: this.unknown.health.result(),
        colour: this.unknown.colour.result(),
        arr: this.unknown.arr.result(),
        renewal: this.unknown.renewal.result(),
      },
    };
    return { report, accounts: ranked.map(({ item }) => item.counted.account) };
  }
}

const withoutBefore =
  "nothing says what each customer paid at the beginning of the period (a column arr_before, --before <file>, or --before journal)";
