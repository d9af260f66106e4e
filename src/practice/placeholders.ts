import type { FactKey } from "../facts/fact-catalogue.ts";

type Placeholder = { readonly meaning: string; readonly fact: FactKey | null };
const placeholder = (fact: FactKey | null, meaning: string): Placeholder => ({
  fact,
  meaning,
});

/**
 * What a play's text may name in braces. A sentence whose placeholder is unknown is left out;
 * only {account} falls back, to "the account". `fact` is where the value comes from, null when it is computed.
 */
export const placeholders = {
  account: placeholder("account.name", "Name of the account."),
  champion: placeholder("stakeholder.champion_name", "Name or role of the champion."),
  renewal_date: placeholder("renewal.date", "Renewal date."),
  notice_days: placeholder("renewal.notice_days", "Notice period in days."),
  deadline: placeholder(null, "Decision deadline: renewal date − notice period."),
  days_to_deadline: placeholder(null, "Days from as-of to the decision deadline."),
  gate: placeholder(null, "What a play waits for."),
  gate_date: placeholder(null, "When the first step of a play that waits is due."),
  arr: placeholder("account.arr", "Annual recurring revenue."),
  seats: placeholder("usage.seats", "Seats under contract."),
  active_users: placeholder("usage.active_users", "Users active in 28 days."),
  active_rate: placeholder("usage.active_rate", "Active users ÷ seats."),
  usage_change: placeholder("usage.change", "Change of usage against before."),
  feature_breadth: placeholder("usage.feature_breadth", "Share of core features used."),
  p1_subject: placeholder("support.p1_subject", "What the oldest open P1 is about."),
  p1_age_days: placeholder("support.p1_age_days", "Age of the oldest open P1."),
  shared_issue: placeholder("support.shared_issue", "A product issue others have too."),
  rating: placeholder("relationship.nps_rating", "The latest rating, 0 to 10."),
  active_contacts: placeholder("stakeholder.active_contacts", "People with a two-way exchange in 90 days."),
  exec_touch_days: placeholder("stakeholder.exec_touch_days", "Days since an executive exchange."),
  touch_days: placeholder("relationship.touch_days", "Days since two-way contact."),
  goal: placeholder("outcome.goal", "The outcome the customer wants."),
  goals_met: placeholder("outcome.goals_met", "Goals met."),
  goals_due: placeholder("outcome.goals_due", "Goals due to date."),
  roi: placeholder("outcome.roi_attainment", "Value realised ÷ value expected."),
  milestones_overdue: placeholder("outcome.milestones_overdue", "Milestones overdue by more than 30 days."),
  competitor: placeholder("commercial.competitor", "The competitor named."),
  seat_cut: placeholder("commercial.seat_cut", "Share of seats to be given back."),
  expansion_asked: placeholder("commercial.expansion_asked", "Who asks for more."),
  expansion_seats: placeholder("commercial.expansion_seats", "Seats to be added."),
  invoice_late_days: placeholder("commercial.invoice_late_days", "Days the invoice is late."),
} as const satisfies Record<string, Placeholder>;

export type PlaceholderName = keyof typeof placeholders;

/** Names in braces in a text, in their order: "Call {champion}" → ["champion"]. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{([a-z0-9_]{1,40})\}/g)].map((match) => match[1] ?? "");
