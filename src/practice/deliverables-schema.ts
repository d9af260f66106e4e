import { z } from "zod";
import { condition, factKey } from "./condition.ts";
import { placeholderText } from "./placeholder-text.ts";
import { placeholders } from "./placeholders.ts";
import { deliverableKinds, handoverTeams } from "./request-kinds.ts";

const plain = z.string().min(1);

/** What a text to use may name besides the placeholders of plays; the meaning stands beside it. */
export const draftPlaceholders = {
  me: "Given name of the persona.",
  contact: "Who it goes to.",
  recipient: "A colleague it goes to.",
  the_account: "Name of the account.",
  the_goal: "The customer's goal.",
  the_figure: "What was reached, with its figure.",
  the_time: "Day and time of a meeting.",
  next_update: "When they hear from us next.",
  owner: "Who owns the issue.",
  affected_work: "What stands still at the customer.",
  what_changed: "What has changed since.",
  reason: "The reason, in the customer's words.",
  happened: "What happened, in order.",
  value_known: "The value that is confirmed.",
  as_of: "The day of the answer.",
  headline: "The account in one sentence.",
  known: "The most telling facts, as list items.",
  known_indented: "The same, indented.",
  unknown: "What is not known.",
  obstacles: "Red flags, as list items.",
  date_line: "Renewal and deadline, as a list item.",
  plan: "The next steps, as list items.",
  asks: "Questions to the customer, as list items.",
  opening: "The first sentence of a call.",
  stakes: "Money and dates that depend on it.",
  request: "What is needed, from whom.",
  meeting: "What kind of meeting it is.",
  asked: "What is asked for.",
  asked_short: "The same in a word or two.",
  deciders: "Who decides.",
  decision_day: "By when.",
  recommendation: "What she recommends.",
  team_request: "What is needed from the team, and why.",
  team_day: "By when.",
  team_facts: "What is known of what the team needs, as list items.",
  team_missing: "What is not, as list items.",
  team_steps: "The steps of the plan that involve the team, as list items.",
  other_steps: "The next steps that do not, as list items.",
  health_line: "Score, colour, coverage and red flags.",
} as const;

export type DraftPlaceholder = keyof typeof draftPlaceholders;

const known: ReadonlySet<string> = new Set([...Object.keys(placeholders), ...Object.keys(draftPlaceholders)]);

const text = placeholderText(known);

const whole = { to: text, subject: text, text };
const built = z.strictObject(whole);

/** Texts to use, for each play and for matters others decide. */
export const deliverablesFile = z
  .strictObject({
    kinds: z.strictObject(
      Object.fromEntries(deliverableKinds.map((kind) => [kind, plain])) as Record<
        (typeof deliverableKinds)[number],
        typeof plain
      >,
    ),
    send: z.strictObject({
      decide: plain,
      consult: plain,
      escalate: plain,
      talk_consult: plain,
      talk_escalate: plain,
    }),
    blanks: z.record(plain, plain).meta({ description: "What is shown where nothing is known." }),
    plays: z.array(z.strictObject({ id: plain, ...whole, short: text })).min(1),
    matters: z.array(
      z.union([
        z.strictObject({ id: plain, like: plain }),
        z.strictObject({ id: plain, ...whole, short: text }),
      ]),
    ),
    handovers: z
      .array(
        z.strictObject({
          team: z.enum(handoverTeams),
          called: plain.meta({ description: "How definitions and rules of authority name the team." }),
          subject: text,
          text,
          asks: z
            .array(z.strictObject({ when: condition, say: text }))
            .optional()
            .meta({
              description: "What is needed when a condition holds, besides what rules of authority ask.",
            }),
          otherwise: text.meta({ description: "What is needed where nothing else is." }),
          needs: z
            .array(
              z.strictObject({
                called: plain.meta({ description: "What the team needs to know, as a list item names it." }),
                facts: z
                  .array(factKey)
                  .meta({ description: "Where it is read from; empty: no fact says it." }),
                optional: z.literal(true).optional().meta({
                  description: "Not asked for where nothing is known.",
                }),
              }),
            )
            .min(1),
        }),
      )
      .length(handoverTeams.length)
      .meta({ description: "What each team needs to act, on one page." }),
    inside: z.strictObject({ ...whole, short: text }),
    templates: z.strictObject({
      agenda: built,
      talk_track: built,
      summary: built,
      churned: built,
      one_pager: built,
    }),
  })
  .meta({ description: "Mail, message, agenda, talk track, summary and one-pager." });
