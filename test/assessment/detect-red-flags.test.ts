import { describe, expect, test } from "vitest";
import { assessed, flagsOf, type Known, practice } from "./account.ts";

type Row = [flag: string, severity: string | null, known: Known];

/** Each threshold on both sides of its edge. */
const rows: Row[] = [
  ["RF01", null, { "usage.change": -0.19 }],
  ["RF01", "warn", { "usage.change": -0.2 }],
  ["RF01", "warn", { "usage.change": -0.39 }],
  ["RF01", "high", { "usage.change": -0.4 }],
  ["RF01", null, { "usage.baseline_ratio": 0.8 }],
  ["RF01", "warn", { "usage.baseline_ratio": 0.79 }],
  ["RF01", "warn", { "usage.baseline_ratio": 0.6 }],
  ["RF01", "high", { "usage.baseline_ratio": 0.59 }],
  ["RF01", null, { "usage.change": -0.5, "usage.seasonal": true }],
  ["RF01", "high", { "usage.change": -0.5, "usage.seasonal": false }],
  ["RF01", null, { "usage.change": -0.5, "usage.telemetry_changed": true }],
  ["RF01", null, { "usage.change": -0.5, "account.went_live": "2026-08-26" }],
  ["RF01", "high", { "usage.change": -0.5, "account.went_live": "2026-08-25" }],
  ["RF02", null, { "outcome.milestones_overdue": 0 }],
  ["RF02", "warn", { "outcome.milestones_overdue": 1 }],
  ["RF02", "high", { "outcome.milestones_overdue": 2 }],
  ["RF02", null, { "outcome.milestone_idle_days": 119 }],
  ["RF02", "high", { "outcome.milestone_idle_days": 120 }],
  ["RF02", null, { "outcome.first_value_ratio": 1.5 }],
  ["RF02", "warn", { "outcome.first_value_ratio": 1.51 }],
  ["RF02", "warn", { "outcome.first_value_ratio": 2 }],
  ["RF02", "high", { "outcome.first_value_ratio": 2.01 }],
  ["RF02", null, { "account.live": false, "account.started": "2026-08-26" }],
  ["RF02", "high", { "account.live": false, "account.started": "2026-08-25" }],
  ["RF02", null, { "account.live": true, "account.started": "2026-08-25" }],
  ["RF03", null, { "relationship.nps_rating": 7 }],
  ["RF03", "warn", { "relationship.nps_rating": 6 }],
  ["RF03", "warn", { "relationship.nps_rating": { value: 6, by: "administrator" } }],
  ["RF03", "high", { "relationship.nps_rating": { value: 6, by: "VP Operations" } }],
  ["RF03", "warn", { "relationship.nps_rating": [9, { value: 2, by: "analyst" }] }],
  ["RF03", null, { "relationship.nps_rating": { value: 2, asOf: "2025-11-23" } }],
  ["RF03", "warn", { "relationship.nps_rating": { value: 2, asOf: "2025-11-24" } }],
  ["RF03", null, { "relationship.rating_drop": 2 }],
  ["RF03", "warn", { "relationship.rating_drop": 3 }],
  ["RF03", null, { "support.csat_bottom_60d": 1 }],
  ["RF03", "warn", { "support.csat_bottom_60d": 2 }],
  ["RF03", "warn", { "relationship.negative_feedback": "too slow" }],
  ["RF03", "critical", { "relationship.threat_to_leave": true }],
  ["RF03", null, { "relationship.threat_to_leave": false }],
  ["RF04", null, { "relationship.touch_days": 44 }],
  ["RF04", "high", { "relationship.touch_days": 45 }],
  ["RF04", null, { "relationship.touch_days": 74, "account.segment": "mid_market" }],
  ["RF04", "high", { "relationship.touch_days": 75, "account.segment": "mid_market" }],
  ["RF04", null, { "relationship.touch_days": 119, "account.segment": "smb" }],
  ["RF04", "high", { "relationship.touch_days": 120, "account.segment": "smb" }],
  ["RF04", null, { "engagement.reply_hours": 60, "engagement.reply_hours_before": 30 }],
  ["RF04", "warn", { "engagement.reply_hours": 61, "engagement.reply_hours_before": 30 }],
  ["RF04", null, { "engagement.reply_hours": 61 }],
  ["RF04", "warn", { "engagement.reply_hours": 73, "engagement.reply_hours_before": 23 }],
  ["RF04", null, { "engagement.reply_rate": 0.3 }],
  ["RF04", "warn", { "engagement.reply_rate": 0.29 }],
  ["RF04", null, { "engagement.no_shows": 1 }],
  ["RF04", "warn", { "engagement.no_shows": 2 }],
  ["RF05", null, { "stakeholder.champion": "active" }],
  ["RF05", null, { "stakeholder.champion": "none" }],
  ["RF05", "high", { "stakeholder.champion": "departed" }],
  ["RF05", "high", { "stakeholder.buyer_left": true }],
  ["RF05", "high", { "stakeholder.champion": "departed", "stakeholder.active_contacts": 2 }],
  ["RF05", "critical", { "stakeholder.champion": "departed", "stakeholder.active_contacts": 1 }],
  ["RF05", "high", { "stakeholder.champion": "departed", "renewal.date": "2027-03-24" }],
  ["RF05", "critical", { "stakeholder.champion": "departed", "renewal.date": "2027-03-23" }],
  [
    "RF05",
    "critical",
    {
      "stakeholder.champion": "departed",
      "renewal.date": "2027-03-24",
      "renewal.notice_days": 1,
    },
  ],
  ["RF06", null, { "stakeholder.exec_touch_days": 179 }],
  ["RF06", "warn", { "stakeholder.exec_touch_days": 180 }],
  ["RF06", null, { "stakeholder.exec_touch_days": 269, "account.segment": "mid_market" }],
  ["RF06", "warn", { "stakeholder.exec_touch_days": 270, "account.segment": "mid_market" }],
  ["RF06", "warn", { "stakeholder.has_sponsor": false }],
  ["RF06", null, { "stakeholder.has_sponsor": true }],
  ["RF07", null, { "stakeholder.active_contacts": 2 }],
  ["RF07", "warn", { "stakeholder.active_contacts": 1 }],
  ["RF08", null, { "support.p1_age_days": 7 }],
  ["RF08", "high", { "support.p1_age_days": 8 }],
  ["RF08", "high", { "support.p1_age_days": 30 }],
  ["RF08", "critical", { "support.p1_age_days": 31 }],
  ["RF09", null, { "support.same_cause_180d": 2 }],
  ["RF09", "warn", { "support.same_cause_180d": 3 }],
  ["RF09", null, { "support.reopened": 1 }],
  ["RF09", "warn", { "support.reopened": 2 }],
  ["RF10", null, { "support.tickets_spike_then_silence": false }],
  ["RF10", "warn", { "support.tickets_spike_then_silence": true }],
  ["RF11", null, { "support.escalation_open": false }],
  ["RF11", "high", { "support.escalation_open": true }],
  ["RF12", null, { "usage.active_rate": 0.3 }],
  ["RF12", null, { "usage.active_rate": 0.3, "account.started": "2026-05-27" }],
  ["RF12", "high", { "usage.active_rate": 0.39, "account.started": "2026-05-26" }],
  ["RF12", "warn", { "usage.active_rate": 0.4, "account.started": "2026-05-26" }],
  ["RF12", "warn", { "usage.active_rate": 0.59, "account.started": "2026-05-26" }],
  ["RF12", null, { "usage.active_rate": 0.6, "account.started": "2026-05-26" }],
  ["RF13", null, { "renewal.auto_renew": false }],
  ["RF13", "critical", { "commercial.exit_signal": "data_return_question" }],
  ["RF14", null, { "commercial.competitor": "Initech" }],
  ["RF14", null, { "commercial.competitor_mentions_90d": 2 }],
  ["RF14", "warn", { "commercial.competitor_mentions_90d": 3 }],
  ["RF14", "high", { "commercial.competitor_by_buyer": true }],
  ["RF15", null, { "commercial.seat_cut": 0.09 }],
  ["RF15", "warn", { "commercial.seat_cut": 0.1 }],
  ["RF15", "warn", { "commercial.seat_cut": 0.24 }],
  ["RF15", "high", { "commercial.seat_cut": 0.25 }],
  ["RF15", "warn", { "commercial.downgrade_asked": true }],
  ["RF15", "warn", { "commercial.shorter_term_asked": true }],
  ["RF15", "warn", { "commercial.discount_asked": true }],
  ["RF15", "warn", { "commercial.discount_ratio": 0.1 }],
  ["RF16", null, { "commercial.invoice_late_days": 60 }],
  ["RF16", "warn", { "commercial.invoice_late_days": 61 }],
  ["RF16", null, { "commercial.invoice_disputed_days": 45 }],
  ["RF16", "warn", { "commercial.invoice_disputed_days": 46 }],
  ["RF16", null, { "commercial.payment_failures": 1 }],
  ["RF16", "warn", { "commercial.payment_failures": 2 }],
  ["RF17", null, { "outcome.value_shown_days": 179 }],
  ["RF17", "warn", { "outcome.value_shown_days": 180 }],
  ["RF17", null, { "outcome.value_shown_days": 269, "account.segment": "mid_market" }],
  ["RF17", "warn", { "outcome.value_shown_days": 270, "account.segment": "mid_market" }],
  ["RF18", null, { "renewal.date": "2027-02-22", "renewal.conversation_held": false }],
  ["RF18", "high", { "renewal.date": "2027-02-21", "renewal.conversation_held": false }],
  ["RF18", "high", { "renewal.date": "2027-02-21", "renewal.success_plan": false }],
  ["RF18", null, { "renewal.date": "2027-02-21" }],
  [
    "RF18",
    null,
    {
      "renewal.date": "2027-02-21",
      "renewal.conversation_held": true,
      "renewal.success_plan": true,
    },
  ],
  ["RF19", null, { "account.status": "active" }],
  ["RF19", "warn", { "commercial.corporate_event": "layoffs" }],
  ["RF20", null, { "relationship.csm_changes_12m": 1 }],
  ["RF20", "warn", { "relationship.csm_changes_12m": 2 }],
  ["RF20", null, { "support.sev1_180d": 1 }],
  ["RF20", "warn", { "support.sev1_180d": 2 }],
];

