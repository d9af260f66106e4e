import { costOfAnswer } from "../consultant/cost-of-answer.ts";
import { addCosts, costOfCall } from "../consultant/side-call.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import { elementsOf } from "../consultation/elements-of.ts";
import { groundsOf } from "../consultation/grounds-of.ts";
import { readAnswerSteps } from "../journal/read-answer-steps.ts";
import type { WrittenStep } from "../journal/read-step.ts";
import type { Envelope } from "../output/envelope-schema.ts";
import { judgeField } from "../output/judge-field.ts";
import { frameLines } from "../persona/frame-lines.ts";
import { withOwnPrices } from "../settings/price-settings.ts";
import { doInSlices } from "../slices/do-in-slices.ts";
import { noPause, type Pause } from "../slices/pause.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { AnswerRequest } from "./answer-request.ts";
import { buildEnvelope } from "./build-envelope.ts";
import type { Recorded, RecordResult } from "./record-consultation.ts";

/** What becomes of an answer once it is there: what it may say, its JSON, its entry in the journal, its cost. */
export type Settlement = {
  /** Gathered once, and only when there is an answer to hold against them: a model does not wait for that. */
  readonly grounds: () => Promise<Grounds>;
  readonly envelope: (
    result: ConsultationResult,
    about: { readonly retries: number; readonly recorded: Recorded | null },
  ) => Envelope;
  /** Records the result, unless no journal is kept. */
  readonly record: (result: ConsultationResult, retries: number) => Promise<RecordResult>;
  /** US dollars; null when unknown. */
  readonly costOf: (result: ConsultationResult) => number | null;
};

export type SettledRequest = Pick<
  AnswerRequest,
  | "settings"
  | "context"
  | "identity"
  | "persona"
  | "practice"
  | "briefing"
  | "overrides"
  | "turn"
  | "partners"
  | "reading"
> & { readonly options: Pick<AnswerRequest["options"], "account" | "accounts" | "strict"> };

/** What becomes of the answer to a briefed question. */
export function settleAnswer(request: SettledRequest, pause: Pause = noPause): Settlement {
  const { options, settings, identity, persona, practice, briefing, turn } = request;
  const prices = withOwnPrices(settings.prices);
  const frame = frameLines(persona);
  const stepsOf = stepsReader(request);
  const reading = request.reading ?? null;
  const costOf = (result: ConsultationResult): number | null =>
    addCosts(
      costOfAnswer(result, prices),
      reading === null ? 0 : costOfCall(reading, prices),
      result.judged === undefined ? 0 : costOfCall(result.judged, prices),
    );
  let gathered: Grounds | null = null;
  const grounds = async (): Promise<Grounds> => {
    gathered ??= await doInSlices(groundsOf({ persona, practice, briefing }), pause);
    return gathered;
  };
  const envelope: Settlement["envelope"] = (result, { retries, recorded }) =>
    buildEnvelope(result, {
      ...request,
      ...{ frame, retries, recorded },
      furtherUsages: reading?.usages ?? [],
      ...(result.judged === undefined
        ? {}
        : { judge: judgeField(result.judged, result.verification, costOfCall(result.judged, prices)) }),
      costUsd: costOf(result),
      steps: stepsOf(result),
    });
  return {
    grounds,
    envelope,
    costOf,
    record: async (result, retries) => {
      if (!settings.journal) return { recorded: null, notices: [] };
      const { recordConsultation } = await import("#lazy/record");
      return recordConsultation({
        ...{ options, identity, result, frame, turn },
        places: settings.places,
        envelope: envelope(result, { retries, recorded: null }),
        // Null as long as they were not asked for, or when that was cut off.
        grounds: gathered,
        steps: stepsOf(result),
      });
    },
  };
}

/** The next steps of the answer, read once for the journal and the JSON. */
function stepsReader({ persona, briefing }: Pick<AnswerRequest, "persona" | "briefing">) {
  let read: { readonly result: ConsultationResult; readonly steps: readonly WrittenStep[] } | null = null;
  return (result: ConsultationResult): readonly WrittenStep[] => {
    if (read?.result !== result) {
      const steps = readAnswerSteps({
        shown: result.shown,
        byRules: result.answeredBy.kind === "playbook",
        asOf: briefing.case.asOf,
        elements: elementsOf(persona, briefing),
        accounts: briefing.accounts.map(({ assessment }) => assessment.account),
      });
      read = { result, steps };
    }
    return read.steps;
  };
}
