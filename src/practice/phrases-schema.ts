import { z } from "zod";
import { condition } from "./condition.ts";

const sentence = z.string().min(1);
const limit = z.number().int().min(1).max(50);

/** Every phrase the playbook uses; the names in braces it may fill in stand beside it. */
const phraseNames = {
  greeting: "Opens a session. {given}, {family}, {credentials}, {title}",
  greeting_needs: "What she needs to know, before the key questions in a list.",
  greeting_start: "How to begin.",
  the_account: "How an account without a name is called.",
  do_now: "{lead}: the lead of the first play.",
  several: "{count}: how many accounts.",
  portfolio_now: "{account}, {lead}: where to begin in a portfolio.",
  portfolio_count: "{count}: how many accounts, too many for a plan each.",
  portfolio_measured: "{count}: how many accounts are measured together.",
  portfolio_metric: "{metric}, {value}: without a target.",
  portfolio_metric_met: "{metric}, {value}, {target}",
  portfolio_metric_missed: "{metric}, {value}, {target}",
  portfolio_metric_unsettled: "{metric}, {value}, {target}: the interval lies on both sides of the target.",
  portfolio_metric_unknown: "{metric}, {because}",
  portfolio_cohort:
    "{count}: customers at the beginning of the period, {lost}, {expansion}, {contraction}, {churn}: money.",
  portfolio_risk_range: "{low}, {high}, {count}: accounts that may be at risk.",
  portfolio_bands: "{bands}",
  portfolio_band: "{count}, {band}",
  portfolio_no_band: "{count}",
  portfolio_routes: "{routes}",
  portfolio_decide: "{count}",
  portfolio_consult: "{count}",
  portfolio_escalate: "{count}",
  portfolio_money: "{money}, {count}: accounts at risk.",
  portfolio_money_partly: "{money}, {count}: accounts at risk, {unpriced}: those whose revenue is unknown.",
  portfolio_unpriced: "{count}: accounts at risk, the revenue of all of them unknown.",
  portfolio_no_risk: "When no account is at risk.",
  portfolio_unknown: "{unknown}",
  portfolio_unknown_renewal: "{count}",
  portfolio_unknown_notice: "{count}",
  portfolio_unknown_revenue: "{count}",
  portfolio_unknown_health: "{count}",
  portfolio_first: "{count}",
  portfolio_account: "{account}, {because}",
  portfolio_account_flag: "{flag}, {severity}, {because}",
  portfolio_account_health: "{score}, {band}",
  portfolio_account_deadline: "{deadline}",
  portfolio_account_renewal: "{renewal_date}",
  portfolio_account_route_decide: "The route of one account of a portfolio.",
  portfolio_account_route_consult: "{with}",
  portfolio_account_route_escalate: "{with}",
  portfolio_goals: "{known}, {count}",
  portfolio_play: "{count}, {play}, {strategy}",
  portfolio_play_one: "{play}, {strategy}",
  portfolio_among: "{accounts}: some of those a route is of.",
  portfolio_only: "{accounts}: all of those a route is of.",
  portfolio_data: "{count}: accounts without data, {all}: how many there are.",
  portfolio_deadline: "{account}",
  portfolio_deadline_renewal: "{account}",
  portfolio_overdue: "{count}",
  portfolio_needed: "{who}, {accounts}",
  portfolio_needed_by_all: "{who}, {count}: accounts that are named.",
  portfolio_questions: "Before the open key questions of a portfolio.",
  portfolio_question: "{question}, {example}, {count}: accounts it is open for, {all}: how many there are.",
  driver: "{flag}, {severity}, {because}",
  more_drivers: "{flags}",
  no_flags: "Nothing was detected although something is known.",
  health_unknown: "{dimensions}: how many there are.",
  health_provisional: "{score}, {coverage}, {low}, {high}",
  health_judged:
    "{band}, {score}, {coverage}, {low}, {high}: a rule gives a colour to a score that has none.",
  health_known: "{score}, {band}, {coverage}, {confidence}, {low}, {high}",
  health_unread: "{dimensions}: nothing is measured, but something was not understood.",
  unread: "{count}, {passages}: what was not understood.",
  posed: "{places}: where words pose as an instruction or a result.",
  route_unread: "{count}: the reserve behind a route of decide.",
  override: "{rule}, {because}",
  phase: "{phase}, {asks}",
  renewal: "{renewal_date}, {days_to_renewal}, {as_of}",
  renewal_past: "{renewal_date}",
  deadline: "{notice_days}, {deadline}, {days_to_deadline}, {as_of}",
  deadline_past: "{notice_days}, {deadline}",
  notice_unknown: "Neither notice period nor auto-renewal is known.",
  notice_unknown_auto: "It renews by itself; the notice period is unknown.",
  notice_unknown_no_auto: "It does not renew by itself; the notice period is unknown.",
  renewal_unknown: "No renewal date is known.",
  conflict: "{what}, {values}, {taken}",
  ambiguous: "{quote}, {taken}",
  goal: "{goal}",
  goals_met: "{goals_met}, {goals_due}",
  roi: "{roi}",
  outcome_unknown: "{account}",
  challenge: "{challenge}",
  gated: "{play}, {gate}",
  route_own: "{matters}: what the persona decides, where no rule of the practice is about it.",
  route_decide: "{matters}: what she decides.",
  route_consult: "{with}",
  route_escalate: "{with}",
  steps_of_others: "{steps}, the steps she may not decide alone though the route is decide.",
  reason_decide: "{matters}",
  reason_consult: "{with}, {matter}, {because}",
  reason_escalate: "{with}, {matter}, {because}",
  partner_silent: "A partner's element about which no rule says anything.",
  partner_holds: "{partner}, {holds}: clauses.",
  partner_agrees: "{agrees}: clauses.",
  partner_no_difference: "{partner}",
  partner_differs: "{differs}",
  partner_date: "{about}, {his}, {hers}: a step that is dated otherwise.",
  partner_fact: "{about}, {his}, {hers}: a fact that is waited for.",
  partner_route: "{about}, {his}, {hers}",
  partner_step: "{about}, {his}, {hers}",
  criterion: "{criterion}, {say}",
  step: "{do}, {owner}, {date}, {authority}, {facts}",
  later: "{steps}: those that follow the numbered ones.",
  later_step: "{do}, {owner}, {date}, {authority}",
  authority_own: "Whoever owns the step is who has to decide on it.",
  authority_decide: "How a step's authority is said.",
  authority_consult: "{with}",
  authority_escalate: "{with}",
  no_steps: "When no play calls for an action.",
  risk: "{risk}, {answer}",
  risk_notice: "When the notice period is unknown.",
  risk_data: "{coverage}",
  milestone: "{date}, {weekday}, {distance}, {what}",
  distance: "{days}",
  milestone_steps: "{steps}",
  step_word: "One step.",
  steps_word: "Several steps.",
  and_word: "Between the last two of a list.",
  milestone_deadline: "The decision deadline in the timeline.",
  milestone_renewal: "The renewal date in the timeline.",
  milestone_renewal_notice: "The renewal date while no notice period is known.",
  no_milestones: "When nothing has a date.",
  stakeholder: "{who}, {role}, {when}",
  known_contact: "{contact}",
  questions: "Before the open key questions.",
  question: "{question}, {example}",
  question_bare: "{question}, of which no good answer is known.",
  assumed_question: "{question}",
  notice_question: "Asked first while a renewal date is known and the notice period is not.",
  play_questions: "{questions}",
  no_rules: "{element}: a response element the playbook cannot write.",
  data_set: "{say}, {items}",
} as const;

