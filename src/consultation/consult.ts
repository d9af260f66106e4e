import type { AnsweredBy, Consultant, FinalEvent } from "../consultant/consultant.ts";
import { Failure, type Outcome } from "../failure/failure.ts";
import { doInSlices } from "../slices/do-in-slices.ts";
import type { Pause } from "../slices/pause.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { Sayings } from "../verification/sayings/compile-sayings.ts";
import { addDoubts } from "../verification/second-look/add-doubts.ts";
import type { SecondLook } from "../verification/second-look/second-look.ts";
import { unverified, type Verification, wasVerified } from "../verification/verification.ts";
import { verifying } from "../verification/verify.ts";
import { applyRepair, glued, type Judged, refuses } from "./apply-repair.ts";
import type { Briefing } from "./brief.ts";
import type { ConsultationEvent, ConsultationResult } from "./consultation.ts";
import { type AskJudge, lookAgain } from "./look-again.ts";
import { planRepair } from "./plan-repair.ts";
import { type Received, receive } from "./receive.ts";

/** A consultant, and the name that the result gives it. */
export type Answerer = { readonly consultant: Consultant; readonly answeredBy: AnsweredBy };

export type ConsultationRequest = {
  readonly briefing: Briefing;
  readonly answerer: Answerer;
  /** Answers when the first one fails for a temporary reason before its first text; null: there is none. */
  readonly fallback: Answerer | null;
  /** Names of the persona's response elements, in order. */
  readonly elements: readonly string[];
  /** What the answer may say; asked for when there is an answer. Throws what the pause throws. */
  readonly grounds: () => Promise<Grounds>;
  /** The ways in which answers say things; asked for when there is an answer. */
  readonly sayings: () => Sayings;
  readonly strict: boolean;
  /** The text is handed out as it comes: a repair can add to it, not replace it. */
  readonly streamed: boolean;
  /** False where nobody can be asked a second time; default: a model's answer is repaired once. */
  readonly repairs?: boolean;
  /** Asks the model of --judge; left out: there is no second look. */
  readonly judge?: AskJudge;
  /** A --fail-on condition holds. */
  readonly conditionHolds: boolean;
  /** Aborted with a Failure as its reason. */
  readonly signal: AbortSignal;
  /** Asked while the answer is checked. */
  readonly pause: Pause;
};

/**
 * One consultation from briefing to verified answer, as events; the last one carries the result, whatever happened.
 * A model's answer that breaks its contract is repaired once. A Failure of the consultant, or one that cuts the
 * check off, ends in a result that keeps the text received so far; any other error is a bug and thrown.
 */
export async function* consult(request: ConsultationRequest): AsyncGenerator<ConsultationEvent, void, void> {
  const { briefing, answerer, fallback, signal } = request;
  yield { type: "briefed", briefing, answeredBy: answerer.answeredBy };

  let { consultant, answeredBy } = answerer;
  let received = yield* receive(consultant, briefing.prompt, signal);
  if (fallback !== null && received.failure?.outcome === "temporary" && received.body === "") {
    const because = received.failure;
    consultant = fallback.consultant;
    answeredBy = {
      ...fallback.answeredBy,
      fallbackFrom: answeredBy.model ?? answeredBy.kind,
      fallbackBecause: because.details.message,
    };
    yield { type: "fallback", because, answeredBy };
    received = yield* receive(consultant, briefing.prompt, signal);
  }

  let cutOff: Failure | null = null;
  const judge = async (text: Received, appendedFrom?: number): Promise<Verification> => {
    const checked = await check(request, text, appendedFrom);
    if (checked instanceof Failure) cutOff = checked;
    return checked instanceof Failure ? unverified : checked;
  };
  let judged: Judged = { received, verification: await judge(received), appendedFrom: null };
  let repairFailure: Failure | null = null;
  const calls = [received];
  const repair =
    answeredBy.kind === "model" && request.repairs !== false
      ? planRepair({ ...judged, prompt: briefing.prompt, strict: request.strict, streamed: request.streamed })
      : null;
  if (repair !== null) {
    yield { type: "repair", mode: repair.mode, findings: repair.findings };
    const second = yield* glued(receive(consultant, repair.prompt, signal), repair.glue);
    calls.push(second);
    repairFailure = second.failure;
    judged = await applyRepair(judged, second, { mode: repair.mode, strict: request.strict, judge });
  }
  const looked = await secondLook(request, judged);
  if (looked instanceof Failure) cutOff = looked;
  else if (looked !== null)
    judged = { ...judged, verification: addDoubts(judged.verification, looked, request.strict) };
  yield {
    type: "finished",
    result: resultOf(request, judged, {
      ...(looked === null || looked instanceof Failure ? {} : { judged: looked }),
      answeredBy,
      repairFailure,
      cutOff,
      usages: calls.flatMap(({ usage }) => usage ?? []),
    }),
  };
}

