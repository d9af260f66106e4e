import type { MessageBatches } from "../../adapters/anthropic/message-batches.ts";
import type { Submissions } from "../../adapters/batch/submission-file.ts";
import type { FailCondition } from "../../assessment/fail-conditions.ts";
import type { BatchOptions } from "../../options/batch-options.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Context } from "../context.ts";
import type { Definitions } from "../load-definitions.ts";
import type { Notices } from "../open-notices.ts";
import type { WasRed } from "../red-before.ts";

/** What all that is done with submissions shares. */
export type SubmissionRun = {
  readonly options: BatchOptions;
  readonly settings: Settings;
  readonly definitions: Definitions;
  readonly context: Context;
  readonly notices: Notices;
  readonly model: string;
  readonly api: MessageBatches;
  readonly store: Submissions;
  readonly signal: AbortSignal;
  /** --fail-on, and who was red before the answers came. */
  readonly conditions: readonly FailCondition[];
  readonly wasRed: WasRed;
};
