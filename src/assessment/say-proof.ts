import type { Fact } from "../case/fact.ts";
import type { FactKey } from "../case/fact-catalogue.ts";
import type { Measure } from "../practice/condition.ts";
import type { Practice } from "../practice/practice.ts";
import type { DimensionScore, Health, Phase, RedFlag } from "./assessment.ts";
import { listed, sayDays, sayDaysTo, sayFact } from "./say-fact.ts";
import type { View } from "./view.ts";

/** Something the assessment itself computed, and the facts beneath it. */
export type Computed = {
  readonly text: string;
  readonly facts: readonly string[];
};

/** What shows that a condition holds: a fact, or something computed from facts. */
export type Evidence = Fact | Computed;

const idsOf = (view: View, key: FactKey): string[] =>
  (view.facts.get(key) ?? []).slice(0, 1).map((fact) => fact.id);

const indicatorFacts = (dimensions: readonly DimensionScore[]): string[] =>
  dimensions.flatMap((dimension) =>
    dimension.indicators.flatMap((one) => (one.score === null ? [] : one.facts)),
  );

type SayMeasure = (view: View, value: number) => Computed;

const measures: Readonly<Record<Measure, SayMeasure>> = {
  days_to_deadline: ({ renewal }, days) => ({
    text: sayDaysTo(days, renewal.deadline ?? "", "the decision deadline"),
    facts: renewal.facts.slice(0, renewal.noticeDays === null ? 1 : 2),
  }),
  days_to_renewal: ({ renewal }, days) => ({
    text: sayDaysTo(days, renewal.date ?? "", "the renewal"),
    facts: renewal.facts.slice(0, 1),
  }),
  tenure_days: (view, days) => ({
    text: `under contract for ${sayDays(days)}`,
    facts: idsOf(view, "account.started"),
  }),
  days_since_live: (view, days) => ({
    text: days < 0 ? `go-live in ${sayDays(-days)}` : `live for ${sayDays(days)}`,
    facts: idsOf(view, "account.went_live"),
  }),
  green_for_days: (_, days) => ({
    text: `green for ${sayDays(days)}`,
    facts: [],
  }),
  coverage: ({ health }, value) => ({
    text: `${Math.round(value * 100)} % of the health weight rests on data`,
    facts: indicatorFacts(health?.dimensions ?? []),
  }),
  accounts_sharing_issue: (_, accounts) => ({
    text: `${accounts} accounts have the same issue`,
    facts: [],
  }),
};

/** Evidence for each part of an assessment that a condition may name. */
export const evidenceOf = {
  ...measures,
  flag: (flag: RedFlag): Computed => ({
    get text() {
      return `${flag.name} (${flag.because})`;
    },
    facts: flag.facts,
  }),
  band: ({ band, score, dimensions }: Health): Computed => ({
    text: `health is ${band} (${score})`,
    facts: indicatorFacts(dimensions),
  }),
  dimension: (dimension: DimensionScore): Computed => ({
    text: `${dimension.name} is at ${dimension.score}`,
    facts: indicatorFacts([dimension]),
  }),
  phase: ({ name, because }: Phase): Computed => ({
    text: `the phase is ${name} (${because})`,
    facts: [],
  }),
};

/** The evidence as a reason, each thing said once: "the champion has left and 74 days to 2027-02-05". */
export const sayEvidence = (evidence: readonly Evidence[], practice: Practice): string =>
  listed([...new Set(evidence.map((one) => ("key" in one ? sayFact(one, practice) : one.text)))]);

/** Ids of the facts an evidence rests on, each once. */
export const factsBeneath = (evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.flatMap((one) => ("key" in one ? [one.id] : one.facts))),
];
