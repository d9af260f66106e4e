import type { Interruption } from "../adapters/process/interruption.ts";
import { paletteFor } from "../adapters/process/io.ts";
import type { AnsweredBy } from "../consultant/consultant.ts";
import { priceOf } from "../consultant/price.ts";
import type { ConsultationResult } from "../consultation/consultation.ts";
import type { ConsultOptions } from "../options/options.ts";
import { consultationEnvelope } from "../output/envelope.ts";
import { frameLines } from "../persona/frame-lines.ts";
import { withOwnPrices } from "../settings/price-settings.ts";
import type { Settings } from "../settings/settings.ts";
import { gatherGrounds } from "../verification/gather-grounds.ts";
import type { Grounds } from "../verification/grounds.ts";
import type { Context } from "./context.ts";
import type { Prepared } from "./prepare.ts";
import type { Recorded } from "./record.ts";

export type RunInput = {
  readonly options: Pick<
    ConsultOptions,
    "account" | "accounts" | "outputFormat" | "stream" | "strict" | "usage" | "quiet" | "color"
  > & {
    /** Who answers was said at the beginning and is not said again. */
    readonly inSession?: boolean;
  };
  readonly settings: Settings;
  readonly prepared: Prepared;
  readonly context: Context;
  readonly interruption: Interruption;
};

export type Run = Awaited<ReturnType<typeof startRun>>;

/** What every way out of a prepared consultation shares: notices on stderr, what it cost, and its envelope. */
export async function startRun(given: RunInput) {
  const { options, settings, prepared, context } = given;
  const { io } = context;
  const notices = await paletteFor(io.stderr, io.env, options.color);
  const note = async (text: string): Promise<void> => {
    if (!options.quiet) await io.stderr.write(notices.notice(text));
  };
  const answeredBy = answererOf(settings.choice);
  const frame = frameLines(prepared.persona);
  const prices = withOwnPrices(settings.prices);
  /** US dollars; null when a price is unknown, or when nobody said how much was used. */
  const costOf = ({ usages, answeredBy: by }: ConsultationResult): number | null => {
    if (by.kind === "playbook") return 0;
    const costs = usages.map((usage) => priceOf(by.model, usage, prices));
    return costs.length === 0 || costs.includes(null)
      ? null
      : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  };
  const envelope = (result: ConsultationResult, recorded: Recorded | null = null) => ({
    ...consultationEnvelope(result, {
      sessionId: context.sessionId(),
      persona: prepared.who,
      durationMs: Math.round(performance.now() - context.startedAt),
      frame,
      costUsd: costOf(result),
    }),
    ...(recorded === null ? {} : { journal: recorded }),
  });
  const { persona, briefing } = prepared;
  let gathered: Grounds | null = null;
  /** Gathered when there is an answer to hold against them: a model shall not wait for that. */
  const grounds = (): Grounds => {
    gathered ??= gatherGrounds({ persona, case: briefing.case, accounts: briefing.accounts });
    return gathered;
  };
  return { ...given, notices, note, answeredBy, frame, costOf, envelope, grounds };
}

export const answererOf = (choice: Settings["choice"]): AnsweredBy =>
  choice.kind === "model" ? { kind: "model", model: choice.model } : { kind: "playbook", model: null };
