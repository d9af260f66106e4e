import { answerEvents, type RemoteResult } from "../../adapters/anthropic/message-batches.ts";
import { newId } from "../../adapters/journal/new-id.ts";
import { createPause } from "../../adapters/process/create-pause.ts";
import type { SubmissionHead, SubmittedAccount } from "../../batch/submission.ts";
import type { Consultant } from "../../consultant/consultant.ts";
import { Failure, type Outcome } from "../../failure/failure.ts";
import { failureEnvelope } from "../../output/envelope.ts";
import type { Envelope } from "../../output/envelope-schema.ts";
import { withOwnPrices } from "../../settings/price-settings.ts";
import { anyHolds } from "../fail-conditions.ts";
import { sayJournal } from "../journal/say-journal.ts";
import { consult } from "../library/consult.ts";
import { serverOf } from "../server-of.ts";
import { settleAnswer } from "../settle-answer.ts";
import { briefSubmitted } from "./brief-submitted.ts";
import type { SubmissionRun } from "./submission-run.ts";

/** The provider asks half of its prices for a batch. */
const batchFactor = 0.5;

/** One result of a batch as an envelope, its answer verified and recorded like any other. */
export async function settleResult(
  run: SubmissionRun,
  head: SubmissionHead,
  account: SubmittedAccount,
  result: RemoteResult,
): Promise<{ readonly outcome: Outcome; readonly envelope: Envelope }> {
  const { settings, definitions, context, options, notices, signal } = run;
  const session = newId();
  const own = { ...context, sessionId: () => session, startedAt: performance.now() };
  const { message } = result;
  if (message === null) {
    const failure = failed(result);
    const facts = { sessionId: session, durationMs: 0, persona: definitions.identity };
    return { outcome: failure.outcome, envelope: failureEnvelope(failure, facts) };
  }
  const briefing = await briefSubmitted(run, head, account);
  const settlement = settleAnswer({
    ...definitions,
    settings: { ...settings, prices: halved(settings, head.model) },
    options: { account: account.account, accounts: account.file, strict: options.strict },
    context: own,
    ...{ briefing, turn: 1, partners: [] },
  });
  const { host } = serverOf(settings);
  const consultant: Consultant = () =>
    answerEvents(message, { host, maxTokens: head.maxTokens, maxLength: settings.maxLength });
  for await (const event of consult(
    { ...briefing, definitions },
    {
      answerer: { consultant, answeredBy: { kind: "model", model: head.model } },
      grounds: settlement.grounds,
      strict: options.strict,
      repairs: false,
      conditionHolds: anyHolds(run.conditions, briefing, run.wasRed),
      signal,
      pause: createPause(signal),
    },
  ))
    if (event.type === "finished") {
      const { recorded, notices: found } = await settlement.record(event.result, 0);
      await sayJournal(notices)({ notices: found });
      return {
        outcome: event.result.outcome,
        envelope: settlement.envelope(event.result, { retries: 0, recorded }),
      };
    }
  throw new Error("the consultation ended without a result");
}

const failed = ({ type, because }: RemoteResult): Failure =>
  new Failure(type === "errored" ? "model" : "temporary", {
    code: `batch.${type}`,
    message: `The batch brought no answer: ${because ?? type}.`,
    hint: type === "canceled" ? null : "consult-customer batch results --retry submits it again.",
  });

function halved({ prices }: Pick<SubmissionRun["settings"], "prices">, model: string) {
  const price = withOwnPrices(prices)[model];
  if (price === undefined) return prices;
  const { input, output, cacheWrite, cacheRead } = price;
  return {
    ...prices,
    [model]: {
      input: input * batchFactor,
      output: output * batchFactor,
      cache_write: cacheWrite * batchFactor,
      cache_read: cacheRead * batchFactor,
    },
  };
}