export type PhraseName = keyof typeof phraseNames;

const phrases = z.strictObject(
  Object.fromEntries(
    Object.entries(phraseNames).map(([name, description]) => [name, sentence.meta({ description })]),
  ) as Record<PhraseName, typeof sentence>,
);

const plan = z
  .strictObject({
    headings: z.strictObject({
      summary: sentence.meta({ description: "{account}" }),
      outcomes: sentence,
      health: sentence,
      actions: sentence,
      metrics: sentence,
      stakeholders: sentence,
      risks: sentence,
      timeline: sentence,
      facts: sentence,
    }),
    summary: z.array(sentence).min(1).meta({
      description:
        "{as_of}, {owner}, {phase}, {renewal_date}, {deadline}, {authority}, {latest}, {latest_date}, {latest_question}",
    }),
    health: z.strictObject({
      unknown: sentence,
      provisional: sentence.meta({ description: "{score}, {coverage}, {low}, {high}" }),
      known: sentence.meta({ description: "{score}, {band}, {coverage}, {low}, {high}" }),
    }),
    columns: z.array(sentence).length(3).meta({ description: "Dimension, score, share that rests on data." }),
    no_flags: sentence,
    steps_due: z.strictObject({ one: sentence, several: sentence.meta({ description: "{count}" }) }),
    no_date: sentence,
    no_owner: sentence,
    none: sentence,
    kept: sentence.meta({ description: "Above a part that a person had changed." }),
  })
  .meta({ description: "The success plan of one account." });

/** The parts of an answer the playbook can write. */
export const elementParts = [
  "assessment",
  "outcomes",
  "strategy",
  "actions",
  "risks",
  "metrics",
  "timeline",
  "stakeholders",
] as const;
export type ElementPart = (typeof elementParts)[number];

export const phrasesFile = z
  .strictObject({
    limits: z
      .strictObject({
        drivers: limit,
        plays: limit,
        actions: limit,
        actions_per_account: limit,
        stakeholders: limit,
        asked_of_customer: limit,
        criteria: limit,
        later: limit.meta({ description: "So many steps stand behind the numbered ones." }),
        accounts: limit.meta({ description: "From more accounts on the answer is about the portfolio." }),
        portfolio: limit.meta({ description: "So many accounts of a portfolio are named." }),
        strategy: limit,
        risks: limit,
        metrics: limit,
        questions: limit,
        beside: z
          .strictObject({
            drivers: limit,
            plays: limit,
            actions: limit,
            strategy: limit,
            risks: limit,
            metrics: limit,
            questions: limit,
            later: limit,
            stakeholders: limit,
            asked_of_customer: limit,
          })
          .partial()
          .meta({ description: "The same where something else is answered before the plan." }),
      })
      .meta({ description: "How much of what is known is said; a convention." }),
    weekdays: z.array(sentence).length(7).meta({ description: "From Sunday on." }),
    phrases,
    elements: z
      .array(
        z.strictObject({
          part: z.enum(elementParts),
          words: z.array(sentence).min(1).meta({ description: "Words of a heading, in small letters." }),
        }),
      )
      .meta({
        description: "Which part of an answer a heading asks for, by its words; the first that fits counts.",
      }),
    plan,
    criteria: z
      .array(z.strictObject({ criterion: sentence, when: condition, say: sentence }))
      .meta({ description: "Which of the persona's decision criteria speak for a plan, and why." }),
  })
  .meta({ description: "What the playbook says between the plays, in the persona's voice." });
