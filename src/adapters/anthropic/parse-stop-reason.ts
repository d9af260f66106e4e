export type StopReason = {
  /** The API's word for it; for a word nobody knows that word, and "unknown" where it is none. */
  readonly word: string;
  /** known: the API has such an end; unknown: some other word; broken: the server gave up in the middle. */
  readonly kind: "known" | "unknown" | "broken";
};

/** The API's words, and how other servers and the models' own interfaces call the same. */
const words: Readonly<Record<string, readonly string[]>> = {
  end_turn: [
    "stop",
    "end",
    "eos",
    "eos_token",
    "complete",
    "completed",
    "finish",
    "finished",
    "done",
    "normal",
  ],
  stop_sequence: ["stop_word", "stop_token"],
  max_tokens: [
    "length",
    "max_length",
    "max_output_tokens",
    "max_new_tokens",
    "max_completion_tokens",
    "limit",
  ],
  tool_use: ["tool_call", "tool_calls", "function_call", "tool"],
  pause_turn: [],
  refusal: [
    "content_filter",
    "content_filtered",
    "safety",
    "guardrail_intervened",
    "prohibited_content",
    "blocked",
  ],
  model_context_window_exceeded: [
    "context_length_exceeded",
    "context_window_exceeded",
    "context_length",
    "model_length",
  ],
};

const known = new Map(
  Object.entries(words).flatMap(([word, others]) => [word, ...others].map((other) => [other, word] as const)),
);
const broken = new Set(["error", "abort", "aborted", "cancel", "cancelled", "canceled", "failed", "timeout"]);

/** The end of an answer as a server words it: "stop", "END_TURN", "endTurn". Null: it says nothing (yet). */
export function parseStopReason(written: unknown): StopReason | null {
  if (written === null || written === undefined || written === "") return null;
  if (typeof written !== "string") return { word: "unknown", kind: "unknown" };
  const plain = written
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replace(/[\s.-]+/g, "_")
    .toLowerCase()
    .replace(/^(?:finish|stop)_?reason_/, "");
  const word = known.get(plain);
  if (word !== undefined) return { word, kind: "known" };
  const safe = /^[a-z_]{1,64}$/.test(plain) ? plain : "unknown";
  return { word: safe, kind: broken.has(plain) ? "broken" : "unknown" };
}
