/** Whether the recorded outcome of a consultation means that somebody got an answer. */
export const isAnswered = (outcome: string): boolean =>
  ["success", "contract", "condition"].includes(outcome);
