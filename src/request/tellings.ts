/** Sentences that ask or order something begin so. */
const asks =
  /^(?:please |can you |could you |and )*(?:explain|draft|write|compose|prepare|summari[sz]e|compare|rank|approve|give me|send me|make|create|put together|tell me|help|what|why|how|who|when|where|which|should|may|can|could|is it|do i|i need|short|one sentence|in \w+ (?:steps|sentences))\b/i;

/** The sentences of a question that tell something, as written. */
export const tellings = (question: string): string[] =>
  question
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 3 && !sentence.endsWith("?") && !asks.test(sentence))
    .slice(0, 6);
