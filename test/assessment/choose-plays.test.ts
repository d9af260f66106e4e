import { describe, expect, test } from "vitest";
import { assessed, day, type Known, practice } from "./account.ts";

type Row = [play: string, chosen: boolean, known: Known];
const active: Known = { "usage.active_rate": 0.9 };

const rows: Row[] = [
  ["product_issue_many", true, { "support.shared_issue": "sync fails" }],
  ["product_issue_many", false, { "support.p1_subject": "sync fails" }],
  ["exit_signal", true, { "commercial.exit_signal": "non_renewal_notice" }],
  ["exit_signal", false, { "renewal.auto_renew": false }],
  ["escalated_support", true, { "support.open_p1": 1 }],
  ["escalated_support", true, { "support.escalation_open": true }],
  ["escalated_support", false, { "support.open_p1": 0 }],
  ["champion_left", true, { "stakeholder.champion": "departed" }],
  ["champion_left", false, { "stakeholder.champion": "passive" }],
  ["win_back", true, { "account.status": "churned", "renewal.date": "2026-08-25" }],
  ["win_back", false, { "account.status": "churned", "renewal.date": "2026-08-26" }],
  ["win_back", false, { "account.status": "churned", "renewal.date": "2025-11-22" }],
  ["win_back", false, { "account.status": "active", "renewal.date": "2026-08-25" }],
  ["negative_feedback", true, { "relationship.nps_rating": 3 }],
  ["negative_feedback", false, { "relationship.nps_rating": 8 }],
  ["onboarding_stalled", true, { "outcome.first_value_ratio": 1.6 }],
  ["onboarding_stalled", true, { "outcome.milestones_overdue": 2 }],
  ["onboarding_stalled", true, { "account.live": false, "account.started": "2026-10-09" }],
  ["onboarding_stalled", false, { "account.live": false, "account.started": "2026-10-10" }],
  ["onboarding_stalled", false, { "outcome.milestones_overdue": 1 }],
  ["onboarding_stalled", true, { "outcome.milestone_idle_days": 120 }],
  ["onboarding_stalled", true, { "account.live": false, "outcome.milestone_completion": 0.59 }],
  ["onboarding_stalled", false, { "account.live": false, "outcome.milestone_completion": 0.6 }],
  ["onboarding_stalled", true, { "account.went_live": "2026-08-26", "engagement.training_completion": 0.29 }],
  ["onboarding_stalled", false, { "account.went_live": "2026-08-26", "engagement.training_completion": 0.3 }],
  [
    "onboarding_stalled",
    false,
    { "account.went_live": "2026-08-25", "engagement.training_completion": 0.29 },
  ],
  ["onboarding_stalled", false, { "account.live": true, "outcome.milestone_completion": 0.2 }],
  ["usage_decline", true, { "usage.change": -0.31 }],
  ["usage_decline", false, { "usage.change": 0.31 }],
  ["competitor_threat", true, { "commercial.competitor_by_buyer": true }],
  ["competitor_threat", false, { "commercial.competitor": "Initech" }],
  ["downgrade_request", true, { "commercial.seat_cut": 0.1 }],
  ["downgrade_request", false, { "commercial.discount_asked": true }],
  ["price_objection", true, { "commercial.discount_asked": true }],
  ["price_objection", false, { "commercial.seat_cut": 0.3 }],
  ["executive_disengaged", true, { "stakeholder.exec_touch_days": 200 }],
  ["executive_disengaged", false, { "stakeholder.exec_touch_days": 41 }],
  ["executive_disengaged", false, { "engagement.no_shows": 2 }],
  ["re_engage", true, { "engagement.no_shows": 2 }],
  ["re_engage", false, { "engagement.no_shows": 1 }],
  ["re_engage", true, { "engagement.reply_rate": 0.29 }],
  ["re_engage", false, { "engagement.reply_rate": 0.3 }],
  ["renewal_120_90_60_30", true, { "renewal.date": "2027-03-23" }],
  ["renewal_120_90_60_30", false, { "renewal.date": "2027-03-24" }],
  ["renewal_120_90_60_30", true, { "renewal.date": "2027-03-24", "renewal.notice_days": 1 }],
  ["renewal_120_90_60_30", true, { "renewal.date": "2027-05-22", "renewal.term_months": 24 }],
  ["renewal_120_90_60_30", false, { "renewal.date": "2027-05-22", "renewal.term_months": 12 }],
  ["low_adoption", true, { "usage.active_rate": 0.49 }],
  ["low_adoption", false, { "usage.active_rate": 0.5 }],
  ["low_adoption", true, { "usage.active_rate": 0.55, "account.started": "2026-01-01" }],
  ["low_adoption", true, { "usage.feature_breadth": 0.29 }],
  ["low_adoption", false, { "usage.feature_breadth": 0.3 }],
  ["expansion_ready", true, { "commercial.expansion_asked": "Claims, in writing" }],
  ["expansion_ready", false, { ...active, "outcome.verified": true }],
  ["advocacy_ask", false, { "relationship.nps_rating": 10, "outcome.verified": true }],
  ["qbr", true, { "account.touch": "high_touch", "renewal.date": "2027-05-01" }],
  ["qbr", true, active],
  ["qbr", false, { ...active, "support.open_p1": 1 }],
  ["qbr", true, { ...active, "relationship.csm_changes_12m": 2 }],
  ["qbr", false, { ...active, "outcome.milestone_idle_days": 120 }],
  ["renewal_passed", true, { "renewal.date": "2026-11-22" }],
  ["renewal_passed", true, { "renewal.date": "2026-12-10", "renewal.notice_days": 30 }],
  ["renewal_passed", false, { "renewal.date": "2026-11-23" }],
  ["no_data", true, {}],
  ["no_data", true, { "account.arr": 90000 }],
  ["no_data", false, active],
  ["no_data", false, { "renewal.date": "2027-01-01" }],
];

