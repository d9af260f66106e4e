/**
 * Every kind of fact the program knows: the one vocabulary of text reader, account records, CSV headers,
 * practice rules, prompt and playbook. A record's nested keys are these keys (`renewal: {date: …}`).
 */
export type Unit =
  | "text"
  | "choice"
  | "flag"
  | "date"
  | "days"
  | "hours"
  | "months"
  | "count"
  | "ratio"
  | "percent"
  | "rating"
  | "score"
  | "money";

export type FactKind = {
  readonly unit: Unit;
  /** What it means, in one sentence, as the account record's schema documents it. */
  readonly meaning: string;
  /** Inclusive bounds of a numeric value. */
  readonly range?: readonly [number, number];
  /** The values of a choice. */
  readonly choices?: readonly string[];
  /** An account can have several of it at once (goals, ratings, contacts). */
  readonly many?: true;
};

const many = Number.POSITIVE_INFINITY;
const count = [0, many] as const;
const rate = [0, 1] as const;

export const factCatalogue = {
  "account.name": { unit: "text", meaning: "Name of the customer." },
  "account.id": {
    unit: "text",
    meaning: "Identifier in the system the record comes from.",
  },
  "account.parent": {
    unit: "text",
    meaning: "Identifier or name of the parent account.",
  },
  "account.arr": {
    unit: "money",
    range: count,
    meaning: "Annual recurring revenue we bill this customer; never the customer's own turnover.",
  },
  "account.arr_before": {
    unit: "money",
    range: count,
    meaning: "Annual recurring revenue at the beginning of the period a portfolio is measured over.",
  },
  "account.mrr": {
    unit: "money",
    range: count,
    meaning: "Monthly recurring revenue.",
  },
  "account.segment": {
    unit: "choice",
    choices: ["enterprise", "mid_market", "smb"],
    meaning: "Size of the customer.",
  },
  "account.touch": {
    unit: "choice",
    choices: ["high_touch", "standard"],
    meaning: "How closely the account is accompanied.",
  },
  "account.started": { unit: "date", meaning: "Start of the contract." },
  "account.live": {
    unit: "flag",
    meaning: "The product is in productive use; false while it is still being introduced.",
  },
  "account.went_live": {
    unit: "date",
    meaning: "Go-live: first productive use.",
  },
  "account.status": {
    unit: "choice",
    choices: ["active", "churned"],
    meaning: "Whether the customer is still under contract.",
  },
  "account.phase": {
    unit: "text",
    meaning: "Lifecycle phase as another system states it; information, never the computed phase.",
  },
  "account.imported_health": {
    unit: "score",
    range: [0, 100],
    meaning: "Health score of another system; information, never the computed score.",
  },
  "account.csm": {
    unit: "text",
    meaning: "Customer success manager responsible.",
  },

  "renewal.date": {
    unit: "date",
    meaning: "Day the current term ends and the contract renews.",
  },
  "renewal.notice_days": {
    unit: "days",
    range: [0, 730],
    meaning: "Days before the renewal by which notice must be given.",
  },
  "renewal.auto_renew": {
    unit: "flag",
    meaning: "The contract renews by itself unless notice is given.",
  },
  "renewal.term_months": {
    unit: "months",
    range: [1, 120],
    meaning: "Length of the term.",
  },
  "renewal.conversation_held": {
    unit: "flag",
    meaning: "The renewal was discussed with the customer.",
  },
  "renewal.success_plan": {
    unit: "flag",
    meaning: "A success plan is written and agreed.",
  },

  "usage.seats": {
    unit: "count",
    range: count,
    meaning: "Seats or licences under contract.",
  },
  "usage.active_users": {
    unit: "count",
    range: count,
    meaning: "Users active in the last 28 days.",
  },
  "usage.active_rate": {
    unit: "ratio",
    range: [0, 1.5],
    meaning: "Active users of the last 28 days ÷ seats under contract.",
  },
  "usage.before": {
    unit: "count",
    range: count,
    meaning: "Usage (sessions, actions, logins) in the earlier period of a comparison.",
  },
  "usage.now": {
    unit: "count",
    range: count,
    meaning: "Usage in the later period of the comparison.",
  },
  "usage.change": {
    unit: "ratio",
    range: [-1, 100],
    meaning: "Change of usage against the prior period; -0.31 is down 31 %.",
  },
  "usage.baseline_ratio": {
    unit: "ratio",
    range: [0, 3],
    meaning: "Core actions per active user in 28 days ÷ the account's own trailing 90-day median.",
  },
  "usage.core_features_used": {
    unit: "count",
    range: count,
    meaning: "Core features used in the last 90 days.",
  },
  "usage.core_features_entitled": {
    unit: "count",
    range: count,
    meaning: "Core features under contract.",
  },
  "usage.feature_breadth": {
    unit: "ratio",
    range: rate,
    meaning: "Core features used in 90 days ÷ core features under contract.",
  },
  "usage.seasonal": {
    unit: "flag",
    meaning: "The change of usage is declared seasonal.",
  },
  "usage.telemetry_changed": {
    unit: "flag",
    meaning: "How usage is measured has changed, so that comparisons do not hold.",
  },

  "support.tickets_30d": {
    unit: "count",
    range: count,
    meaning: "Support tickets opened in the last 30 days.",
  },
  "support.open_tickets": {
    unit: "count",
    range: count,
    meaning: "Support tickets open now.",
  },
  "support.open_p1": {
    unit: "count",
    range: count,
    meaning: "Tickets of the highest priority (P1, Sev1) open now.",
  },
  "support.p1_age_days": {
    unit: "days",
    range: count,
    meaning: "Age of the oldest open ticket of the highest priority.",
  },
  "support.p1_subject": {
    unit: "text",
    meaning: "What the oldest open ticket of the highest priority is about.",
  },
  "support.resolution_hours": {
    unit: "hours",
    range: count,
    meaning: "Median time to resolution.",
  },
  "support.sla_hours": {
    unit: "hours",
    range: count,
    meaning: "Agreed time to resolution, same mix of priorities.",
  },
  "support.resolution_vs_sla": {
    unit: "ratio",
    range: count,
    meaning: "Median time to resolution ÷ agreed time.",
  },
  "support.csat_pct": {
    unit: "percent",
    range: [0, 100],
    meaning: "Share of satisfaction answers that are 4 or 5 of 5.",
  },
  "support.csat_mean": {
    unit: "rating",
    range: [1, 5],
    meaning:
      "Mean of the satisfaction answers on a scale of 1 to 5; no share, and not to be turned into one.",
  },
  "support.csat_responses": {
    unit: "count",
    range: count,
    meaning: "Number of satisfaction answers behind the share.",
  },
  "support.csat_bottom_60d": {
    unit: "count",
    range: count,
    meaning: "Lowest-box satisfaction answers in 60 days.",
  },
  "support.same_cause_180d": {
    unit: "count",
    range: count,
    meaning: "Tickets of the same cause in 180 days.",
  },
  "support.reopened": {
    unit: "count",
    range: count,
    meaning: "How often the same ticket was reopened.",
  },
  "support.sev1_180d": {
    unit: "count",
    range: count,
    meaning: "Incidents of the highest severity in 180 days.",
  },
  "support.escalation_open": {
    unit: "flag",
    meaning: "The customer escalated to an executive and it is not closed as promised.",
  },
  "support.shared_issue": {
    unit: "text",
    meaning: "A product issue that other customers have too.",
  },
  "support.tickets_spike_then_silence": {
    unit: "flag",
    meaning: "Ticket volume spiked, then fell silent while usage did not recover.",
  },

  "engagement.reply_rate": {
    unit: "ratio",
    range: rate,
    meaning: "Outbound threads the customer answered in 90 days ÷ outbound threads.",
  },
  "engagement.reply_hours": {
    unit: "hours",
    range: count,
    meaning: "Median time the customer takes to reply.",
  },
  "engagement.reply_hours_before": {
    unit: "hours",
    range: count,
    meaning: "The customer's own earlier median time to reply.",
  },
  "engagement.meetings_attended": {
    unit: "count",
    range: count,
    meaning: "Scheduled meetings the customer attended in 90 days.",
  },
  "engagement.meetings_scheduled": {
    unit: "count",
    range: count,
    meaning: "Meetings scheduled in 90 days.",
  },
  "engagement.meeting_attendance": {
    unit: "ratio",
    range: rate,
    meaning: "Meetings attended ÷ scheduled in 90 days.",
  },
  "engagement.no_shows": {
    unit: "count",
    range: count,
    meaning: "Meetings in a row the customer did not come to.",
  },
  "engagement.trained_users": {
    unit: "count",
    range: count,
    meaning: "Users who completed the training.",
  },
  "engagement.training_target": {
    unit: "count",
    range: count,
    meaning: "Users who should complete it.",
  },
  "engagement.training_completion": {
    unit: "ratio",
    range: rate,
    meaning: "Users trained ÷ users who should be.",
  },

  "stakeholder.champion": {
    unit: "choice",
    choices: ["none", "departed", "inactive", "passive", "active", "active_with_influence"],
    meaning: "Status of the champion.",
  },
  "stakeholder.champion_name": {
    unit: "text",
    meaning: "Name or role of the champion.",
  },
  "stakeholder.champion_idle_days": {
    unit: "days",
    range: count,
    meaning: "Days since the champion was last active.",
  },
  "stakeholder.buyer_left": {
    unit: "flag",
    meaning: "The economic buyer left, moved or lost scope.",
  },
  "stakeholder.has_sponsor": {
    unit: "flag",
    meaning: "An executive sponsor is named at the customer.",
  },
  "stakeholder.exec_touch_days": {
    unit: "days",
    range: count,
    meaning: "Days since the last exchange with an executive of the customer.",
  },
  "stakeholder.active_contacts": {
    unit: "count",
    range: count,
    meaning: "People at the customer with a two-way exchange in 90 days.",
  },
  "stakeholder.contact": {
    unit: "text",
    many: true,
    meaning: "A person at the customer: name, role, or both.",
  },

  "outcome.goal": {
    unit: "text",
    many: true,
    meaning: "An outcome the customer wants, in the customer's words.",
  },
  "outcome.challenge": {
    unit: "text",
    many: true,
    meaning: "A difficulty the customer states.",
  },
  "outcome.goals_met": {
    unit: "count",
    range: count,
    meaning: "Goals met so far.",
  },
  "outcome.goals_due": {
    unit: "count",
    range: count,
    meaning: "Goals that were due by now.",
  },
  "outcome.goals_met_rate": {
    unit: "ratio",
    range: rate,
    meaning: "Goals met ÷ goals due to date.",
  },
  "outcome.value_realized": {
    unit: "money",
    range: count,
    meaning: "Value the customer has realised, in money.",
  },
  "outcome.value_target": {
    unit: "money",
    range: count,
    meaning: "Value the customer expected by now.",
  },
  "outcome.roi_attainment": {
    unit: "ratio",
    range: count,
    meaning: "Value realised ÷ value expected by now.",
  },
  "outcome.value_shown_days": {
    unit: "days",
    range: count,
    meaning: "Days since a quantified outcome was shown to the buyer.",
  },
  "outcome.verified": {
    unit: "flag",
    meaning: "The customer confirmed a business outcome.",
  },
  "outcome.milestones_done": {
    unit: "count",
    range: count,
    meaning: "Milestones completed.",
  },
  "outcome.milestones_due": {
    unit: "count",
    range: count,
    meaning: "Milestones due to date.",
  },
  "outcome.milestone_completion": {
    unit: "ratio",
    range: rate,
    meaning: "Milestones completed ÷ due to date.",
  },
  "outcome.milestones_overdue": {
    unit: "count",
    range: count,
    meaning: "Milestones overdue by more than 30 days.",
  },
  "outcome.milestone_idle_days": {
    unit: "days",
    range: count,
    meaning: "Days since a milestone was last completed.",
  },
  "outcome.first_value": {
    unit: "date",
    meaning: "Day the customer first reached the value it bought the product for.",
  },
  "outcome.first_value_ratio": {
    unit: "ratio",
    range: count,
    meaning: "Time to first value (so far) ÷ target time.",
  },

  "relationship.nps_rating": {
    unit: "rating",
    range: [0, 10],
    many: true,
    meaning: "One answer to the recommendation question, 0 to 10; `by` says who gave it.",
  },
  "relationship.nps_score": {
    unit: "score",
    range: [-100, 100],
    meaning: "Net Promoter Score of the account, -100 to 100; not one person's rating.",
  },
  "relationship.nps_responses": {
    unit: "count",
    range: count,
    meaning: "Number of answers behind the Net Promoter Score.",
  },
  "relationship.rating_drop": {
    unit: "count",
    range: [0, 10],
    meaning: "Points by which the same respondent's rating fell.",
  },
  "relationship.sentiment": {
    unit: "choice",
    choices: ["at_risk", "neutral", "healthy"],
    meaning: "The customer success manager's own judgement of the relationship.",
  },
  "relationship.touch_days": {
    unit: "days",
    range: count,
    meaning: "Days since the last two-way contact.",
  },
  "relationship.executive_complaint": {
    unit: "flag",
    meaning: "An executive of the customer complained or wrote to us.",
  },
  "relationship.threat_to_leave": {
    unit: "flag",
    meaning: "The customer threatened in writing to leave.",
  },
  "relationship.negative_feedback": {
    unit: "text",
    many: true,
    meaning: "A complaint in the customer's words.",
  },
  "relationship.csm_changes_12m": {
    unit: "count",
    range: count,
    meaning: "Changes of our customer success manager in 12 months.",
  },

  "commercial.competitor": {
    unit: "text",
    many: true,
    meaning: "A competitor the customer names.",
  },
  "commercial.competitor_mentions_90d": {
    unit: "count",
    range: count,
    meaning: "Mentions of a competitor in 90 days.",
  },
  "commercial.competitor_by_buyer": {
    unit: "flag",
    meaning: "The economic buyer named the competitor.",
  },
  "commercial.terms_in_question": {
    unit: "flag",
    meaning: "The question is about granting a price, a discount, a term, a credit or a date of a fix.",
  },
  "commercial.discount_asked": {
    unit: "flag",
    meaning: "The customer demands a discount or gives the price as a reason.",
  },
  "commercial.discount_ratio": {
    unit: "ratio",
    range: rate,
    meaning: "Discount demanded; 0.2 is 20 %.",
  },
  "commercial.seat_cut": {
    unit: "ratio",
    range: rate,
    meaning: "Share of seats the customer wants to give back.",
  },
  "commercial.downgrade_asked": {
    unit: "flag",
    meaning: "The customer asks for a lower tier.",
  },
  "commercial.shorter_term_asked": {
    unit: "flag",
    meaning: "The customer asks for a shorter term.",
  },
  "commercial.invoice_late_days": {
    unit: "days",
    range: count,
    meaning: "Days the oldest open invoice is late.",
  },
  "commercial.invoice_disputed_days": {
    unit: "days",
    range: count,
    meaning: "Days an invoice has been disputed.",
  },
  "commercial.payment_failures": {
    unit: "count",
    range: count,
    meaning: "Failed payment attempts in a row.",
  },
  "commercial.expansion_asked": {
    unit: "text",
    many: true,
    meaning: "Who at the customer asks for more, and how (in writing, in a call).",
  },
  "commercial.expansion_seats": {
    unit: "count",
    range: count,
    meaning: "Seats an expansion would add.",
  },
  "commercial.exit_signal": {
    unit: "choice",
    many: true,
    choices: [
      "auto_renew_off",
      "non_renewal_notice",
      "termination_question",
      "data_return_question",
      "full_export",
      "leaving_announced",
    ],
    meaning: "A sign that the customer prepares to leave.",
  },
  "commercial.corporate_event": {
    unit: "choice",
    many: true,
    choices: ["acquisition", "layoffs", "budget_cut", "new_executive"],
    meaning: "An event at the customer that changes who decides or what is affordable.",
  },
} as const satisfies Record<string, FactKind>;

export type FactKey = keyof typeof factCatalogue;

/** The kind of a key, with its optional parts visible to the type checker. */
export const factKind = (key: FactKey): FactKind => factCatalogue[key];

export const factKeys = Object.keys(factCatalogue) as FactKey[];

/** Measures of time since an event: an older text's value goes on counting until the as-of day. */
export const elapsedKeys: ReadonlySet<FactKey> = new Set<FactKey>([
  "relationship.touch_days",
  "stakeholder.exec_touch_days",
  "stakeholder.champion_idle_days",
  "outcome.milestone_idle_days",
  "outcome.value_shown_days",
]);
