/**
 * What follows a command: the next message, also after Ctrl-C ("stopped": one more leaves), the end of the session, or a
 * message to take as if it were typed.
 */
export type SlashOutcome = "next" | "stopped" | "leave" | { readonly message: string };
