import type { Assessment, Health } from "../assessment/assessment.ts";

/** The assessment in the lines a model reads: every conclusion with its reason and the facts it rests on. */
export function describeAssessment(assessment: Assessment): string[] {
  const { health, renewal, phase, authority } = assessment;
  return [
    `Health: ${healthLine(health)}`,
    ...health.overrides.map(
      ({ rule, because, facts }) => `Health override: ${rule}: ${because}${refs(facts)}`,
    ),
    ...health.dimensions
      .filter(({ score }) => score !== null)
      .map(
        ({ name, score, coverage }) =>
          `Dimension ${name}: ${score} of 100, on ${percent(coverage)} of its data`,
      ),
    ...(assessment.redFlags.length === 0
      ? ["Red flags: none detected from the facts."]
      : assessment.redFlags.map(
          ({ id, name, severity, because, facts }) =>
            `Red flag ${id} ${name}, ${severity}: ${because}${refs(facts)}`,
        )),
    `Lifecycle phase: ${phase.name ?? "unknown"}${phase.also === null ? "" : `, and ${phase.also}`} (${phase.because})`,
    `Renewal: ${renewal.date ?? "unknown"}; notice period: ` +
      `${renewal.noticeDays === null ? "unknown, so the decision deadline may be earlier" : `${renewal.noticeDays} days`}` +
      `; auto-renewal: ${yesNo(renewal.autoRenew)}; decision deadline: ` +
      `${renewal.deadline === null ? "unknown" : `${renewal.deadline} (${renewal.daysToDeadline} days from as-of)`}` +
      `${refs(renewal.facts)}`,
    `Authority route: ${authority.route}`,
    ...authority.reasons.map(
      ({ level, matter, with: partner, because }) =>
        `Authority, ${level}: ${matter}${partner === null ? "" : ` (with ${partner})`}: ${because}`,
    ),
    ...assessment.plays.map(
      ({ id, why, facts, gatedBy }) =>
        `Play ${id}: ${why}${gatedBy === null ? "" : `; waits: ${gatedBy}`}${refs(facts)}`,
    ),
  ];
}

function healthLine({ score, band, coverage, low, high, confidence }: Health): string {
  if (score === null)
    return "unknown; none of the indicators has data (coverage 0). State no score and no colour.";
  const span = `between ${low} and ${high} when what is unknown is counted at its worst and best`;
  return band === null
    ? `provisional ${score} of 100 without a colour: only ${percent(coverage)} of the weight rests on data, ${span}.`
    : `${score} of 100, ${band}; ${percent(coverage)} of the weight rests on data (confidence ${confidence}), ${span}.`;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const refs = (facts: readonly string[]): string => (facts.length === 0 ? "" : ` (${facts.join(", ")})`);
const yesNo = (value: boolean | null): string => (value === null ? "unknown" : value ? "yes" : "no");
