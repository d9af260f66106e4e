/** One exchange of a conversation that is over. */
export type PastTurn = {
  /** As the person wrote it. */
  readonly question: string;
  /** What code concluded then: "health 48.0, yellow", "route escalate", "deadline 2027-01-05". */
  readonly conclusions: readonly string[];
  /** The answer's steps with their dates, one line each. */
  readonly actions: readonly string[];
  /** The answer as it was shown; null when none came. */
  readonly answer: string | null;
};

/** What was said before the question; the facts of it stand in the case. */
export type Conversation = {
  /** The oldest first. */
  readonly turns: readonly PastTurn[];
  /** The place (Statement.said) of the last turn: notes with a greater one were handed over since. */
  readonly since: number;
};

/**
 * How much of the model's window the past may take, in characters; four of them are about one token.
 * Conventions: with the facts and the system blocks a request stays well below the smallest window of the
 * models in use.
 */
export const budget = {
  /** The last exchange, word for word. */
  lastExchange: 12_000,
  /** The summaries of all turns. */
  turns: 12_000,
  /** Notes handed over in earlier turns. */
  notes: 80_000,
} as const;
