import type { Assessment } from "../../assessment/assessment.ts";
import type { EnvelopeAssessment } from "../envelope-schema.ts";

/** An assessment as an envelope has it. */
export const assessmentOf = (assessment: Assessment): EnvelopeAssessment => ({
  account: assessment.account,
  health: {
    score: assessment.health.score,
    band: assessment.health.band,
    coverage: assessment.health.coverage,
    low: assessment.health.low,
    high: assessment.health.high,
    confidence: assessment.health.confidence,
    overrides: assessment.health.overrides.map((override) => ({
      ...override,
      facts: [...override.facts],
    })),
    dimensions: assessment.health.dimensions.map(({ id, name, score, coverage, indicators }) => ({
      id,
      name,
      score,
      coverage,
      indicators: indicators.map((indicator) => ({
        ...indicator,
        facts: [...indicator.facts],
      })),
    })),
  },
  red_flags: assessment.redFlags.map((flag) => ({
    ...flag,
    facts: [...flag.facts],
  })),
  phase: assessment.phase.name,
  phase_also: assessment.phase.also,
  renewal: {
    date: assessment.renewal.date,
    notice_days: assessment.renewal.noticeDays,
    auto_renew: assessment.renewal.autoRenew,
    deadline: assessment.renewal.deadline,
    days_to_deadline: assessment.renewal.daysToDeadline,
  },
  authority: {
    route: assessment.authority.route,
    reasons: assessment.authority.reasons.map((reason) => ({ ...reason })),
  },
  plays: assessment.plays.map(({ id, why, facts, gatedBy }) => ({
    id,
    why,
    facts: [...facts],
    gated_by: gatedBy,
  })),
});
