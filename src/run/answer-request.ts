import type { Interruption } from "../adapters/process/interruption.ts";
import type { SideCall } from "../consultant/side-call.ts";
import type { Briefing } from "../consultation/brief.ts";
import type { ConsultOptions } from "../options/options.ts";
import type { Settings } from "../settings/settings.ts";
import type { ConsultedPartner } from "./consult-partners.ts";
import type { Context } from "./context.ts";
import type { Definitions } from "./load-definitions.ts";
import type { Notices } from "./open-notices.ts";

/** A briefed question, with all it takes to answer it. */
export type AnswerRequest = Omit<Definitions, "reader" | "prove"> & {
  readonly options: Pick<
    ConsultOptions,
    "account" | "accounts" | "outputFormat" | "stream" | "raw" | "strict" | "usage" | "quiet" | "color"
  >;
  readonly settings: Settings;
  readonly context: Context;
  readonly interruption: Interruption;
  readonly notices: Notices;
  readonly briefing: Briefing;
  /** The call that read what rules left; left out where none was made. */
  readonly reading?: SideCall | null;
  /** The model of --judge; left out or null: none. */
  readonly judgeModel?: string | null;
  /** What the partners hold who were consulted before. */
  readonly partners: readonly ConsultedPartner[];
  /** A --fail-on condition holds. */
  readonly conditionHolds: boolean;
  /** Which question of its conversation it is, from 1. */
  readonly turn: number;
  /** A session says at its beginning who answers, and does not repeat it. */
  readonly inSession: boolean;
};
