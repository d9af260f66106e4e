import { describe, expect, test } from "vitest";
import type { FactKey } from "../../src/facts/fact-catalogue.ts";
import { assessed, type Known } from "./account.ts";

const indicator = (known: Known, id: string) =>
  assessed(known)
    .health.dimensions.flatMap((dimension) => dimension.indicators)
    .find((one) => one.id === id);

type Edge = [id: string, key: FactKey, points: [value: number | string, score: number][]];
const edges: Edge[] = [
  [
    "usage.login_frequency",
    "usage.active_rate",
    [
      [0.4, 0],
      [0.5, 0],
      [0.65, 50],
      [0.8, 100],
      [1.2, 100],
    ],
  ],
  [
    "usage.feature_adoption",
    "usage.feature_breadth",
    [
      [0.3, 0],
      [0.45, 50],
      [0.6, 100],
    ],
  ],
  [
    "usage.depth",
    "usage.baseline_ratio",
    [
      [0.6, 0],
      [0.75, 50],
      [0.9, 100],
    ],
  ],
  [
    "support.ticket_volume",
    "support.tickets_30d",
    [
      [0, 60],
      [1, 100],
      [5, 100],
      [6, 50],
      [15, 50],
      [16, 0],
      [400, 0],
    ],
  ],
  [
    "support.resolution_time",
    "support.resolution_vs_sla",
    [
      [1, 100],
      [1.5, 50],
      [2, 0],
      [9, 0],
    ],
  ],
  [
    "support.satisfaction",
    "support.csat_pct",
    [
      [60, 0],
      [70, 50],
      [80, 100],
    ],
  ],
  [
    "engagement.response_rate",
    "engagement.reply_rate",
    [
      [0.3, 0],
      [0.45, 50],
      [0.6, 100],
    ],
  ],
  [
    "engagement.meeting_attendance",
    "engagement.meeting_attendance",
    [
      [0.6, 0],
      [0.7, 50],
      [0.8, 100],
    ],
  ],
  [
    "engagement.training",
    "engagement.training_completion",
    [
      [0.3, 0],
      [0.5, 50],
      [0.7, 100],
    ],
  ],
  [
    "stakeholder.champion_strength",
    "stakeholder.champion",
    [
      ["none", 0],
      ["inactive", 25],
      ["passive", 50],
      ["active", 80],
      ["active_with_influence", 100],
    ],
  ],
  [
    "stakeholder.decision_maker",
    "stakeholder.exec_touch_days",
    [
      [90, 100],
      [135, 50],
      [180, 0],
      [500, 0],
    ],
  ],
  [
    "stakeholder.internal_advocacy",
    "stakeholder.active_contacts",
    [
      [0, 0],
      [1, 0],
      [3, 50],
      [5, 100],
    ],
  ],
  [
    "outcomes.goal_achievement",
    "outcome.goals_met_rate",
    [
      [0.4, 0],
      [0.6, 50],
      [0.8, 100],
    ],
  ],
  [
    "outcomes.roi",
    "outcome.roi_attainment",
    [
      [0.5, 0],
      [0.75, 50],
      [1, 100],
      [1.4, 100],
    ],
  ],
  [
    "outcomes.milestones",
    "outcome.milestone_completion",
    [
      [0.6, 0],
      [0.75, 50],
      [0.9, 100],
    ],
  ],
  [
    "relationship.nps",
    "relationship.nps_rating",
    [
      [0, 0],
      [6, 0],
      [7, 60],
      [8, 60],
      [9, 100],
      [10, 100],
    ],
  ],
  [
    "relationship.strength",
    "relationship.sentiment",
    [
      ["at_risk", 0],
      ["neutral", 50],
      ["healthy", 100],
    ],
  ],
  [
    "relationship.communication",
    "relationship.touch_days",
    [
      [65, 100],
      [77.5, 50],
      [90, 0],
    ],
  ],
];

