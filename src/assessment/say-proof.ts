import type { Fact } from "../facts/fact.ts";
import type { FactKey } from "../facts/fact-catalogue.ts";
import { slotOf } from "../facts/fact-index.ts";
import type { Measure } from "../practice/measures.ts";
import type { DimensionScore, Health, Phase, RedFlag } from "./assessment.ts";
import { listed, sayDays, sayDaysTo, sayFact } from "./say-fact.ts";
import type { View } from "./view.ts";

/** Something the assessment itself computed, and the facts beneath it. */
export type Computed = {
  /** Put into words on demand: in a large portfolio most evidence is never shown. */
  readonly say: () => string;
  readonly facts: () => readonly string[];
};

/** What shows that a condition holds: a fact, or something computed from facts. */
export type Evidence = Fact | Computed;

/** Whether a condition holds, and what shows it. Unknown differs from "not": it never makes anything hold. */
export type Proof = {
  readonly verdict: "holds" | "not" | "unknown";
  readonly evidence: readonly Evidence[];
};

const idsOf = (view: View, key: FactKey): string[] =>
  view.facts
    .all(slotOf(key))
    .slice(0, 1)
    .map((fact) => fact.id);

const indicatorFacts = (dimensions: readonly DimensionScore[]): string[] =>
  dimensions.flatMap((dimension) =>
    dimension.indicators.flatMap((one) => (one.score === null ? [] : one.facts)),
  );

type Say = (view: View, value: number) => string;
type Beneath = (view: View) => readonly string[];

const computed =
  (say: Say, beneath: Beneath) =>
  (view: View, value: number): Computed => ({
    say: () => say(view, value),
    facts: () => beneath(view),
  });

const measures: Readonly<Record<Measure, (view: View, value: number) => Computed>> = {
  days_to_deadline: computed(
    ({ renewal }, days) => sayDaysTo(days, renewal.deadline ?? "", "the decision deadline"),
    ({ renewal }) => renewal.facts.slice(0, renewal.noticeDays === null ? 1 : 2),
  ),
  days_to_renewal: computed(
    ({ renewal }, days) => sayDaysTo(days, renewal.date ?? "", "the renewal"),
    ({ renewal }) => renewal.facts.slice(0, 1),
  ),
  tenure_days: computed(
    (_, days) => `under contract for ${sayDays(days)}`,
    (view) => idsOf(view, "account.started"),
  ),
  days_since_live: computed(
    (_, days) => (days < 0 ? `go-live in ${sayDays(-days)}` : `live for ${sayDays(days)}`),
    (view) => idsOf(view, "account.went_live"),
  ),
  green_for_days: computed(
    (_, days) => `green for ${sayDays(days)}`,
    () => [],
  ),
  coverage: computed(
    (_, value) => `${Math.round(value * 100)} % of the health weight rests on data`,
    ({ health }) => indicatorFacts(health?.dimensions ?? []),
  ),
  accounts_sharing_issue: computed(
    (_, accounts) => `${accounts} accounts have the same issue`,
    () => [],
  ),
};

/** Evidence for each part of an assessment that a condition may name. */
export const evidenceOf = {
  ...measures,
  flag: (flag: RedFlag): Computed => ({
    say: () => `${flag.name} (${flag.because})`,
    facts: () => flag.facts,
  }),
  band: ({ band, score, dimensions }: Health): Computed => ({
    say: () => `health is ${band} (${score})`,
    facts: () => indicatorFacts(dimensions),
  }),
  dimension: (dimension: DimensionScore): Computed => ({
    say: () => `${dimension.name} is at ${dimension.score}`,
    facts: () => indicatorFacts([dimension]),
  }),
  phase: ({ name, because }: Phase): Computed => ({
    say: () => `the phase is ${name} (${because})`,
    facts: () => [],
  }),
};

/** The evidence as a reason, each thing said once: "the champion has left and 74 days to 2027-02-05". */
export const sayEvidence = (
  evidence: readonly Evidence[],
  { practice, brief }: Pick<View, "practice" | "brief">,
): string =>
  brief
    ? ""
    : listed([...new Set(evidence.map((one) => ("key" in one ? sayFact(one, practice) : one.say())))]);

/** Ids of the facts an evidence rests on, each once. */
export const factsBeneath = (evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.flatMap((one) => ("key" in one ? [one.id] : one.facts()))),
];
