import type { Practice, PracticeFileName } from "./practice.ts";

/** The parts of a practice by the files they are written in. */
export const partsByFile = (practice: Practice): Record<PracticeFileName, unknown> => ({
  "indicators.yaml": practice.indicators,
  "health.yaml": practice.health,
  "red-flags.yaml": practice.redFlags,
  "phases.yaml": practice.phases,
  "authority.yaml": practice.authority,
  "plays.yaml": practice.plays,
  "key-questions.yaml": practice.keyQuestions,
  "words.yaml": practice.words,
  "phrases.yaml": practice.phrases,
  "partners.yaml": practice.partners,
  "requests.yaml": practice.requests,
  "replies.yaml": practice.replies,
  "glossary.yaml": practice.glossary,
  "comparisons.yaml": practice.comparisons,
  "deliverables.yaml": practice.deliverables,
  "calendar.yaml": practice.calendar,
  "portfolio.yaml": practice.portfolio,
});
