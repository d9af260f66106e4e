import type { CalendarDate } from "../calendar/calendar-date.ts";
import type { Fact } from "../facts/fact.ts";
import type { PastTurn } from "../prompt/conversation.ts";

/** A conversation as it was recorded, read again. */
export type StoredSession = {
  /** Its id; a consultation that continues it has the same one. */
  readonly session: string;
  /** Id of the persona that answered last. */
  readonly persona: string;
  /** Questions asked so far. */
  readonly turns: number;
  /** The day its facts were reckoned from. */
  readonly asOf: CalendarDate;
  /** All that was known at its end, computed facts included. */
  readonly facts: readonly Fact[];
  /** The oldest first. */
  readonly past: readonly PastTurn[];
  /** The last question, when no answer to it was recorded. */
  readonly unanswered: string | null;
};
