import type { Consultant, FinalEvent, Usage } from "../consultant/consultant.ts";
import { Failure } from "../failure/failure.ts";
import { createBodyCleaner } from "../frame/clean-body.ts";
import type { Prompt } from "../prompt/prompt.ts";
import type { ConsultationEvent } from "./consultation.ts";

/** What one call of a consultant brought, a broken-off one included. */
export type Received = {
  /** The consultant's bytes. */
  readonly body: string;
  /** The same, made safe between the frame lines. */
  readonly shown: string;
  /** What was made safe: frame lines and control characters inside. */
  readonly frameLines: number;
  readonly controlCharacters: number;
  /** Null when the call ended before its final event. */
  readonly final: FinalEvent | null;
  readonly failure: Failure | null;
  /** What the call used, as far as the server has said; null when it never took the request on. */
  readonly usage: Usage | null;
  /** The model that answers, by the server's word; null when it did not say. */
  readonly servedModel: string | null;
};

/**
 * Asks once and yields the cleaned text as it comes. A Failure ends in what was received so far; any other error is a
 * bug and thrown.
 */
export async function* receive(
  consultant: Consultant,
  prompt: Prompt,
  signal: AbortSignal,
): AsyncGenerator<ConsultationEvent, Received, void> {
  const cleaner = createBodyCleaner();
  let body = "";
  let shown = "";
  let final: FinalEvent | null = null;
  let failure: Failure | null = null;
  let usage: Usage | null = null;
  let servedModel: string | null = null;
  const show = (text: string): ConsultationEvent => {
    shown += text;
    return { type: "text", text };
  };
  try {
    for await (const event of consultant(prompt, signal)) {
      if (event.type !== "text") usage = event.usage;
      if (event.type === "begun") servedModel = event.servedModel;
      if (event.type === "final") final = event;
      if (event.type === "text") {
        body += event.text;
        const clean = cleaner.push(event.text);
        if (clean !== "") yield show(clean);
      }
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failure = error;
  }
  const rest = cleaner.end();
  if (rest !== "") yield show(rest);
  const { frameLines, controlCharacters } = cleaner;
  return { body, shown, frameLines, controlCharacters, final, failure, usage, servedModel };
}
