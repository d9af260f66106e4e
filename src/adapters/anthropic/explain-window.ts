import { Failure } from "../../failure/failure.ts";
import { oneSafeLine } from "../../finding/safe-text.ts";
import type { CallContext } from "./explain-model-error.ts";
import type { Window } from "./read-window.ts";

/** Convention: eight headings with two or three sentences each take about so many tokens. */
export const leastAnswer = 1_000;
/** Windows are set in such steps. */
const step = 256;

export type TooLong = {
  readonly window: Window;
  /** Tokens of the shortest request that says the same. */
  readonly shortest: number;
  readonly hasNotes: boolean;
  readonly requestId: string | null;
};

/**
 * The failure of a request that no form of the prompt fits: how long it is, what the window holds, and the smallest window
 * that works. Notes are only named where there are some.
 */
export function explainWindow(
  { window, shortest, hasNotes, requestId }: TooLong,
  context: CallContext,
): Failure {
  const { model, host, isAnthropic } = context;
  const needed = Math.ceil((shortest + leastAnswer) / step) * step;
  const size = window.window === null ? "its context" : `its context of ${grouped(window.window)} tokens`;
  const larger = isAnthropic
    ? "choose a --model with a larger context"
    : `give the server a context of at least ${grouped(needed)} tokens, choose another --model, or use -m playbook`;
  return new Failure("model", {
    code: "model.context_too_long",
    message: oneSafeLine(
      `The request is longer than the context of ${model} at ${host}: with ${grouped(shortest)} tokens and room for an answer it does not fit into ${size}.`,
    ),
    hint: oneSafeLine(
      `${hasNotes ? "Hand over fewer or shorter notes, or " : ""}${larger}.`.replace(/^./, upper),
    ),
    requestId,
  });
}

const upper = (letter: string): string => letter.toUpperCase();
const grouped = (count: number): string => count.toLocaleString("en-US");
