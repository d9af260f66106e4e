import { describe, expect, test } from "vitest";
import { assessed, type Known } from "./account.ts";

const ids = (things: readonly { id: string }[]) => things.map((one) => one.id);

describe("case 1: the champion has gone", () => {
  const northwind: Known = {
    "account.name": "Northwind",
    "stakeholder.champion": "departed",
    "renewal.date": "2027-02-05",
  };
  const it = assessed(northwind);

  test("the renewal date is the deadline while the notice period is unknown", () => {
    expect(it.renewal).toEqual({
      date: "2027-02-05",
      noticeDays: null,
      autoRenew: null,
      deadline: "2027-02-05",
      daysToDeadline: 74,
      facts: ["F3"],
    });
  });

  test("champion change is critical, because the deadline is near", () => {
    expect(it.redFlags.map(({ because, ...flag }) => flag)).toEqual([
      {
        id: "RF05",
        name: "champion change",
        severity: "critical",
        facts: ["F2", "F3"],
        definition: true,
      },
    ]);
    expect(it.redFlags[0]?.because).toBe("the champion has left and 74 days to 2027-02-05");
  });

  test("a departure alone makes no health: no score, no colour, coverage 0", () => {
    expect(it.health).toMatchObject({
      score: null,
      band: null,
      coverage: 0,
      low: 0,
      high: 100,
      confidence: "none",
      overrides: [],
    });
  });

  test("the phase is renewal", () => {
    expect(it.phase).toMatchObject({ name: "renewal", also: null });
  });

  test("the plays are champion left and the rungs of the renewal", () => {
    expect(ids(it.plays)).toEqual(["champion_left", "renewal_120_90_60_30"]);
  });

  test("churn risk is escalated under a stated condition, outreach is hers to decide", () => {
    expect(it.authority.route).toBe("escalate");
    expect(it.authority.reasons[0]).toMatchObject({
      level: "escalate",
      matter: "Customer churn risks affecting revenue targets",
      with: "Leadership",
    });
    expect(it.authority.reasons[0]?.because).toContain(
      "the amount decides whether a revenue target is touched",
    );
    expect(it.authority.reasons).toContainEqual(
      expect.objectContaining({
        level: "decide",
        matter: "customer communication approaches",
        with: null,
      }),
    );
  });

  test("only the question about the renewal is answered", () => {
    expect(it.keyQuestions.map((one) => one.status)).toEqual(["open", "open", "answered", "assumed", "open"]);
  });
});

describe("case 5: nothing is known", () => {
  const it = assessed({ "account.name": "Contoso" });

  test("there is no score, no colour, no phase, no flag and no date", () => {
    expect(it.health).toMatchObject({ score: null, band: null, coverage: 0 });
    expect(it.phase).toMatchObject({ name: null, also: null });
    expect(it.redFlags).toEqual([]);
    expect(it.renewal).toMatchObject({ date: null, deadline: null });
  });

  test("all five questions are open, each with an example of a good answer", () => {
    expect(it.keyQuestions).toHaveLength(5);
    for (const one of it.keyQuestions) {
      expect(one.status).toBe("open");
      expect(one.example.length).toBeGreaterThan(20);
    }
  });

  test("what remains are the steps that are right whatever the answer", () => {
    expect(ids(it.plays)).toEqual(["no_data"]);
    expect(it.authority.route).toBe("decide");
  });
});

describe("case 7: ready to expand, with a catch", () => {
  const proseware: Known = {
    "account.name": "Proseware",
    "account.arr": { value: 195000, unit: "USD" },
    "usage.seats": 300,
    "usage.active_users": 288,
    "usage.active_rate": 0.96,
    "relationship.nps_rating": {
      value: 9,
      by: "VP Operations",
      asOf: "2026-10-15",
    },
    "outcome.goals_met": 3,
    "outcome.goals_due": 3,
    "outcome.goals_met_rate": 1,
    "outcome.roi_attainment": 1.4,
    "renewal.date": "2027-05-31",
    "support.open_p1": 1,
    "support.p1_subject": "data sync delay",
    "support.p1_age_days": 16,
    "commercial.invoice_late_days": 52,
    "stakeholder.exec_touch_days": 41,
    "commercial.expansion_asked": ["Field Service, in writing", "Claims, in a call"],
    "commercial.expansion_seats": 100,
  };
  const it = assessed(proseware);

  test("the only flag is the ageing critical ticket; the late invoice is below its line", () => {
    expect(it.redFlags.map((one) => [one.id, one.severity])).toEqual([["RF08", "high"]]);
    expect(it.redFlags[0]?.because).toBe("oldest open P1 16 days old");
  });

  test("the phase is expansion and the renewal is 189 days away", () => {
    expect(it.phase).toMatchObject({ name: "expansion", also: null });
    expect(it.renewal.daysToDeadline).toBe(189);
  });

  test("the expansion is wanted but waits for the P1", () => {
    expect(ids(it.plays)).toEqual(["escalated_support", "expansion_ready"]);
    expect(it.plays[0]?.gatedBy).toBeNull();
    expect(it.plays[1]?.gatedBy).toContain("the open P1 has an owner");
  });

  test("the expansion is consulted with the Brand Strategist", () => {
    expect(it.authority.route).toBe("consult");
    expect(it.authority.reasons).toContainEqual(
      expect.objectContaining({
        level: "consult",
        matter: "Account expansion strategies",
        with: "Brand Strategist",
      }),
    );
  });

  test("five indicators of eighteen carry 30 % of the weight: provisional, no colour", () => {
    expect(it.health).toMatchObject({
      score: 100,
      band: null,
      coverage: 0.3,
      low: 30,
      high: 100,
      confidence: "low",
    });
  });
});