describe("each threshold at its edge", () => {
  test.each(rows)("%s is %s with %j", (flag, severity, known) => {
    const found = flagsOf(known).filter((one) => one.startsWith(flag));
    expect(found).toEqual(severity === null ? [] : [`${flag} ${severity}`]);
  });

  test("every flag is seen raised and not raised", () => {
    const ids = practice.redFlags.flags.map((flag) => flag.id);
    for (const id of ids) {
      const severities = rows.flatMap(([flag, severity]) => (flag === id ? [severity] : []));
      expect(severities).toContain(null);
      expect(severities.some((severity) => severity !== null)).toBe(true);
    }
  });
});

type Compound = [compound: string, raised: boolean, known: Known];
const left: Known = { "stakeholder.champion": "departed" };
const compounds: Compound[] = [
  ["C1 critical", true, { ...left, "stakeholder.active_contacts": 1 }],
  ["C1 critical", true, { ...left, "stakeholder.has_sponsor": false }],
  ["C1 critical", false, { ...left, "stakeholder.active_contacts": 3 }],
  ["C2 critical", true, { "usage.change": -0.3, "engagement.reply_rate": 0.2 }],
  ["C2 critical", true, { "usage.change": -0.3, "support.tickets_spike_then_silence": true }],
  ["C2 critical", false, { "usage.change": -0.1, "engagement.reply_rate": 0.2 }],
  [
    "C3 critical",
    true,
    {
      "commercial.exit_signal": "full_export",
      "commercial.discount_asked": true,
    },
  ],
  [
    "C3 critical",
    true,
    {
      "commercial.exit_signal": "full_export",
      "commercial.competitor_by_buyer": true,
    },
  ],
  [
    "C3 critical",
    false,
    {
      "commercial.discount_asked": true,
      "commercial.competitor_by_buyer": true,
    },
  ],
  [
    "C4 high",
    true,
    {
      "outcome.milestones_overdue": 1,
      "usage.change": -0.3,
      "account.started": "2025-11-23",
    },
  ],
  [
    "C4 high",
    false,
    {
      "outcome.milestones_overdue": 1,
      "usage.change": -0.3,
      "account.started": "2025-11-22",
    },
  ],
  ["C4 high", false, { "outcome.milestones_overdue": 1, "usage.change": -0.3 }],
  ["C5 high", true, { "outcome.value_shown_days": 200, "stakeholder.exec_touch_days": 200 }],
  ["C5 high", false, { "outcome.value_shown_days": 200, "stakeholder.exec_touch_days": 100 }],
];

