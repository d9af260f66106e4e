import type { CalendarDate } from "../calendar/calendar-date.ts";
import { type BriefInput, type Briefing, brief } from "../consultation/brief.ts";
import type { Persona } from "../persona/persona.ts";
import type { Practice } from "../practice/practice.ts";
import type { PastTurn } from "../prompt/conversation.ts";
import type { Form, HandoverTeam } from "../request/request.ts";
import type { Ledger } from "./ledger.ts";

export type TurnInput = Pick<BriefInput, "reader" | "pause" | "proposed"> & {
  readonly persona: Persona;
  readonly practice: Practice;
  readonly asOf: CalendarDate;
  readonly question: string;
  /** The place of the question, as openTurn gave it. */
  readonly said: number;
  /** The account the question was taken to be about when it was first read; null or absent when it is read now. */
  readonly about?: string | null;
  readonly ledger: Ledger;
  readonly past: readonly PastTurn[];
  /** The place of the question before it; 0 when there is none. */
  readonly since: number;
  /** As BriefInput. */
  readonly form?: Form | null;
  readonly only?: "draft" | null;
  readonly handover?: HandoverTeam | null;
};

/**
 * The briefing of one question in a conversation: all that the ledger holds, the question, and the past for a model. The
 * account spoken of last comes first, so that a question that names none is about it. Pure.
 */
export const briefTurn = (input: TurnInput): Promise<Briefing> => brief(turnInput(input));

/** What the briefing of the turn is made of. */
export const turnInput = ({ ledger, said, about, past, since, ...input }: TurnInput): BriefInput => ({
  ...input,
  notes: ledger.notes,
  intrusions: ledger.intrusions,
  statements: ledger.statements.toSorted((a, b) => (b.said ?? 0) - (a.said ?? 0)),
  conversation: {
    said,
    about: about ?? null,
    ids: ledger.ids,
    dropped: ledger.dropped,
    earlier: past.flatMap(({ question, actions }) => [question, ...actions]),
    past: { turns: past, since },
  },
});