describe("each indicator between its anchors", () => {
  test.each(edges)("%s from %s", (id, key, points) => {
    for (const [value, score] of points)
      expect(indicator({ [key]: value }, id)?.score, `${value}`).toBeCloseTo(score, 9);
  });

  test("is shown with one decimal and counts exactly", () => {
    const known: Known = { "usage.active_rate": 0.6 };
    expect(indicator(known, "usage.login_frequency")?.score).toBe(33.3);
    expect(assessed({ ...known, "usage.feature_breadth": 0.3001 }).health.score).toBe(16.7);
  });

  test("all eighteen are covered", () => {
    expect(new Set(edges.map(([id]) => id)).size).toBe(18);
  });

  test("limits follow segment and touch", () => {
    expect(
      indicator(
        { "stakeholder.active_contacts": 2, "account.segment": "smb" },
        "stakeholder.internal_advocacy",
      )?.score,
    ).toBe(100);
    expect(
      indicator(
        { "stakeholder.active_contacts": 2, "account.segment": "mid_market" },
        "stakeholder.internal_advocacy",
      )?.score,
    ).toBe(50);
    expect(
      indicator(
        { "relationship.touch_days": 60, "account.touch": "high_touch" },
        "relationship.communication",
      )?.score,
    ).toBe(0);
    expect(
      indicator(
        { "stakeholder.exec_touch_days": 180, "account.segment": "mid_market" },
        "stakeholder.decision_maker",
      )?.score,
    ).toBe(50);
  });
});

describe("what is missing or too old earns nothing", () => {
  const aged = (key: FactKey, value: number | string, asOf: string): Known => ({
    [key]: { value, asOf },
  });
  test.each<[string, Known, boolean]>([
    ["usage.login_frequency", aged("usage.active_rate", 0.9, "2026-09-25"), true],
    ["usage.login_frequency", aged("usage.active_rate", 0.9, "2026-09-24"), false],
    ["support.ticket_volume", aged("support.tickets_30d", 2, "2026-10-25"), true],
    ["support.ticket_volume", aged("support.tickets_30d", 2, "2026-10-24"), false],
    ["relationship.strength", aged("relationship.sentiment", "healthy", "2026-07-27"), true],
    ["relationship.strength", aged("relationship.sentiment", "healthy", "2026-07-26"), false],
    ["relationship.nps", aged("relationship.nps_rating", 9, "2025-11-24"), true],
    ["relationship.nps", aged("relationship.nps_rating", 9, "2025-11-23"), false],
    ["outcomes.roi", aged("outcome.roi_attainment", 1, "2020-01-01"), true],
  ])("%s with %j counts: %s", (id, known, counts) => {
    const found = indicator(known, id);
    expect(found?.score !== null).toBe(counts);
    if (!counts) expect(found?.because).toMatch(/^stale: observed \d+ days ago$/);
  });

  test("a rating no longer counts once its author has left, and an older one of somebody else does", () => {
    const known: Known = {
      "stakeholder.champion": "departed",
      "stakeholder.champion_name": "Dana Hall",
      "relationship.nps_rating": [
        { value: 10, by: "Dana Hall", asOf: "2026-10-01" },
        { value: 7, by: "CFO", asOf: "2026-06-01" },
      ],
    };
    expect(indicator(known, "relationship.nps")).toMatchObject({
      score: 60,
      facts: ["F4"],
    });
  });

  test("too few answers are no satisfaction score, an unknown number of answers is trusted", () => {
    const csat = (known: Known) => indicator({ "support.csat_pct": 90, ...known }, "support.satisfaction");
    expect(csat({ "support.csat_responses": 4 })?.score).toBeNull();
    expect(csat({ "support.csat_responses": 4 })?.because).toBe("not scored below 5: 4 answers");
    expect(csat({ "support.csat_responses": 5 })?.score).toBe(100);
    expect(csat({})?.score).toBe(100);
  });

  test("depth of engagement is not scored in the first 90 days", () => {
    const depth = (live: string) =>
      indicator({ "usage.baseline_ratio": 0.9, "account.went_live": live }, "usage.depth");
    expect(depth("2026-08-26")?.score).toBeNull();
    expect(depth("2026-08-25")?.score).toBe(100);
  });

  test("the newest of several observations counts", () => {
    const known: Known = {
      "usage.active_rate": [
        { value: 0.5, asOf: "2026-10-01" },
        { value: 0.8, asOf: "2026-11-01" },
      ],
    };
    expect(indicator(known, "usage.login_frequency")).toMatchObject({
      score: 100,
      facts: ["F2"],
    });
  });

  test("a departed champion scores 0 beside another measurement, and nothing alone", () => {
    const left: Known = { "stakeholder.champion": "departed" };
    expect(assessed(left).health.coverage).toBe(0);
    expect(indicator({ ...left, "usage.active_rate": 0.8 }, "stakeholder.champion_strength")?.score).toBe(0);
  });
});

