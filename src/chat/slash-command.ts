import type { Session } from "./session.ts";
import type { SlashOutcome } from "./slash-outcome.ts";

export type SlashCommand = {
  /** What follows the name in /help: "<file>"; "" when nothing does. */
  readonly args: string;
  /** One line for /help. */
  readonly help: string;
  readonly takesPath: boolean;
  /** `args` is trimmed. A Failure is shown and the session goes on. */
  readonly run: (args: string, session: Session) => Promise<SlashOutcome>;
};
