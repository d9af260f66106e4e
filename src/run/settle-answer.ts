import type { Syncs } from "../adapters/journal/append-once.ts";
import type { AnsweredBy } from "../consultant/consultant.ts";
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
import type { ConsultedPartner } from "./consult-partners.ts";
import { compareAnswers } from "./partners/compare-answers.ts";
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
  readonly record: (result: ConsultationResult, retries: number, syncs?: Syncs) => Promise<RecordResult>;
  /** US dollars of all calls; null when unknown. */
  readonly costOf: (result: ConsultationResult) => number | null;
  /** The same without the partners. */
  readonly answerCostOf: (result: ConsultationResult) => number | null;
  /** What the partners cost together. */
  readonly partnersUsd: number | null;
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
  const partnerCosts = request.partners.map((partner) =>
    partner.usages.length === 0 ? 0 : costOfAnswer({ ...partner, answeredBy: payingOf(partner) }, prices),
  );
  const partnersUsd = partnerCosts.reduce(add, 0);
  const reading = request.reading ?? null;
  const answerCostOf = (result: ConsultationResult): number | null =>
    addCosts(
      costOfAnswer(result, prices),
      reading === null ? 0 : costOfCall(reading, prices),
      result.judged === undefined ? 0 : costOfCall(result.judged, prices),
    );
  const costOf = (result: ConsultationResult): number | null => add(answerCostOf(result), partnersUsd);
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
      partners: request.partners.map((partner, index) => ({
        ...partner,
        differs: differencesWith(partner, result, stepsOf(result)),
        costUsd: partnerCosts[index] ?? null,
      })),
    });
  return {
    grounds,
    envelope,
    ...{ costOf, answerCostOf, partnersUsd },
    record: async (result, retries, syncs = "now") => {
      if (!settings.journal) return { recorded: null, notices: [] };
      const { recordConsultation } = await import("#lazy/record");
      return recordConsultation({
        ...{ options, identity, result, frame, turn, syncs },
        places: settings.places,
        envelope: envelope(result, { retries, recorded: null }),
        // Null as long as they were not asked for, or when that was cut off.
        grounds: gathered,
        steps: stepsOf(result),
      });
    },
  };
}

/** US dollars; unknown as soon as one is. */
const add = (sum: number | null, cost: number | null): number | null =>
  sum === null || cost === null ? null : sum + cost;

/** A call that failed was the model's, whoever spoke in its place. */
const payingOf = ({ answeredBy }: ConsultedPartner): AnsweredBy =>
  answeredBy.fallbackFrom === undefined ? answeredBy : { kind: "model", model: answeredBy.fallbackFrom };

/** What a partner wrote, held against what she wrote in the end; before that it was held against her plan. */
const differencesWith = (
  { persona, written, differs }: ConsultedPartner,
  { shown, briefing }: ConsultationResult,
  steps: readonly WrittenStep[],
): ConsultedPartner["differs"] =>
  written === null || shown === null || steps.length === 0
    ? differs
    : compareAnswers(written, steps, { briefing, persona });

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