const idsOf = (known: Known, more = {}) => assessed(known, more).plays.map((play) => play.id);

describe("each play is chosen when its rule holds", () => {
  test.each(rows)("%s: %s with %j", (play, chosen, known) => {
    expect(idsOf(known).includes(play)).toBe(chosen);
  });

  test("an advocate is asked after 90 green days, not a day earlier", () => {
    const known: Known = {
      "relationship.nps_rating": 10,
      "outcome.verified": true,
    };
    expect(idsOf(known, { greenSince: day("2026-08-25") })).toContain("advocacy_ask");
    expect(idsOf(known, { greenSince: day("2026-08-26") })).not.toContain("advocacy_ask");
  });

  test.each<Known>([
    { "usage.change": -0.4 },
    { "outcome.milestone_idle_days": 120 },
    { "outcome.first_value_ratio": 2.1 },
    { "relationship.threat_to_leave": true },
    { "relationship.touch_days": 120 },
    { "stakeholder.buyer_left": true },
    { "support.p1_age_days": 8 },
    { "support.escalation_open": true },
    { "usage.active_rate": 0.39, "account.started": "2026-01-01" },
    { "commercial.exit_signal": "leaving_announced" },
    { "commercial.competitor_by_buyer": true },
    { "commercial.seat_cut": 0.25 },
    { "renewal.conversation_held": false, "renewal.date": "2027-01-01" },
    { "outcome.value_shown_days": 270, "stakeholder.has_sponsor": false },
  ])("a severe red flag is answered by a play of its own: %j", (known) => {
    const { redFlags, plays } = assessed({ ...active, ...known });
    expect(redFlags[0]?.severity).not.toBe("warn");
    expect(plays.length).toBeGreaterThan(0);
    expect(plays.map((play) => play.id)).not.toContain("qbr");
  });

  test("every play is seen chosen and not chosen", () => {
    for (const { id } of practice.plays.plays) {
      const seen = rows.filter(([play]) => play === id).map(([, chosen]) => chosen);
      expect(seen, id).toContain(false);
      if (id !== "advocacy_ask") expect(seen, id).toContain(true);
    }
  });
});

describe("order and gates", () => {
  test("plays stand in the order of their priority", () => {
    expect(
      idsOf({
        "usage.change": -0.5,
        "stakeholder.champion": "departed",
        "renewal.date": "2027-01-01",
        "commercial.discount_asked": true,
      }),
    ).toEqual(["champion_left", "usage_decline", "price_objection", "renewal_120_90_60_30"]);
  });

  test.each<[Known, string]>([
    [{ "support.open_p1": 1 }, "the open P1"],
    [{ "support.escalation_open": true }, "the open escalation"],
    [{ "support.p1_age_days": 31 }, "the critical red flag"],
  ])("an expansion waits with %j", (known, text) => {
    const { plays } = assessed({ "commercial.expansion_seats": 20, ...known });
    expect(plays.find((play) => play.id === "expansion_ready")?.gatedBy).toContain(text);
  });

  test("an expansion with nothing in its way is not gated", () => {
    const { plays } = assessed({ "commercial.expansion_seats": 20 });
    expect(plays[0]).toMatchObject({ id: "expansion_ready", gatedBy: null });
  });

  test("a customer who has left gets no plays made for those who stay", () => {
    expect(
      idsOf({
        "account.status": "churned",
        "stakeholder.champion": "departed",
        "renewal.date": "2026-05-01",
      }),
    ).toEqual(["win_back"]);
  });

  test("a win back waits while the day of leaving is unknown or an invoice is open", () => {
    const waiting = (known: Known) => assessed({ "account.status": "churned", ...known }).plays[0]?.gatedBy;
    expect(waiting({})).toContain("the day they left");
    expect(
      waiting({
        "renewal.date": "2026-05-01",
        "commercial.invoice_late_days": 3,
      }),
    ).toContain("invoice");
    expect(waiting({ "renewal.date": "2026-05-01" })).toBeNull();
  });

  test("a play says why and on which facts", () => {
    expect(assessed({ "usage.change": -0.31 }).plays[0]).toMatchObject({
      id: "usage_decline",
      why: "declining usage (usage down 31 %)",
      facts: ["F1"],
    });
  });
});
