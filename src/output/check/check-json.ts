import { sumUsage } from "../../consultant/sum-usage.ts";
import { frame } from "../../frame/frame.ts";
import { readAnswerSteps } from "../../journal/read-answer-steps.ts";
import {
  caseFields,
  emptyEnvelope,
  stepsField,
  toJsonLine,
  usageOf,
  verificationFields,
} from "../envelope.ts";
import type { Envelope } from "../envelope-schema.ts";
import type { CheckReport } from "./check-report.ts";

/**
 * A consultation's envelope for a response that was written elsewhere. `result` is the response made safe in
 * its frame, null when it came without one. No consultant answered; what was spent, models beside the check were paid.
 */
export function checkJson({ result, run, calls }: CheckReport): string {
  const { opened, shown, briefing, verification, frame: lines } = result;
  const given = caseFields(briefing);
  const envelope: Envelope = {
    ...emptyEnvelope(result.outcome, run),
    result: opened.framed ? frame(lines, shown) : null,
    body: opened.body,
    total_cost_usd: calls === undefined ? 0 : calls.costUsd,
    usage: usageOf(sumUsage(calls?.usages ?? [])),
    ...(calls?.judge === undefined ? {} : { judge: calls.judge }),
    ...given,
    question: given.question === "" ? null : given.question,
    ...verificationFields(verification),
    steps: stepsField(
      readAnswerSteps({
        shown,
        byRules: false,
        asOf: briefing.case.asOf,
        elements: verification.elements.map(({ name }) => name),
        accounts: briefing.accounts.map(({ assessment }) => assessment.account),
      }),
      null,
    ),
  };
  return toJsonLine(envelope);
}
