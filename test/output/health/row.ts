import type { HealthRow } from "../../../src/output/health/health-row.ts";

/** A row with everything unknown, changed where a test cares. */
export const row = (changes: Partial<HealthRow> = {}): HealthRow => ({
  account: "Contoso",
  id: null,
  source: "a.csv:2",
  score: null,
  band: null,
  coverage: 0,
  low: 0,
  high: 100,
  confidence: "none",
  trend: [],
  flags: [],
  phase: null,
  renewal_date: null,
  deadline: null,
  days_to_deadline: null,
  route: "decide",
  arr: null,
  currency: null,
  ...changes,
});
