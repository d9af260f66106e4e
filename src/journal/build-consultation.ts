import type { CalendarDate } from "../calendar/calendar-date.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import type { WrittenStep } from "./read-step.ts";
import type { Consultation, Entry, Head } from "./record-schema.ts";
import { stepId } from "./step-id.ts";

export type ConsultationParts = Pick<
  Head,
  "at" | "session" | "turn" | "accounts" | "outcome" | "cost_usd"
> & {
  /** Ten letters and digits, unique. */
  readonly id: string;
  readonly asOf: CalendarDate;
  readonly steps: readonly WrittenStep[];
  readonly entry: Entry;
};

const topicLength = 120;

/** The record of one consultation; its next steps are numbered behind its id. */
export function buildConsultation({ entry, asOf, steps, ...parts }: ConsultationParts): Consultation {
  const { shown, answered_by: by } = entry;
  return {
    type: "consultation",
    id: parts.id,
    at: parts.at,
    session: parts.session,
    turn: parts.turn,
    as_of: asOf,
    persona: entry.persona?.id ?? "",
    by: by?.model ?? by?.kind ?? "",
    accounts: parts.accounts,
    topic: oneSafeLine(entry.question, topicLength),
    outcome: parts.outcome,
    partial: entry.error !== null && shown !== null,
    cost_usd: parts.cost_usd,
    dues: steps.map(({ due }) => due),
    steps: steps.map((step, index) => ({ id: stepId(parts.id, index + 1), ...step })),
    entry,
  };
}
