import type { CalendarDate } from "../calendar/calendar-date.ts";
import { oneSafeLine } from "../finding/safe-text.ts";
import { readSteps } from "./read-steps.ts";
import type { Consultation, Entry, Head } from "./record-schema.ts";

export type ConsultationParts = Pick<
  Head,
  "at" | "session" | "turn" | "accounts" | "outcome" | "cost_usd"
> & {
  /** Ten letters and digits, unique. */
  readonly id: string;
  readonly asOf: CalendarDate;
  readonly entry: Entry;
};

const topicLength = 120;

/** The record of one consultation; its next steps are read from the answer. */
export function buildConsultation({ entry, asOf, ...parts }: ConsultationParts): Consultation {
  const { shown, answered_by: by, elements } = entry;
  const rules = by?.kind !== "model";
  const read = readSteps(shown ?? "", {
    id: parts.id,
    asOf,
    elements,
    accounts: parts.accounts.flatMap(({ name }) => (name === null ? [] : [name])),
  });
  // The playbook gives each of its steps an owner; a line without one says that there is nothing to do.
  const steps = rules ? read.filter(({ owner }) => owner !== null) : read;
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
    steps,
    entry,
  };
}
