import { describe, expect, test } from "vitest";
import { assessed, type Known } from "./account.ts";

type Row = [route: string, matter: string | null, known: Known];
const churn = "Customer churn risks affecting revenue targets";
const complaint = "Major customer complaints requiring executive attention";
const shared = "Product issues affecting multiple customers";
const expansion = "Account expansion strategies";

const rows: Row[] = [
  ["decide", null, {}],
  ["decide", null, { "usage.change": -0.3 }],
  ["decide", null, { "usage.change": -0.5 }],
  ["escalate", churn, { "usage.change": -0.5, "renewal.date": "2027-03-23" }],
  ["decide", null, { "usage.change": -0.5, "renewal.date": "2027-03-24" }],
  ["decide", null, { "usage.change": -0.3, "renewal.date": "2027-03-23" }],
  ["escalate", churn, { "support.p1_age_days": 31 }],
  ["escalate", complaint, { "relationship.executive_complaint": true }],
  ["escalate", complaint, { "relationship.nps_rating": { value: 3, by: "CFO" } }],
  ["consult", "customer feedback integration", { "relationship.nps_rating": { value: 3, by: "planner" } }],
  [
    "escalate",
    complaint,
    {
      "relationship.negative_feedback": {
        value: "too slow",
        by: "Vice President",
      },
    },
  ],
  ["escalate", shared, { "support.shared_issue": "sync fails" }],
  ["consult", expansion, { "commercial.expansion_asked": "Claims" }],
  ["consult", expansion, { "commercial.expansion_seats": 10 }],
  ["consult", "major customer escalations", { "support.p1_age_days": 8 }],
  ["consult", "major customer escalations", { "support.escalation_open": true }],
  ["consult", "contract negotiations", { "commercial.discount_asked": true }],
  ["consult", "contract negotiations", { "commercial.terms_in_question": true }],
  ["escalate", churn, { "renewal.date": "2026-11-22" }],
  ["escalate", churn, { "renewal.date": "2026-12-23", "renewal.notice_days": 31 }],
  ["decide", null, { "renewal.date": "2026-11-23" }],
  ["decide", null, { "renewal.date": "2026-11-22", "account.status": "churned" }],
];

describe("the highest level that applies is the route", () => {
  test.each(rows)("%s for %s with %j", (route, matter, known) => {
    const { authority } = assessed(known);
    expect(authority.route).toBe(route);
    if (matter !== null) expect(authority.reasons[0]?.matter).toBe(matter);
  });

  test("the same issue in two accounts is escalated, in one it is not", () => {
    expect(assessed({}, { accountsSharingIssue: 2 }).authority.reasons[0]?.because).toBe(
      "2 accounts have the same issue",
    );
    expect(assessed({}, { accountsSharingIssue: 1 }).authority.route).toBe("decide");
  });

  test("a red account is escalated", () => {
    const red: Known = {
      "usage.active_rate": 0.4,
      "usage.feature_breadth": 0.2,
      "usage.baseline_ratio": 0.9,
      "outcome.goals_met_rate": 0.3,
      "outcome.roi_attainment": 0.4,
      "outcome.milestone_completion": 0.5,
      "support.tickets_30d": 2,
    };
    const { health, authority } = assessed(red);
    expect(health.band).toBe("red");
    expect(authority.reasons[0]?.because).toContain(`health is red (${health.score})`);
  });

  test("a known revenue is named, an unknown one decides", () => {
    const because = (known: Known) =>
      assessed({ "support.p1_age_days": 31, ...known }).authority.reasons[0]?.because;
    expect(because({ "account.arr": { value: 195000, unit: "USD" } })).toContain(
      "USD 195,000 a year depend on it",
    );
    expect(because({})).toContain("the amount decides");
  });

  test("a discount with its figure is said once", () => {
    const because = assessed({
      "commercial.discount_asked": true,
      "commercial.discount_ratio": 0.2,
      "commercial.terms_in_question": true,
    }).authority.reasons[0]?.because;
    expect(because).toBe("a discount of 20 % is asked for");
  });

  test("a passed deadline that makes a flag critical is said once", () => {
    const because = assessed({ "stakeholder.champion": "departed", "renewal.date": "2026-11-20" }).authority
      .reasons[0]?.because;
    expect(because?.match(/passed 3 days ago/g)).toHaveLength(1);
  });

  test("every plan names what is hers to decide", () => {
    for (const [, , known] of rows)
      expect(assessed(known).authority.reasons.at(-1)).toMatchObject({
        level: "decide",
        matter: "customer communication approaches",
      });
  });

  test("reasons go from the highest level down", () => {
    const levels = assessed({
      "support.p1_age_days": 31,
      "commercial.expansion_seats": 5,
    }).authority.reasons.map((one) => one.level);
    expect(levels).toEqual(["escalate", "consult", "consult", "decide", "decide"]);
  });
});