/** Nine indicators that carry 56.7 % of the weight: usage 100, support 50, outcomes 100. */
const half: Known = {
  "usage.active_rate": 0.8,
  "usage.feature_breadth": 0.6,
  "usage.baseline_ratio": 0.9,
  "support.tickets_30d": 6,
  "support.resolution_vs_sla": 1.5,
  "support.csat_pct": 70,
  "outcome.goals_met_rate": 0.8,
  "outcome.roi_attainment": 1,
};

describe("the score and what it is worth", () => {
  test("the weight of what is missing goes to what is there", () => {
    // (25·100 + 15·50 + 20·100) ÷ 60 = 87.5; coverage 25 + 15 + 20·2/3 = 53.33 %
    expect(assessed(half).health).toMatchObject({
      score: 87.5,
      band: "green",
      coverage: 0.533333,
      low: 46.7,
      high: 93.3,
      confidence: "medium",
    });
  });

  test("below half of the weight the score is provisional and has no colour", () => {
    const { "outcome.roi_attainment": _, ...less } = half;
    const health = assessed(less).health;
    expect(health).toMatchObject({
      score: 87.5,
      band: null,
      coverage: 0.466667,
      confidence: "low",
    });
  });

  test("exactly half of the weight earns a colour", () => {
    const known: Known = {
      "usage.active_rate": 0.8,
      "usage.feature_breadth": 0.6,
      "usage.baseline_ratio": 0.9,
      "support.tickets_30d": 2,
      "support.resolution_vs_sla": 1,
      "support.csat_pct": 80,
      "engagement.reply_rate": 0.6,
      "engagement.training_completion": 0.7,
    };
    expect(assessed(known).health).toMatchObject({
      coverage: 0.5,
      band: "green",
      confidence: "medium",
    });
  });

  test("bands begin at 75 and at 50", () => {
    const usage = (rate: number): Known => ({
      "usage.active_rate": rate,
      "usage.feature_breadth": 0.3 + (rate - 0.5),
      "usage.baseline_ratio": 0.6 + (rate - 0.5),
      "outcome.goals_met_rate": 0.4 + (rate - 0.5) * (4 / 3),
      "outcome.roi_attainment": 0.5 + (rate - 0.5) * (5 / 3),
      "outcome.milestone_completion": 0.6 + (rate - 0.5),
      "stakeholder.exec_touch_days": 180 - (rate - 0.5) * 300,
    });
    const band = (rate: number) => assessed(usage(rate)).health;
    expect(band(0.725)).toMatchObject({ score: 75, band: "green" });
    expect(band(0.7247)).toMatchObject({ score: 74.9, band: "yellow" });
    expect(band(0.65)).toMatchObject({ score: 50, band: "yellow" });
    expect(band(0.6497)).toMatchObject({ score: 49.9, band: "red" });
  });
});

describe("overrides say which rule and why", () => {
  const rules = (known: Known) => assessed(known).health.overrides.map((one) => [one.band, one.because]);

  test("a fresh at-risk judgement makes the account red; from 90 days on it does not", () => {
    const judged = (asOf: string): Known => ({
      ...half,
      "relationship.sentiment": { value: "at_risk", asOf },
    });
    const fresh = assessed(judged("2026-08-26")).health;
    expect(fresh.band).toBe("red");
    expect(fresh.overrides[0]).toMatchObject({
      band: "red",
      because: "the relationship is judged at risk (as of 2026-08-26)",
      facts: ["F9"],
    });
    expect(assessed(judged("2026-08-25")).health.overrides.map((one) => one.band)).toEqual(["yellow"]);
  });

  test("a critical flag caps at red, a high one does not", () => {
    expect(rules({ ...half, "support.p1_age_days": 31 })).toEqual([
      ["red", "critical ticket ageing (oldest open P1 31 days old)"],
    ]);
    expect(rules({ ...half, "support.p1_age_days": 30 })).toEqual([]);
  });

  test("one red dimension caps at yellow", () => {
    const health = assessed({ ...half, "support.csat_pct": 60 }).health;
    expect(health.band).toBe("yellow");
    expect(health.overrides[0]?.because).toBe("Support Metrics is at 33.3");
  });

  test("without a colour there is nothing to override", () => {
    expect(assessed({ "support.p1_age_days": 31 }).health).toMatchObject({ band: null, overrides: [] });
  });

  test("a fresh at-risk judgement makes the account red where the score has no colour", () => {
    const judged = { "relationship.sentiment": "at_risk", "support.p1_age_days": 31 } as const;
    const { band, overrides, coverage } = assessed(judged).health;
    expect(coverage).toBeLessThan(0.5);
    expect([band, overrides.map((one) => one.band)]).toEqual(["red", ["red"]]);
  });
});
