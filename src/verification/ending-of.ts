/** What a stop reason says of an answer: it came to its end, was cut off, was refused, or nobody knows. */
export type Ending = "complete" | "cut" | "refused" | "unknown";

/** The API's words, our own for what was stopped, and "none" where the answer broke off. */
const endings = new Map<string, Ending>([
  ["end_turn", "complete"],
  ["stop_sequence", "complete"],
  ["refusal", "refused"],
  ["max_tokens", "cut"],
  ["model_context_window_exceeded", "cut"],
  ["tool_use", "cut"],
  ["pause_turn", "cut"],
  ["repetition", "cut"],
  ["too_long", "cut"],
  ["none", "cut"],
]);

export const endingOf = (stopReason: string): Ending => endings.get(stopReason) ?? "unknown";
