import type { Session } from "./session.ts";

/**
 * What follows a command: the next message, also after Ctrl-C ("stopped": one more leaves), the end of the session, or a
 * message to take as if it were typed.
 */
export type SlashOutcome = "next" | "stopped" | "leave" | { readonly message: string };

export type SlashCommand = {
  /** What follows the name in /help: "<file>"; "" when nothing does. */
  readonly args: string;
  /** One line for /help. */
  readonly help: string;
  readonly takesPath: boolean;
  /** `args` is trimmed. A Failure is shown and the session goes on. */
  readonly run: (args: string, session: Session) => Promise<SlashOutcome>;
};