/** Only a whole answer is looked at again; a Failure where a signal ended the run meanwhile. */
async function secondLook(
  { briefing, judge, signal }: ConsultationRequest,
  { received, verification }: Judged,
): Promise<SecondLook | Failure | null> {
  const isWhole = received.failure === null && !refuses(received) && received.shown.trim() !== "";
  if (judge === undefined || !isWhole || !wasVerified(verification)) return null;
  try {
    return await lookAgain(briefing, received.shown, judge);
  } catch (error) {
    if (signal.aborted && error instanceof Failure && error === signal.reason) return error;
    throw error;
  }
}

/** What is found about an answer, or the Failure that cut the check off. */
async function check(
  request: ConsultationRequest,
  received: Received,
  appendedFrom?: number,
): Promise<Verification | Failure> {
  try {
    const work = verifying({
      body: received.shown,
      frameLines: received.frameLines,
      controlCharacters: received.controlCharacters,
      stopReason: received.final?.stopReason ?? "none",
      thoughtAloud: received.final?.inlineThinking === true,
      elements: request.elements,
      grounds: await request.grounds(),
      sayings: request.sayings(),
      strict: request.strict,
      ...(appendedFrom === undefined ? {} : { appendedFrom }),
    });
    return await doInSlices(work, request.pause);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

type Run = Pick<ConsultationResult, "answeredBy" | "repairFailure" | "usages" | "judged"> & {
  /** What cut a check off. */
  readonly cutOff: Failure | null;
};

function resultOf(
  { briefing, conditionHolds }: ConsultationRequest,
  { received, verification, appendedFrom }: Judged,
  { cutOff, ...run }: Run,
): ConsultationResult {
  const { body, shown, final } = received;
  const wasReceived = body !== "" || final !== null;
  const failure =
    received.failure ??
    (refuses(received) ? refused(final) : null) ??
    (wasVerified(verification) ? null : cutOff) ??
    interruptionIn(run.repairFailure) ??
    interruptionIn(cutOff);
  return {
    ...run,
    outcome: outcomeOf(failure, verification.ok, conditionHolds),
    failure,
    briefing,
    body: wasReceived ? body : null,
    shown: wasReceived ? shown : null,
    final,
    servedModel: received.servedModel,
    verification,
    appendedFrom,
  };
}

/**
 * A signal that ends the program during the repair is the failure; after any other trouble the first answer
 * stands.
 */
const interruptionIn = (failure: Failure | null): Failure | null =>
  failure?.outcome === "interrupted" || failure?.outcome === "terminated" ? failure : null;

function outcomeOf(failure: Failure | null, ok: boolean, conditionHolds: boolean): Outcome {
  if (failure !== null) return failure.outcome;
  if (!ok) return "contract";
  return conditionHolds ? "condition" : "success";
}

function refused(final: FinalEvent | null): Failure {
  const { category = null, explanation = null } = final?.stopDetails ?? {};
  const about = category === null ? "" : ` (${category})`;
  return new Failure("model", {
    code: "model.refused",
    message: `The model refused to answer${about}${explanation === null ? "." : `: ${explanation}`}`,
    hint: "Put the question differently, or choose another model with --model.",
    requestId: final?.requestId ?? null,
  });
}
