import type { SideCall } from "../../consultant/side-call.ts";
import { addCosts, costOfCall } from "../../consultant/side-call.ts";
import { type CheckResult, textBefore, withSecondLook } from "../../consultation/check-response.ts";
import { lookAgain } from "../../consultation/look-again.ts";
import type { CheckCalls } from "../../output/check/check-report.ts";
import { judgeField } from "../../output/judge-field.ts";
import { withOwnPrices } from "../../settings/price-settings.ts";
import type { Settings } from "../../settings/settings.ts";
import { judgeLine, sideLine } from "../notices.ts";
import { askAside } from "./ask-aside.ts";
import type { AskingRun } from "./model-reader.ts";

export type LookOver = {
  readonly judge: string | null;
  readonly strict: boolean;
  readonly conditionHolds: boolean;
  /** Null where no model is asked. */
  readonly settings: Settings | null;
  /** The call that read what rules left; null: there was none. */
  readonly reading: SideCall | null;
};

/** A checked response after the second look of --judge, and what the calls of the check came to; both are said. */
export async function lookOver(
  checked: CheckResult,
  { judge, strict, conditionHolds, settings, reading }: LookOver,
  { context, interruption, notices }: Omit<AskingRun, "prove">,
): Promise<{ readonly result: CheckResult; readonly calls: CheckCalls | null }> {
  if (settings === null) return { result: checked, calls: null };
  const prices = withOwnPrices(settings.prices);
  const { io, debug } = context;
  if (reading !== null) await notices.note(`${sideLine("reading", reading, prices)}\n`);
  const isJudged = judge !== null && checked.shown.trim() !== "";
  const looked = isJudged
    ? await lookAgain(checked.briefing, textBefore(checked), (prompt) =>
        askAside(prompt, { model: judge, settings, io, interruption, debug }),
      )
    : null;
  const costs = [reading, looked].flatMap((call) => (call === null ? [] : [costOfCall(call, prices)]));
  const calls: CheckCalls = { usages: reading?.usages ?? [], costUsd: addCosts(...costs) };
  if (looked === null) return { result: checked, calls };
  await (looked.error === null ? notices.note : notices.warn)(judgeLine(looked, prices));
  return {
    result: withSecondLook(checked, looked, { strict, conditionHolds }),
    calls: { ...calls, judge: judgeField(looked, checked.verification, costOfCall(looked, prices)) },
  };
}
