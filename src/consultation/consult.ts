import type { AnsweredBy, Consultant, FinalEvent } from "../consultant/consultant.ts";
import { Failure, type Outcome } from "../failure/failure.ts";
import { createBodyCleaner } from "../frame/clean-body.ts";
import type { Grounds } from "../verification/grounds.ts";
import { verify } from "../verification/verify.ts";
import type { Briefing } from "./brief.ts";
import type { ConsultationEvent } from "./consultation.ts";

export type ConsultationRequest = {
  readonly briefing: Briefing;
  readonly consultant: Consultant;
  readonly answeredBy: AnsweredBy;
  /** Names of the persona's response elements, in order. */
  readonly elements: readonly string[];
  readonly grounds: Grounds;
  readonly strict: boolean;
  /** A --fail-on condition holds. */
  readonly conditionHolds: boolean;
  /** Aborted with a Failure as its reason. */
  readonly signal: AbortSignal;
};

/**
 * One consultation from briefing to verified answer, as events; the last one carries the result, whatever happened.
 * A Failure of the consultant ends in a result that keeps the text received so far; any other error is a bug and thrown.
 */
export async function* consult(request: ConsultationRequest): AsyncGenerator<ConsultationEvent, void, void> {
  const { briefing, answeredBy } = request;
  yield { type: "briefed", briefing, answeredBy };

  const cleaner = createBodyCleaner();
  let body = "";
  let shown = "";
  let final: FinalEvent | null = null;
  let failure: Failure | null = null;
  const show = (text: string): ConsultationEvent => {
    shown += text;
    return { type: "text", text };
  };

  try {
    for await (const event of request.consultant(briefing.prompt, request.signal)) {
      if (event.type === "final") final = event;
      else {
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

  const verification = verify({
    body: shown,
    frameLines: cleaner.frameLines,
    controlCharacters: cleaner.controlCharacters,
    stopReason: final?.stopReason ?? "none",
    elements: request.elements,
    grounds: request.grounds,
    strict: request.strict,
  });
  failure ??= final?.stopReason === "refusal" ? refused(final) : null;
  const received = body !== "" || final !== null;
  yield {
    type: "finished",
    result: {
      outcome: outcomeOf(failure, verification.ok, request.conditionHolds),
      failure,
      briefing,
      answeredBy,
      body: received ? body : null,
      shown: received ? shown : null,
      final,
      verification,
    },
  };
}

function outcomeOf(failure: Failure | null, ok: boolean, conditionHolds: boolean): Outcome {
  if (failure !== null) return failure.outcome;
  if (!ok) return "contract";
  return conditionHolds ? "condition" : "success";
}

const refused = (final: FinalEvent): Failure =>
  new Failure("model", {
    code: "model.refused",
    message: "The model refused to answer.",
    hint: "Put the question differently, or choose another model with --model.",
    requestId: final.requestId,
  });
