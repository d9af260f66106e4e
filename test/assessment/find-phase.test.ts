import { describe, expect, test } from "vitest";
import { assessed, day, type Known } from "./account.ts";

type Row = [phase: string | null, also: string | null, known: Known];
const proven: Known = { "usage.active_rate": 0.9, "outcome.verified": true };

const rows: Row[] = [
  [null, null, {}],
  [null, null, { "renewal.date": "2027-02-22" }],
  ["renewal", null, { "renewal.date": "2027-02-21" }],
  ["renewal", null, { "renewal.date": "2027-03-23", "renewal.notice_days": 30 }],
  ["renewal", null, { "renewal.date": "2026-11-01" }],
  ["churned", null, { "account.status": "churned", "renewal.date": "2026-11-01" }],
  ["churned", null, { "account.status": "churned", "account.live": false }],
  ["renewal", "onboarding unfinished", { "renewal.date": "2027-02-21", "account.live": false }],
  ["onboarding", null, { "account.live": false }],
  ["onboarding", null, { "account.went_live": "2026-12-01" }],
  ["onboarding", null, { "account.went_live": "2026-08-26" }],
  ["adoption", null, { "account.went_live": "2026-08-25" }],
  ["onboarding", "room to expand", { "account.went_live": "2026-08-26", ...proven }],
  ["expansion", null, proven],
  ["expansion", null, { "usage.active_rate": 0.85, "outcome.roi_attainment": 1 }],
  ["value realization", null, { ...proven, "usage.active_rate": 0.84 }],
  ["value realization", null, { ...proven, "support.p1_age_days": 31 }],
  ["value realization", null, { "usage.feature_breadth": 0.6, "outcome.goals_met_rate": 0.5 }],
  ["adoption", null, { "usage.active_rate": 0.59, "outcome.verified": true }],
  ["adoption", null, { "usage.active_rate": 0.9 }],
  ["adoption", null, { "usage.change": -0.3 }],
  [null, null, { "relationship.nps_rating": 9 }],
];

describe("the first phase that holds is the phase", () => {
  test.each(rows)("%s, %s with %j", (name, also, known) => {
    expect(assessed(known).phase).toMatchObject({ name, also });
  });

  test("advocacy needs 90 green days, a promoter and a verified outcome", () => {
    const known: Known = { ...proven, "relationship.nps_rating": 9 };
    const since = (date: string) => assessed(known, { greenSince: day(date) }).phase;
    expect(since("2026-08-25")).toMatchObject({
      name: "advocacy",
      also: "room to expand",
    });
    expect(since("2026-08-26").name).toBe("expansion");
  });

  test("the reason is said", () => {
    expect(assessed({ "renewal.date": "2027-02-05" }).phase.because).toBe("74 days to 2027-02-05");
    expect(assessed({}).phase.because).toContain("nothing known");
  });
});
