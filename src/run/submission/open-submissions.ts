import { batchFolder } from "../../adapters/batch/batch-place.ts";
import { Submissions } from "../../adapters/batch/submission-file.ts";
import { createPause } from "../../adapters/process/create-pause.ts";
import { today } from "../../adapters/process/today.ts";
import { Failure } from "../../failure/failure.ts";
import type { BatchOptions } from "../../options/batch-options.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Context } from "../context.ts";
import { clientOptions } from "../create-model.ts";
import { failConditions } from "../fail-conditions.ts";
import { sayJournal } from "../journal/say-journal.ts";
import type { Definitions } from "../load-definitions.ts";
import type { Notices } from "../open-notices.ts";
import { redBefore } from "../red-before.ts";
import type { SubmissionRun } from "./submission-run.ts";

export type OpenRequest = {
  readonly options: BatchOptions;
  readonly settings: Settings;
  readonly definitions: Definitions;
  readonly context: Context;
  readonly notices: Notices;
  readonly signal: AbortSignal;
};

/** The submissions of this user and the API they are sent to. Throws a usage Failure where there can be none. */
export async function openSubmissions(request: OpenRequest): Promise<SubmissionRun> {
  const { options, settings, definitions, context, notices, signal } = request;
  const { choice } = settings;
  if (choice.kind !== "model")
    throw new Failure("usage", {
      code: "usage.batch_model",
      message: "Message Batches need a model: the playbook answers at once, without --submit.",
      hint: "Set ANTHROPIC_API_KEY, or name a model with --model.",
    });
  const folder = batchFolder(context.io.env);
  if (folder === null)
    throw new Failure("usage", {
      code: "usage.no_home",
      message: "There is no folder to keep submissions in.",
      hint: "Set HOME, or XDG_STATE_HOME.",
    });
  const { openBatches } = await import("#lazy/model");
  const api = await openBatches(await clientOptions(settings, context.io, signal), choice.model, signal);
  const conditions = failConditions(options.failOn, definitions.practice);
  const wasRed = await redBefore(
    conditions,
    { places: settings.places, asOf: options.asOf ?? today() },
    { say: sayJournal(notices), pause: createPause(signal) },
  );
  return { ...request, model: choice.model, api, store: new Submissions(folder), conditions, wasRed };
}
