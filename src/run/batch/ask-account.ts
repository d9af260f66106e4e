import { loadSayings } from "../../adapters/definitions/load-sayings.ts";
import { newId } from "../../adapters/journal/new-id.ts";
import { createPause } from "../../adapters/process/create-pause.ts";
import { timedOut } from "../../adapters/process/interruption.ts";
import type { BatchTask } from "../../batch/batch-task.ts";
import type { ConsultantChoice } from "../../consultant/choose-consultant.ts";
import type { Consultant } from "../../consultant/consultant.ts";
import type { Briefing } from "../../consultation/brief.ts";
import type { ConsultationResult } from "../../consultation/consultation.ts";
import type { ConsultedPartner } from "../consult-partners.ts";
import { createAnswerer } from "../create-answerer.ts";
import { anyHolds } from "../fail-conditions.ts";
import { consult } from "../library/consult.ts";
import { type Settlement, settleAnswer } from "../settle-answer.ts";
import type { BatchRun } from "./batch-run.ts";

export type AskedAccount = {
  readonly result: ConsultationResult;
  readonly settlement: Settlement;
  /** What the server asked to wait before it turned the call away; null when it said nothing of it. */
  readonly waitMs: number | null;
};

/** Asks about one account once; a Failure ends in a result, anything else is a bug and thrown. */
export async function askAccount(
  task: BatchTask,
  briefing: Briefing,
  choice: ConsultantChoice,
  { run, partners }: { readonly run: BatchRun; readonly partners: readonly ConsultedPartner[] },
): Promise<AskedAccount> {
  const { options, settings, definitions, context, notices, signal } = run;
  const limit = withLimit(settings.timeoutMs, signal);
  const session = newId();
  let waitMs: number | null = null;
  const request = {
    ...definitions,
    ...{ settings, notices, briefing },
    options: {
      ...options,
      account: task.account,
      accounts: task.file,
    },
    context: { ...context, sessionId: () => session, startedAt: performance.now() },
    interruption: { signal: limit.signal, msLeft: limit.msLeft, release: limit.release },
    conditionHolds: anyHolds(run.conditions, briefing, run.wasRed),
    turn: 1,
    partners,
    inSession: false,
  };
  const pause = createPause(limit.signal);
  const settlement = settleAnswer(request, pause);
  const answerer = createAnswerer(choice, request, () => undefined, {
    maxRetries: 0,
    onSend: () => {
      run.warmUp.sent();
      // What answers are held against is made ready while the first is awaited.
      setImmediate(loadSayings);
    },
    onRefused: (refused) => {
      waitMs = refused.waitMs;
    },
  });
  try {
    for await (const event of consult(
      { ...briefing, definitions },
      {
        answerer: { ...answerer, consultant: warming(answerer.consultant, run) },
        grounds: settlement.grounds,
        strict: options.strict,
        conditionHolds: request.conditionHolds,
        signal: limit.signal,
        pause,
      },
    ))
      if (event.type === "finished") return { result: event.result, settlement, waitMs };
  } finally {
    limit.release();
  }
  throw new Error("the consultation ended without a result");
}

/** The same consultant; its first sign of an answer lets the others go. */
const warming = (consultant: Consultant, { warmUp }: BatchRun): Consultant =>
  async function* ask(prompt, signal) {
    let hasBegun = false;
    try {
      for await (const event of consultant(prompt, signal)) {
        if (!hasBegun) warmUp.begun();
        hasBegun = true;
        yield event;
      }
    } finally {
      if (!hasBegun) warmUp.failed();
    }
  };

/** A limit for one account under the signal that ends all. */
export function withLimit(timeoutMs: number, outer: AbortSignal) {
  const controller = new AbortController();
  const endsAt = performance.now() + timeoutMs;
  const end = (): void => controller.abort(outer.reason);
  const timer = Number.isFinite(timeoutMs)
    ? setTimeout(() => controller.abort(timedOut(timeoutMs)), timeoutMs)
    : undefined;
  if (outer.aborted) end();
  else outer.addEventListener("abort", end, { once: true });
  return {
    signal: controller.signal,
    msLeft: () => Math.max(0, endsAt - performance.now()),
    release: () => {
      clearTimeout(timer);
      outer.removeEventListener("abort", end);
    },
  };
}
