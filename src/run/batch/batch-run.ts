import type { SharedSync } from "../../adapters/files/shared-sync.ts";
import type { FailCondition } from "../../assessment/fail-conditions.ts";
import type { CacheWarmUp } from "../../batch/cache-warm-up.ts";
import type { CallGate } from "../../batch/call-gate.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { BatchOptions } from "../../options/batch-options.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Context } from "../context.ts";
import type { Definitions } from "../load-definitions.ts";
import type { Notices } from "../open-notices.ts";
import type { WasRed } from "../red-before.ts";

/** What all consultations of a batch share. */
export type BatchRun = {
  readonly options: BatchOptions;
  readonly settings: Settings;
  readonly definitions: Definitions;
  readonly context: Context;
  readonly notices: Notices;
  readonly asOf: CalendarDate;
  readonly question: string;
  /** --fail-on, and who was red before the batch began. */
  readonly conditions: readonly FailCondition[];
  readonly wasRed: WasRed;
  /** Ends everything. */
  readonly signal: AbortSignal;
  readonly gate: CallGate;
  readonly warmUp: CacheWarmUp;
  /** Brings what was recorded to the disk, all places together. */
  readonly recorded: SharedSync;
};