describe("compounds", () => {
  test.each(compounds)("%s: %s with %j", (compound, raised, known) => {
    expect(flagsOf(known).includes(compound)).toBe(raised);
  });

  test("two flags by the word of one person are one sign", () => {
    const word = (by: string): Known => ({
      "usage.change": { value: -0.3, by },
      "engagement.reply_rate": { value: 0.2, by: "Dana" },
    });
    expect(flagsOf(word("Dana"))).not.toContain("C2 critical");
    expect(flagsOf(word("Robin"))).toContain("C2 critical");
  });

  test("a compound rests on the facts of its parts and stands before lesser flags", () => {
    const { redFlags } = assessed({
      "usage.change": -0.3,
      "engagement.reply_rate": 0.2,
    });
    expect(redFlags[0]).toMatchObject({
      id: "C2",
      severity: "critical",
      facts: ["F1", "F2"],
    });
  });
});

describe("a flag's reason", () => {
  test("is said in the practice's words, with who said it and when", () => {
    const { redFlags } = assessed({
      "relationship.nps_rating": { value: 4, by: "CFO", asOf: "2026-10-14" },
    });
    expect(redFlags[0]?.because).toBe("rating 4 of 10 (CFO, 2026-10-14)");
  });

  test("names everything that proves its level", () => {
    const { redFlags } = assessed({
      "commercial.invoice_late_days": 70,
      "commercial.payment_failures": 2,
    });
    expect(redFlags[0]?.because).toBe("invoice 70 days late and 2 failed payments in a row");
    expect(redFlags[0]?.facts).toEqual(["F1", "F2"]);
  });
});
