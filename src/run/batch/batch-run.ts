import type { CacheWarmUp } from "../../batch/cache-warm-up.ts";
import type { CallGate } from "../../batch/call-gate.ts";
import type { CalendarDate } from "../../calendar/calendar-date.ts";
import type { BatchOptions } from "../../options/batch-options.ts";
import type { Settings } from "../../settings/settings.ts";
import type { Context } from "../context.ts";
import type { Definitions } from "../load-definitions.ts";
import type { Notices } from "../open-notices.ts";

/** What all consultations of a batch share. */
export type BatchRun = {
  readonly options: BatchOptions;
  readonly settings: Settings;
  readonly definitions: Definitions;
  readonly context: Context;
  readonly notices: Notices;
  readonly asOf: CalendarDate;
  readonly question: string;
  /** Ends everything. */
  readonly signal: AbortSignal;
  readonly gate: CallGate;
  readonly warmUp: CacheWarmUp;
};
